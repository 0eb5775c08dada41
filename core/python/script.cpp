// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/script.h"

#include "core/optimizer/optimizer.h"
#include "core/python/formula_code.h"
#include "core/python/functions.h"
#include "core/python/names.h"
#include "core/python/parts.h"
#include "core/python/rule_code.h"

#include <optional>
#include <utility>
#include <vector>

namespace thetascope::python {

namespace {

constexpr std::string_view kDescendInOne =
    R"(def descend(label, optimizer, **parameters):
    """Writes a line for each step of a descent."""
    step = optimizer(**parameters)
    theta = START
    for t in range(STEPS + 1):
        try:
            L, g = loss(theta), slope(theta)
            alpha_t, sigma = step(t, theta, g)
        except (ArithmeticError, ValueError):  # outside the domain, or too large
            L = g = alpha_t = sigma = math.nan
        table.writerow([label, t, theta, L, g, alpha_t, sigma])
        if not all(map(math.isfinite, (L, g, sigma))):
            break
        theta = theta + sigma
)";

constexpr std::string_view kDescendInTwo =
    R"(def descend(label, optimizer, **parameters):
    """Writes a line for each step of a descent."""
    steps = [optimizer(**parameters) for _ in START]  # one for each coordinate
    theta = START
    for t in range(STEPS + 1):
        try:
            L, g = loss(*theta), slope(*theta)
            moves = [step(t, *each) for step, *each in zip(steps, theta, g)]
            alpha_t, sigma = zip(*moves)
        except (ArithmeticError, ValueError):  # outside the domain, or too large
            L = math.nan
            g = alpha_t = sigma = (math.nan, math.nan)
        table.writerow([label, t, *theta, L, *g, *alpha_t, *sigma])
        if not all(map(math.isfinite, (L, *g, *sigma))):
            break
        theta = tuple(a + b for a, b in zip(theta, sigma))
)";

/// Returns what an optimizer is, in a line.
std::string documentationOf(const optimizer::Optimizer& optimizer) {
    const optimizer::Recipe* const recipe = optimizer::recipeOf(*optimizer.rate, *optimizer.update);
    const std::string title = optimizer::title(optimizer);
    return recipe ? title + ". " + std::string(recipe->sentence) : title + ".";
}

std::string nameOf(const optimizer::Optimizer& optimizer) {
    const optimizer::Recipe* const recipe = optimizer::recipeOf(*optimizer.rate, *optimizer.update);
    return recipe
               ? std::string(recipe->key)
               : std::string(optimizer.rate->key) + "_with_" + std::string(optimizer.update->key);
}

/// Returns an optimizer as a function that returns the function of a step.
std::string optimizerText(const optimizer::Optimizer& optimizer, const RuleCode& code) {
    std::vector<std::string> body = code.constants;
    std::string states;
    for (const State& state : code.states) {
        body.push_back(state.name + " = " + state.value);
        states += (states.empty() ? "" : ", ") + state.name;
    }
    if (!body.empty())
        body.emplace_back();
    body.emplace_back("def step(t, theta, g):");
    if (!states.empty())
        body.push_back("    nonlocal " + states);
    for (const std::string& line : code.step)
        body.push_back("    " + line);
    body.insert(body.end(), {"    return alpha_t, sigma", "", "return step"});
    return definition(nameOf(optimizer), code.parameters, documentationOf(optimizer), body);
}

/// Returns the line that makes a descent.
std::string descentText(const experiment::Contender& contender, const RuleCode& code) {
    std::string line = "descend(" + quoted(labelOf(contender)) + ", " + nameOf(contender.optimizer);
    for (std::size_t k = 0; k < code.parameters.size(); ++k)
        line +=
            ", " + code.parameters[k] + "=" + number(contender.optimizer.settings[k].value).text;
    return line + ")\n";
}

/// Returns the line that writes the names of the columns.
std::string headerText(std::size_t dimension) {
    return "table.writerow([\"optimizer\", \"step\", " + columns("theta", dimension) +
           ", \"loss\", " + columns("gradient", dimension) + ",\n                " +
           columns("learning_rate", dimension) + ", " + columns("update", dimension) + "])\n";
}

} // namespace

tl::expected<std::string, std::string> script(const experiment::Checked& checked) {
    const experiment::Experiment& experiment = checked.experiment();
    const expression::Formula& formula = checked.loss()->formula();
    FormulaCode code(formula, Library::Standard);
    const auto loss = code.body({&formula.loss, 1});
    const auto slope = code.body(formula.gradient);
    if (!loss || !slope)
        return tl::unexpected(std::string("the loss is too long to be written as Python"));

    std::string optimizers;
    std::string descents;
    bool needsSign = false;
    for (const experiment::Contender& contender : experiment.contenders) {
        const RuleCode rule = codeOf(contender.optimizer);
        const std::string text = apart(optimizerText(contender.optimizer, rule));
        if (optimizers.find(text) == optimizers.npos)
            optimizers += text;
        descents += descentText(contender, rule);
        needsSign = needsSign || rule.needsSign;
    }
    std::string text =
        heading(checked, "It needs nothing but Python, and writes each step as a line of CSV. "
                         "Thetascope ends a\ndescent as soon as it is at rest; here all "
                         "steps are made.") +
        "import csv\nimport math\nimport sys\n\nSTART = " + startOf(checked) +
        "\nSTEPS = " + std::to_string(experiment.until.steps) + "\n";
    const std::string before = preparations(code);
    text += before;
    const std::string_view sign = callsOf(expression::Function::Sign).number.helper;
    if (needsSign && before.find(sign) == before.npos)
        text += apart(sign);
    const bool isPlane = formula.dimension() == 2;
    text += apart(definition("loss", code.variables(), {}, *loss));
    text += apart(definition("slope", code.variables(), {}, *slope));
    text += optimizers;
    text += apart(isPlane ? kDescendInTwo : kDescendInOne);
    text += apart("table = csv.writer(sys.stdout, lineterminator=\"\\n\")\n");
    return text + headerText(formula.dimension()) + descents;
}

} // namespace thetascope::python
