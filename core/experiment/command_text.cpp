// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/command_text.h"

#include "core/optimizer/optimizer.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <optional>

namespace thetascope::experiment {

namespace {

using text::shortest;

std::string rangeText(loss::Range range) {
    return shortest(range.low) + ":" + shortest(range.high);
}

/// Returns whether a shell takes a character as it is, wherever it stands in a word.
bool isPlain(char c) {
    constexpr std::string_view kPlain = "_-+=:,./@%";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kPlain.find(c) != kPlain.npos;
}

/// Returns a text in quotes, between which the shell reads nothing but a quote.
std::string quoted(std::string_view word) {
    std::string all;
    for (const char c : word)
        all += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return std::string(1, '\'').append(all).append(1, '\'');
}

/// Returns a word as it is typed; of an option, only the value is in quotes.
std::string shellWord(std::string_view word) {
    if (!word.empty() && std::ranges::all_of(word, isPlain))
        return std::string(word);
    const std::size_t equals = word.starts_with("--") ? word.find('=') : word.npos;
    if (equals == word.npos || !std::ranges::all_of(word.substr(0, equals), isPlain))
        return quoted(word);
    return std::string(word.substr(0, equals + 1)) + quoted(word.substr(equals + 1));
}

} // namespace

CommandExperiment commandOf(const Checked& checked) {
    const Experiment& experiment = checked.experiment();
    const bool isPlane = checked.loss()->dimension() == 2;
    CommandExperiment command;
    command.loss = experiment.loss;
    for (const expression::NamedConstant& constant : checked.loss()->constants()) {
        if (constant.value != constant.given.value_or(1))
            command.constants.push_back(constant.name + "=" + shortest(constant.value));
    }
    command.range = rangeText(experiment.range);
    command.start = shortest(experiment.start[0]);
    if (isPlane) {
        *command.range += "," + rangeText(experiment.rangeY);
        *command.start += "," + shortest(experiment.start[1]);
    }
    command.steps = std::to_string(experiment.until.steps);
    command.tolerance = shortest(experiment.until.tolerance);
    const bool isAnyShown = std::ranges::any_of(experiment.contenders, &Contender::visible);
    for (const Contender& contender : experiment.contenders) {
        if (contender.visible || !isAnyShown)
            command.optimizers.push_back(
                contender.spec.empty() ? optimizer::toSpec(contender.optimizer) : contender.spec);
    }
    return command;
}

std::vector<std::string> argumentsOf(const CommandExperiment& command) {
    std::vector<std::string> arguments;
    const auto add = [&](const char* option, const std::optional<std::string>& value) {
        if (value)
            arguments.push_back(option + *value);
    };
    if (command.file)
        arguments.push_back(*command.file);
    add("--loss=", command.loss);
    for (const std::string& constant : command.constants)
        add("--set=", constant);
    add("--range=", command.range);
    add("--start=", command.start);
    add("--steps=", command.steps);
    add("--tolerance=", command.tolerance);
    for (const std::string& spec : command.optimizers)
        add("--optimizer=", spec);
    return arguments;
}

std::string shellLine(std::span<const std::string> words) {
    std::string line;
    for (const std::string& word : words)
        line += (&word == words.data() ? "" : " ") + shellWord(word);
    return line;
}

std::string commandLine(std::string_view verb, const Checked& checked,
                        std::span<const std::string> further) {
    std::vector<std::string> words{"thetascope", std::string(verb)};
    const std::vector<std::string> arguments = argumentsOf(commandOf(checked));
    words.insert(words.end(), arguments.begin(), arguments.end());
    words.insert(words.end(), further.begin(), further.end());
    return shellLine(words);
}

} // namespace thetascope::experiment
