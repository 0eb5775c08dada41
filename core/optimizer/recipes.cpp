// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/optimizer.h"

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

// key, title, rate rule, update rule, defaults, what it is known for, source, offered
constexpr Recipe kRecipes[] = {
    {"gd",
     "Gradient descent",
     "constant",
     "plain",
     {},
     "One learning rate for ever.",
     "Cauchy 1847; notes, points 8–13"},
    {"gd_time_decay", "Time decay", "time_decay", "plain", kDecayDefaults,
     "Jumps about first and becomes careful later, by the clock.", "notes, point 14"},
    {"adagrad", "AdaGrad", "adagrad", "plain", kAdaGradDefaults,
     "Becomes careful where it has been steep, and may stall.",
     "Duchi, Hazan and Singer 2011; notes, points 15–17"},
    {"average", "Average", "average", "plain", kAverageDefaults,
     "AdaGrad that does not stall: the average of the squared slopes, not their sum.",
     "notes, point 18"},
    {"rmsprop", "RMSProp", "decaying_average", "plain", kRmsPropDefaults,
     "Forgets old slopes: bold on the flat, careful where it is steep.",
     "Hinton 2012; notes, points 19–21"},
    {"momentum",
     "Momentum",
     "constant",
     "momentum",
     {},
     "A ball that rolls: faster and faster downhill, past small dips, and past minima.",
     "Polyak 1964; notes, points 22–26"},
    {"time_decay_momentum", "Time decay + momentum", "time_decay", "momentum", kDecayDefaults,
     "A ball on a slope that stiffens with time.", "notes, point 27"},
    {"adagrad_momentum", "AdaGrad + momentum", "adagrad", "momentum", kAdaGradDefaults,
     "AdaGrad's rate, with momentum against its stalling.", "notes, point 27"},
    {"average_momentum", "Average + momentum", "average", "momentum", kAverageMomentumDefaults,
     "The average's rate with momentum.", "notes, point 27"},
    {"rmsprop_momentum", "RMSProp + momentum", "decaying_average", "momentum",
     kAverageMomentumDefaults, "RMSProp's rate with momentum: the essence of Adam.",
     "Graves 2013; notes, point 28"},
    {"nesterov",
     "Nesterov",
     "constant",
     "nesterov",
     {},
     "Momentum that looks where it is about to go.",
     "Nesterov 1983; Sutskever et al. 2013"},
    {"rmsprop_pytorch", "RMSprop (PyTorch)", "decaying_average_outside", "momentum",
     kPyTorchRmsPropDefaults, "RMSProp with ε outside the root, as PyTorch has it.",
     "PyTorch, RMSprop"},
    {"rmsprop_pytorch_centered", "RMSprop, centred (PyTorch)", "centered", "plain",
     kCenteredDefaults, "Follows how much the slope varies.", "Graves 2013; PyTorch"},
    {"adam", "Adam", "adam", "corrected_average", kAdamDefaults,
     "Averages of the slopes and of their squares, both corrected for their beginning.",
     "Kingma and Ba 2015; notes, point 28"},
    {"amsgrad", "AMSGrad", "amsgrad", "corrected_average", kAdamDefaults,
     "Adam whose rate remembers the steepest.", "Reddi, Kale and Kumar 2018"},
    {"adamw", "AdamW", "adam", "decoupled_decay", kAdamDefaults,
     "Adam that is drawn towards 0 besides.", "Loshchilov and Hutter 2019"},
    {"adadelta",
     "Adadelta",
     "adadelta",
     "plain",
     {},
     "Finds its rate by itself, from the size of its own steps.",
     "Zeiler 2012"},
    {"nadam", "NAdam", "adam", "nadam", kAdamDefaults, "Adam that looks ahead.", "Dozat 2016"},
    {"nadam_pytorch_1_13", "NAdam (PyTorch 1.13)", "adam", "nadam_pytorch_1_13", kAdamDefaults,
     "NAdam with a slip, to compare with.", "PyTorch 1.13", false},
    {"radam", "RAdam", "radam", "corrected_average", kAdamDefaults,
     "Adam that waits until its average has seen enough.", "Liu et al. 2020"},
    {"adamax", "Adamax", "adamax", "corrected_average", kAdamDefaults,
     "Adam with the largest slope in the place of an average.", "Kingma and Ba 2015"},
    {"rprop",
     "Rprop",
     "rprop",
     "sign_with_pause",
     {},
     "Looks at the slope's sign only; its steps grow and shrink.",
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

const Recipe* recipeOf(const Rule& rate, const Rule& update) {
    const auto* const found =
        std::find_if(std::begin(kRecipes), std::end(kRecipes), [&](const Recipe& recipe) {
            return recipe.rate == rate.key && recipe.update == update.key;
        });
    return found == std::end(kRecipes) ? nullptr : found;
}

} // namespace thetascope::optimizer
