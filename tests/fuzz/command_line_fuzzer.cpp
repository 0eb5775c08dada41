// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Command lines, with an argument in each line: both ways to give a value mean the same, and an
// experiment that is built can be saved and opened.
#include "app/command_line.h"
#include "core/experiment/theta_file.h"
#include "tests/fuzz/argument_lists.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/target.h"

#include <string>
#include <vector>

namespace thetascope::fuzz {

namespace {

using app::Command;

tl::expected<Command, app::WrongUsage> parse(const Arguments& arguments) {
    static const app::PictureChoices choices{.pictures = {"png", "svg"},
                                             .formats = "PNG or SVG",
                                             .exports = {{"png", "PNG", app::ExportKind::Picture},
                                                         {"svg", "SVG", app::ExportKind::Picture},
                                                         {"gif", "GIF", app::ExportKind::Animation},
                                                         {"html", "HTML", app::ExportKind::Page}},
                                             .views = {"side-by-side", "overlay", "curves"},
                                             .viewNames = "side-by-side, overlay or curves",
                                             .leastSide = 100,
                                             .mostSide = 20'000};
    std::vector<const char*> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(argument.c_str());
    return app::parseCommandLine(pointers, choices);
}

/// Returns the experiment of a command, or a null pointer if it has none.
const experiment::CommandExperiment* experimentOf(const Command& command) {
    return std::visit(
        [](const auto& each) -> const experiment::CommandExperiment* {
            if constexpr (requires { each.experiment; })
                return &each.experiment;
            else
                return nullptr;
        },
        command);
}

/// Requires that two commands describe the same experiment.
void checkSame(const Command& command, const Command& other, std::string_view text) {
    require(command.index() == other.index(), "--key=value is the same command as --key value",
            text);
    const auto* const a = experimentOf(command);
    const auto* const b = experimentOf(other);
    if (a != nullptr)
        require(a->file == b->file && a->loss == b->loss && a->constants == b->constants &&
                    a->range == b->range && a->start == b->start && a->steps == b->steps &&
                    a->tolerance == b->tolerance && a->optimizers == b->optimizers,
                "--key=value is the same experiment as --key value", text);
}

/// Returns whether the experiment of a command is valid; a file that it names is not looked at.
bool checkBuilt(experiment::CommandExperiment command, std::string_view text) {
    command.file.reset();
    const auto built = experiment::build(command);
    if (!built) {
        requireSentence(built.error().sentence, text);
        require(!built.error().column || (command.loss && *built.error().column > 0),
                "only a formula has columns", text);
        return false;
    }
    const std::string written = experiment::toThetaText(*built);
    const auto again = experiment::fromThetaText(written);
    require(again.has_value(), "an experiment can be saved and opened", text,
            again ? written : written + again.error());
    require(experiment::toThetaText(*again) == written, "an experiment is saved as it is", text,
            written);
    return true;
}

} // namespace

bool check(std::string_view text) {
    const Arguments arguments = argumentsOf(text);
    const auto command = parse(arguments);
    const auto other = parse(withEqualsSigns(arguments));
    if (!command) {
        requireSentence(command.error().message, text);
        return false;
    }
    if (other)
        checkSame(*command, *other, text);
    const auto* const described = experimentOf(*command);
    return described == nullptr || checkBuilt(*described, text);
}

std::string changed(std::string_view text, made::Lot& lot) {
    Arguments arguments = argumentsOf(text);
    if (arguments.empty() || lot.oneIn(3))
        arguments = madeArguments(lot);
    else
        changeArguments(arguments, lot);
    std::string lines;
    for (const std::string& argument : arguments)
        lines += argument + '\n';
    return lines;
}

} // namespace thetascope::fuzz
