// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/files.h"
#include "tests/hands/hand.h"
#include "tests/hands/imagination.h"
#include "tests/hands/watch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace thetascope::hands;

constexpr std::string_view kUsage =
    "hands PROGRAM SCRATCH [NAME=VALUE…]: presses made-up keys and buttons in the window of "
    "PROGRAM, "
    "which keeps all its files in the folder SCRATCH. It needs an X server and a window manager. "
    "With what it did it can be made to do the same again: it is in SCRATCH/actions.\n"
    "  seconds=60    for how long\n"
    "  actions=N     for how many actions at most\n"
    "  seed=1        what is made up\n"
    "  replay=FILE   do what stands in FILE instead\n"
    "  answer=200    how many ms an answer may take\n"
    "  memory=1500   how many MB the program may take\n"
    "  stacks=1      tell where the program is when an answer is late; needs GDB\n";

constexpr std::size_t kMostFaults = 20;

struct Options {
    std::map<std::string, std::string, std::less<>> values;

    long number(std::string_view name, long otherwise) const {
        const auto found = values.find(name);
        return found == values.end() ? otherwise : std::stol(found->second);
    }
};

/// Returns the source of the actions: a file, or imagination. It gives nothing when there are no
/// more.
std::function<std::optional<Action>()> sourceOf(const Options& options) {
    if (const auto replay = options.values.find("replay"); replay != options.values.end()) {
        const auto file = std::make_shared<std::ifstream>(replay->second);
        return [file]() -> std::optional<Action> {
            std::string line;
            if (!std::getline(*file, line))
                return std::nullopt;
            const auto action = actionOf(line);
            if (!action)
                std::cerr << "no action: " << line << '\n';
            return action;
        };
    }
    const auto imagination =
        std::make_shared<Imagination>(static_cast<std::uint64_t>(options.number("seed", 1)));
    return [imagination] { return imagination->next(); };
}

/// Leaves everything that is open, and looks whether the window in front still takes keys.
void rest(Desktop& desktop, Hand& hand, Watch& watch) {
    constexpr int kTries = 12;
    constexpr int kEscapes = 4;
    const Action escape{.kind = Action::Kind::Key, .text = "Escape"};
    const Action close{.kind = Action::Kind::Close};
    for (int i = 0; i < kTries; ++i) {
        const bool hasDialog = desktop.dialog() != None;
        if (hasDialog) {
            desktop.activate(desktop.dialog());
            desktop.handleEvents(20ms * i); // on a busy machine it takes its time
        } else if (i >= kEscapes && desktop.popup() == None) {
            break;
        }
        // A completer can keep Escape for itself.
        hand.carryOut(hasDialog && i >= kEscapes ? close : escape);
    }
    if (desktop.dialog() != None)
        return watch.blame("a dialog does not go away");
    if (desktop.windows().empty())
        return;
    desktop.activate(desktop.windows().front());
    for (int i = 0; i < kTries && desktop.popup() == None; ++i) {
        hand.carryOut({.kind = Action::Kind::Key, .text = "alt+f"});
        desktop.handleEvents(20ms);
    }
    if (desktop.popup() == None)
        watch.blame("the window does not take keys: Alt+F opens no menu");
    hand.carryOut(escape);
}

int run(const std::filesystem::path& binary, const std::filesystem::path& scratch,
        const Options& options) {
    Program program(std::filesystem::canonical(binary), scratch);
    writeFiles(program.home(), THETASCOPE_RESOURCES_DIR);
    Desktop desktop;
    Limits limits;
    limits.answer = std::chrono::milliseconds(options.number("answer", limits.answer.count()));
    limits.memory = static_cast<std::size_t>(options.number("memory", 1500));
    limits.stacks = options.number("stacks", 0) != 0;
    Watch watch(program, desktop, limits, std::cout);
    Hand hand(desktop, program.home(), [&watch] { watch.look(); });
    if (!watch.begin()) {
        std::cerr << "The program's window does not come.\n";
        return EXIT_FAILURE;
    }
    const auto source = sourceOf(options);
    const auto end = Clock::now() + std::chrono::seconds(options.number("seconds", 60));
    const long most = options.number("actions", std::numeric_limits<long>::max());
    std::ofstream kept(scratch / "actions");
    for (long i = 0; i < most && Clock::now() < end && watch.faults() < kMostFaults; ++i) {
        const auto action = source();
        if (!action)
            break;
        kept << lineOf(*action) << std::endl; // also if this program is ended
        watch.note(*action);
        if (action->kind == Action::Kind::Rest)
            rest(desktop, hand, watch);
        else
            hand.carryOut(*action);
    }
    program.kill();
    watch.summarize();
    return watch.faults() == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv) try {
    if (argc < 3) {
        std::cerr << kUsage;
        return EXIT_FAILURE;
    }
    Options options;
    for (int i = 3; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const std::size_t equals = std::min(argument.find('='), argument.size() - 1);
        options.values[std::string(argument.substr(0, equals))] = argument.substr(equals + 1);
    }
    return run(argv[1], std::filesystem::absolute(argv[2]), options);

} catch (const std::exception& fault) {

    std::cerr << fault.what() << '\n';
    return EXIT_FAILURE;
}
