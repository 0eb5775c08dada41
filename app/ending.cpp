// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ending.h"

#include "core/file/abandoned.h"

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>

namespace thetascope::app {

namespace {

/// Writes without buffers, which need memory and might be in use by another thread.
void say(std::string_view text) {
    static_cast<void>(!::write(STDERR_FILENO, text.data(), text.size()));
}

[[noreturn]] void endOrAbort() {
    try {
        if (const std::exception_ptr present = std::current_exception())
            std::rethrow_exception(present);
    } catch (const std::bad_alloc&) {
        endAtOnce("there is not enough memory");
    } catch (...) { // a fault of the program, which is for a debugger
    }
    std::abort();
}

} // namespace

void endAtOnce(std::string_view sentence) {
    file::abandonTemporaries();
    if (::isatty(STDERR_FILENO) != 0)
        say("\r\033[K"); // there may be a line of progress
    say("error: ");
    say(sentence);
    say("\n");
    ::_exit(1);
}

void endInsteadOfAbort() {
    std::set_terminate(endOrAbort);
}

} // namespace thetascope::app
