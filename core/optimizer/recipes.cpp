// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/optimizer.h"
#include "core/text/names.h"

#include <algorithm>

namespace thetascope::optimizer {

namespace {

using Default = Recipe::Default;

constexpr Default kDecayDefaults[] = {{"alpha", 0.1}};
constexpr Default kAdaGradDefaults[] = {{"alpha", 0.5}};
constexpr Default kAverageDefaults[] = {{"alpha", 0.1}};
constexpr Default kRmsPropDefaults[] = {{"alpha", 0.1}};
constexpr Default kAverageMomentumDefaults[] = {{"alpha", 0.05}};
constexpr Default kAdamDefaults[] = {{"alpha", 0.1}};
constexpr Default kPyTorchRmsPropDefaults[] = {{"alpha", 0.1}, {"beta", 0.99}, {"mu", 0}};
constexpr Default kCenteredDefaults[] = {{"alpha", 0.1}, {"beta", 0.99}};

// key, title, aliases, rate rule, update rule, defaults, what it is known for, source, offered
constexpr Recipe kRecipes[] = {
    {"gd",
     "Gradient descent",
     "sgd, steepest_descent, vanilla_gradient_descent",
     "constant",
     "plain",
     {},
     "One learning rate throughout.",
     "Cauchy 1847; notes, points 8–13"},
    {"gd_time_decay", "Time decay", "sgd_time_decay", "time_decay", "plain", kDecayDefaults,
     "Jumps about at first and becomes more careful as time goes by.", "notes, point 14"},
    {"adagrad", "AdaGrad", "adaptive_gradient", "adagrad", "plain", kAdaGradDefaults,
     "Adaptive gradient: becomes careful where it has been steep, and may stall.",
     "Duchi, Hazan and Singer 2011; notes, points 15–17"},
    {"average", "Average", "", "average", "plain", kAverageDefaults,
     "AdaGrad without the stalling: the average of the squared slopes, not their sum.",
     "notes, point 18"},
    {"rmsprop", "RMSProp", "root_mean_square_propagation", "decaying_average", "plain",
     kRmsPropDefaults, "Forgets old slopes: bold on the flat, careful where it is steep.",
     "Hinton 2012; notes, points 19–21"},
    {"momentum",
     "Momentum",
     "heavy_ball, polyak, classical_momentum, sgd_momentum, gd_momentum",
     "constant",
     "momentum",
     {},
     "A rolling ball: faster and faster downhill, through small dips and past minima.",
     "Polyak 1964; notes, points 22–26"},
    {"time_decay_momentum", "Time decay + momentum", "", "time_decay", "momentum", kDecayDefaults,
     "A rolling ball that is pushed less and less as time goes by.", "notes, point 27"},
    {"adagrad_momentum", "AdaGrad + momentum", "", "adagrad", "momentum", kAdaGradDefaults,
     "AdaGrad's rate, with momentum to carry it further before it stalls.", "notes, point 27"},
    {"average_momentum", "Average + momentum", "", "average", "momentum", kAverageMomentumDefaults,
     "The rate of Average, with momentum.", "notes, point 27"},
    {"rmsprop_momentum", "RMSProp + momentum", "", "decaying_average", "momentum",
     kAverageMomentumDefaults, "RMSProp's rate, with momentum: the essence of Adam.",
     "Graves 2013; notes, point 28"},
    {"nesterov",
     "Nesterov",
     "nag, nesterov_momentum, nesterov_accelerated_gradient, sgd_nesterov",
     "constant",
     "nesterov",
     {},
     "Momentum that looks ahead to where it is about to go.",
     "Nesterov 1983; Sutskever et al. 2013"},
    {"rmsprop_pytorch", "RMSprop (PyTorch)", "rmsprop_torch, pytorch_rmsprop, torch_rmsprop",
     "decaying_average_outside", "momentum", kPyTorchRmsPropDefaults,
     "RMSProp with ε outside the root, as in PyTorch.", "PyTorch, RMSprop"},
    {"rmsprop_pytorch_centered", "RMSprop, centred (PyTorch)",
     "rmsprop_centered, centered_rmsprop, rmsprop_centred", "centered", "plain", kCenteredDefaults,
     "Divides by how much the slope varies, not by how large it is.", "Graves 2013; PyTorch"},
    {"adam", "Adam", "adaptive_moment_estimation", "adam", "corrected_average", kAdamDefaults,
     "Adaptive moment estimation: averages the slopes and their squares, and corrects both for "
     "having started at 0.",
     "Kingma and Ba 2015; notes, point 28"},
    {"amsgrad", "AMSGrad", "adam_amsgrad", "amsgrad", "corrected_average", kAdamDefaults,
     "Adam that remembers the largest average of squares so far.", "Reddi, Kale and Kumar 2018"},
    {"adamw", "AdamW", "", "adam", "decoupled_decay", kAdamDefaults,
     "Adam that also pulls θ towards 0 at every step.", "Loshchilov and Hutter 2019"},
    {"adadelta",
     "Adadelta",
     "",
     "adadelta",
     "plain",
     {},
     "Sets its own rate from the size of its past steps.",
     "Zeiler 2012"},
    {"nadam", "NAdam", "nesterov_adam", "adam", "nadam", kAdamDefaults, "Adam that looks ahead.",
     "Dozat 2016"},
    {"nadam_pytorch_1_13", "NAdam (PyTorch 1.13)", "", "adam", "nadam_pytorch_1_13", kAdamDefaults,
     "NAdam with a mistake of PyTorch 1.13, for comparison.", "PyTorch 1.13", false},
    {"radam", "RAdam", "rectified_adam", "radam", "corrected_average", kAdamDefaults,
     "Adam that adapts its rate only once its average has seen enough.", "Liu et al. 2020"},
    {"adamax", "Adamax", "", "adamax", "corrected_average", kAdamDefaults,
     "Adam with the largest recent slope in place of an average.", "Kingma and Ba 2015"},
    {"rprop",
     "Rprop",
     "resilient_propagation, resilient_backpropagation",
     "rprop",
     "sign_with_pause",
     {},
     "Looks only at the sign of the slope; its steps grow and shrink.",
     "Riedmiller and Braun 1993"},
};

} // namespace

std::span<const Recipe> recipes() {
    return kRecipes;
}

const Recipe* findRecipe(std::string_view key) {
    const auto* const found = std::find_if(std::begin(kRecipes), std::end(kRecipes),
                                           [&](const Recipe& recipe) { return recipe.key == key; });
    return found == std::end(kRecipes) ? nullptr : found;
}

const Recipe* recipeNamed(std::string_view name) {
    const auto* const found =
        std::find_if(std::begin(kRecipes), std::end(kRecipes), [&](const Recipe& recipe) {
            return text::isSameName(recipe.key, name) || text::isSameName(recipe.title, name) ||
                   text::listContains(recipe.aliases, name);
        });
    return found == std::end(kRecipes) ? nullptr : found;
}

const Recipe* recipeOf(const Rule& rate, const Rule& update) {
    const auto* const found =
        std::find_if(std::begin(kRecipes), std::end(kRecipes), [&](const Recipe& recipe) {
            return recipe.rate == rate.key && recipe.update == update.key;
        });
    return found == std::end(kRecipes) ? nullptr : found;
}

} // namespace thetascope::optimizer
