// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/torch_optimizers.h"

#include "core/python/code.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace thetascope::python {

namespace {

/// A Row is an optimizer that torch.optim has.
struct Row {
    std::string_view rate;      ///< The key of the learning-rate rule.
    std::string_view update;    ///< The key of the update rule.
    std::string_view arguments; ///< As in a TorchOptimizer, with {key} for the value of a setting.
    std::string_view remark = {};
};

constexpr std::string_view kOutside =
    "PyTorch adds eps outside the root, where δ is inside here: the steps are only nearly the same "
    "unless δ = 0. “RMSprop (PyTorch)” is PyTorch's in Thetascope, too.";

constexpr Row kRows[] = {
    {"constant", "plain", "SGD, lr={alpha}"},
    {"constant", "momentum", "SGD, lr={alpha}, momentum={mu}"},
    {"constant", "nesterov", "SGD, lr={alpha}, momentum={mu}, nesterov=True"},
    {"time_decay", "plain", "SGD, lr={alpha}, decay={beta}"},
    {"time_decay", "momentum", "SGD, lr={alpha}, momentum={mu}, decay={beta}",
     "PyTorch multiplies all of the last steps by the present learning rate, and not only the new "
     "part of a step: here the steps become shorter sooner."},
    {"time_decay", "nesterov", "SGD, lr={alpha}, momentum={mu}, nesterov=True, decay={beta}"},
    {"adagrad", "plain", "Adagrad, lr={alpha}, eps={delta}"},
    {"decaying_average", "plain", "RMSprop, lr={alpha}, alpha={beta}, eps={delta}", kOutside},
    {"decaying_average", "momentum",
     "RMSprop, lr={alpha}, alpha={beta}, eps={delta}, momentum={mu}", kOutside},
    {"decaying_average_outside", "plain", "RMSprop, lr={alpha}, alpha={beta}, eps={epsilon}"},
    {"decaying_average_outside", "momentum",
     "RMSprop, lr={alpha}, alpha={beta}, eps={epsilon}, momentum={mu}"},
    {"centered", "plain", "RMSprop, lr={alpha}, alpha={beta}, eps={epsilon}, centered=True"},
    {"centered", "momentum",
     "RMSprop, lr={alpha}, alpha={beta}, eps={epsilon}, momentum={mu}, centered=True"},
    {"adam", "corrected_average", "Adam, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}"},
    {"amsgrad", "corrected_average",
     "Adam, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}, amsgrad=True"},
    {"adam", "decoupled_decay",
     "AdamW, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}, weight_decay={weight_decay}"},
    {"amsgrad", "decoupled_decay",
     "AdamW, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}, weight_decay={weight_decay}, "
     "amsgrad=True"},
    {"adadelta", "plain", "Adadelta, lr={alpha}, rho={rho}, eps={epsilon}"},
    {"adam", "nadam",
     "NAdam, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}, "
     "momentum_decay={momentum_decay}",
     "Before its version 2.0, PyTorch has a slip in the second bias correction, an extra factor "
     "mu: the steps are only nearly the same there."},
    {"adam", "nadam_pytorch_1_13",
     "NAdam, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}, "
     "momentum_decay={momentum_decay}",
     "This is NAdam as PyTorch has it before its version 2.0, with a slip that was corrected "
     "then."},
    {"radam", "corrected_average", "RAdam, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}"},
    {"adamax", "corrected_average", "Adamax, lr={alpha}, betas=({beta1}, {beta2}), eps={epsilon}"},
    {"rprop", "sign_with_pause",
     "Rprop, lr={alpha}, etas=({eta_minus}, {eta_plus}), step_sizes=({step_min}, {step_max})"},
};

/// Returns the arguments of a row with the values of an optimizer.
std::string filled(std::string_view arguments, const optimizer::Optimizer& optimizer) {
    std::string text = "torch.optim.";
    while (!arguments.empty()) {
        const std::size_t open = std::min(arguments.find('{'), arguments.size());
        text += arguments.substr(0, open);
        arguments.remove_prefix(open);
        if (arguments.empty())
            break;
        const std::size_t close = arguments.find('}');
        text += number(optimizer.value(arguments.substr(1, close - 1))).text;
        arguments.remove_prefix(close + 1);
    }
    return text;
}

} // namespace

TorchOptimizer torchOptimizerOf(const optimizer::Optimizer& optimizer) {
    std::string_view update = optimizer.update->key;
    if (update == "nesterov" && optimizer.value("mu") == 0)
        update = "plain"; // PyTorch refuses it without momentum
    const auto* const row = std::ranges::find_if(kRows, [&](const Row& each) {
        return each.rate == optimizer.rate->key && each.update == update;
    });
    if (row == std::end(kRows))
        return {{}, "torch.optim has no such optimizer."};
    return {filled(row->arguments, optimizer), std::string(row->remark),
            row->arguments.find("decay={beta}") != row->arguments.npos};
}

} // namespace thetascope::python
