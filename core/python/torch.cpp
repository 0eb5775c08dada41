// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/torch.h"

#include "core/optimizer/optimizer.h"
#include "core/python/formula_code.h"
#include "core/python/parts.h"
#include "core/python/torch_optimizers.h"

#include <string_view>

namespace thetascope::python {

namespace {

constexpr std::string_view kDescend =
    R"(def descend(label, optimizer, **parameters):
    """Writes a line for each step of a descent."""
    theta = torch.tensor(START, requires_grad=True)
    optimizer = optimizer([theta], **parameters)
    for t in range(STEPS + 1):
        optimizer.zero_grad()
        L = loss(*theta)
        L.backward()
        table.writerow([label, t, *theta.tolist(), L.item(), *theta.grad.tolist()])
        if not torch.isfinite(torch.stack([L, *theta.grad])).all():
            break
        optimizer.step()
)";

constexpr std::string_view kDescendWithDecay =
    R"(def descend(label, optimizer, decay=0, **parameters):
    """Writes a line for each step of a descent."""
    theta = torch.tensor(START, requires_grad=True)
    optimizer = optimizer([theta], **parameters)
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: 1/(1 + decay*t))
    for t in range(STEPS + 1):
        optimizer.zero_grad()
        L = loss(*theta)
        L.backward()
        table.writerow([label, t, *theta.tolist(), L.item(), *theta.grad.tolist()])
        if not torch.isfinite(torch.stack([L, *theta.grad])).all():
            break
        optimizer.step()
        rate.step()
)";

/// Returns a sentence as a comment of several lines.
std::string comment(std::string_view sentence) {
    constexpr std::size_t kWidth = 88;
    std::string text;
    while (!sentence.empty()) {
        std::size_t end = sentence.size();
        if (end > kWidth)
            end = sentence.rfind(' ', kWidth);
        text += "# " + std::string(sentence.substr(0, end)) + "\n";
        sentence.remove_prefix(std::min(end + 1, sentence.size()));
    }
    return text;
}

std::string sentencesOf(const optimizer::Optimizer& optimizer, const TorchOptimizer& torch) {
    return optimizer::title(optimizer) + "." + (torch.remark.empty() ? "" : " ") + torch.remark;
}

} // namespace

tl::expected<std::string, std::string> torchScript(const experiment::Checked& checked) {
    const experiment::Experiment& experiment = checked.experiment();
    const expression::Formula& formula = checked.loss()->formula();
    FormulaCode code(formula, Library::Torch);
    const auto loss = code.body({&formula.loss, 1});
    if (!loss)
        return tl::unexpected(std::string("the loss is too long to be written as Python"));
    std::string descents;
    bool decays = false;
    for (const experiment::Contender& contender : experiment.contenders) {
        const TorchOptimizer optimizer = torchOptimizerOf(contender.optimizer);
        descents += "\n" + comment(sentencesOf(contender.optimizer, optimizer));
        if (!optimizer.arguments.empty())
            descents +=
                "descend(" + quoted(labelOf(contender)) + ", " + optimizer.arguments + ")\n";
        decays = decays || optimizer.decays;
    }
    const std::string start = startOf(checked);
    std::string text =
        heading(checked, "It makes the steps with PyTorch and writes them as CSV. The slope is "
                         "PyTorch's own;\nit was tried with version 1.13.") +
        "import csv\nimport math\nimport sys\n\nimport torch\n\nSTART = " +
        (formula.dimension() == 1 ? "(" + start + ",)" : start) +
        "\nSTEPS = " + std::to_string(experiment.until.steps) +
        "\n\ntorch.set_default_dtype(torch.float64)\n" + preparations(code);
    text += apart(definition("loss", code.variables(), {}, *loss));
    text += apart(decays ? kDescendWithDecay : kDescend);
    text += apart("table = csv.writer(sys.stdout, lineterminator=\"\\n\")\n");
    return text + "table.writerow([\"optimizer\", \"step\", " +
           columns("theta", formula.dimension()) + ", \"loss\", " +
           columns("gradient", formula.dimension()) + "])\n" + descents;
}

} // namespace thetascope::python
