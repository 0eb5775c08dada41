// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/list_command.h"

#include "app/text_table.h"
#include "core/loss/catalogue.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"
#include "core/optimizer/range_text.h"
#include "core/text/names.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::app {

namespace {

using text::shortest;

std::string range(loss::Range range) {
    return shortest(range.low) + ':' + shortest(range.high);
}

bool hasTwoVariables(const loss::Entry& entry) {
    const auto loss = loss::Loss::fromText(entry.formula);
    return loss && (*loss)->dimension() == 2;
}

void listLosses(std::ostream& out, std::string_view heading, bool twoVariables) {
    out << heading << '\n';
    for (const loss::Entry& entry : loss::catalogue()) {
        if (hasTwoVariables(entry) != twoVariables)
            continue;
        out << "\n  " << entry.key << "    " << entry.formula << '\n';
        TextTable table;
        table.add({"shows", std::string(entry.shows)});
        table.add({"range", range(entry.range) + (twoVariables && entry.rangeY != entry.range
                                                      ? ", y " + range(entry.rangeY)
                                                      : std::string())});
        table.add({"start", shortest(entry.start[0]) +
                                (twoVariables ? ',' + shortest(entry.start[1]) : std::string())});
        std::string rates;
        for (const loss::SuitedRate& rate : entry.rates)
            rates += (rates.empty() ? "" : ", ") + std::string(rate.recipe) +
                     ":alpha=" + shortest(rate.alpha);
        table.add({"rates", rates});
        table.print(out, "      ");
    }
    out << '\n';
}

void addParameter(TextTable& table, const optimizer::Parameter& parameter, double value) {
    const std::vector<std::string_view> aliases = text::partsOfList(parameter.aliases);
    const std::string alias =
        aliases.empty() ? std::string() : " or " + std::string(aliases.front());
    table.add({std::string(parameter.key) + alias + " = " + shortest(value),
               rangeText(parameter, parameter.symbol), std::string(parameter.sentence)});
}

void listRecipes(std::ostream& out) {
    out << "Optimizers: --optimizer=NAME or --optimizer=NAME:key=value,...\n"
           "Keys are shown with their defaults.\n";
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        out << "\n  " << recipe.key << "    " << recipe.title << ": rate " << recipe.rate
            << " with update " << recipe.update << '\n';
        TextTable table;
        for (const optimizer::Setting& setting : optimizer::make(recipe).settings)
            addParameter(table, *setting.parameter, setting.value);
        table.print(out, "      ");
    }
    out << '\n';
}

void listRules(std::ostream& out, std::string_view heading,
               std::span<const optimizer::Rule> rules) {
    out << heading << '\n';
    for (const optimizer::Rule& rule : rules) {
        out << "\n  " << rule.key << "    " << rule.title << '\n';
        std::string_view formula = rule.formula;
        while (!formula.empty()) {
            const std::size_t end = std::min(formula.find('\n'), formula.size());
            out << "      " << formula.substr(0, end) << '\n';
            formula.remove_prefix(std::min(end + 1, formula.size()));
        }
        std::string keys;
        for (const optimizer::Parameter* parameter : rule.parameters)
            keys += (keys.empty() ? "" : ", ") + std::string(parameter->key);
        if (!keys.empty())
            out << "      keys: " << keys << '\n';
    }
    out << '\n';
}

} // namespace

void list(const ListCommand& command, std::ostream& out) {
    if (command.losses) {
        listLosses(out, "Losses of one variable: --loss=NAME", false);
        listLosses(out, "Losses of two variables", true);
    }
    if (command.optimizers) {
        listRecipes(out);
        out << "Every learning-rate rule can be combined with every update rule:\n"
               "--optimizer=mix:rate=RULE,update=RULE,key=value,...\n\n";
        listRules(out, "Learning-rate rules", optimizer::rateRules());
        listRules(out, "Update rules", optimizer::updateRules());
    }
}

} // namespace thetascope::app
