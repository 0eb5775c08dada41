// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basins_command.h"
#include "app/command_line.h"
#include "app/ending.h"
#include "app/export_command.h"
#include "app/join_command.h"
#include "app/list_command.h"
#include "app/output.h"
#include "app/picture_names.h"
#include "app/race_command.h"
#include "app/sweep_command.h"
#include "app/trace_command.h"
#include "app/version.h"
#include "app/window_command.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <new>
#include <span>
#include <string>
#include <system_error>
#include <variant>

namespace {

using namespace thetascope::app;

enum ExitStatus { kDone = 0, kCouldNot = 1, kWrongUsage = 2 };

int fail(std::string sentence, ExitStatus status) {
    // The message is one line without control characters of a terminal, whatever it quotes.
    std::ranges::replace_if(
        sentence, [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }, ' ');
    std::cerr << "error: " << sentence << '\n';
    return status;
}

int finished(const tl::expected<void, std::string>& result) {
    return result ? kDone : fail(result.error(), kCouldNot);
}

/// Prints what `write` writes.
int print(const std::function<void(std::ostream&)>& write) {
    auto output = Output::open("-");
    write(output->stream());
    return finished(output->finish());
}

/// Executes a command, with one function for each kind.
struct Follow {
    int& argc;
    char** argv;

    int operator()(const HelpCommand& command) const {
        return print([&](std::ostream& out) { out << command.text; });
    }

    int operator()(const VersionCommand&) const {
        return print([](std::ostream& out) { out << versionText(); });
    }

    int operator()(const ListCommand& command) const {
        return print([&](std::ostream& out) { list(command, out); });
    }

    int operator()(const TraceCommand& command) const { return finished(trace(command)); }

    int operator()(const ExportCommand& command) const {
        return finished(exportComparison(command, argc, argv));
    }

    int operator()(const BasinsCommand& command) const {
        return finished(basins(command, argc, argv));
    }

    int operator()(const SweepCommand& command) const {
        return finished(sweep(command, argc, argv));
    }

    int operator()(const RaceCommand& command) const { return finished(race(command, argc, argv)); }

    int operator()(const JoinCommand& command) const { return finished(join(command, argc, argv)); }

    int operator()(const WindowCommand& command) const {
        return finished(openWindow(command, argc, argv));
    }
};

} // namespace

int main(int argc, char* argv[]) {
    // Qt's regular expressions would become machine code in memory that stays writable.
    ::setenv("QT_ENABLE_REGEXP_JIT", "0", 1);
    // A pipe whose reader is closed (`| head`) is noticed where the output is written,
    std::signal(SIGPIPE, SIG_IGN);
    // and so is a file that must not grow any further (`ulimit -f`).
    std::signal(SIGXFSZ, SIG_IGN);
    endInsteadOfAbort();
    try {
        const auto command =
            parseCommandLine(std::span(argv, argv + argc).subspan(1), pictureChoices());
        if (!command)
            return fail(command.error().message, kWrongUsage);
        return std::visit(Follow{argc, argv}, *command);
    } catch (const std::bad_alloc&) {
        return fail("there is not enough memory", kCouldNot);
    } catch (const std::system_error& error) {
        return fail(error.code() == std::errc::resource_unavailable_try_again
                        ? "there is not enough memory for another thread"
                        : error.what(),
                    kCouldNot);
    } catch (const std::exception& error) {
        return fail(error.what(), kCouldNot);
    }
}
