// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace thetascope::hands {

/// A Program is the program in a process of its own, in folders of its own: whatever is pressed
/// there stays there. It finds no other programs that it could start, and cannot write large files.
class Program {
public:
    /// The program begins with start(). All its files are in `scratch`.
    Program(std::filesystem::path program, std::filesystem::path scratch);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void start();
    void kill();

    /// Returns whether it runs. If it has ended by itself, end() says how from then on.
    bool isRunning();
    /// Returns how it ended, as a sentence; nothing if it ended as it should.
    std::optional<std::string> fault() const;

    pid_t id() const { return m_id; }

    std::filesystem::path home() const { return m_scratch / "home"; }

    /// Returns the path of the file with what the program has written to its standard streams.
    std::filesystem::path output() const { return m_scratch / "output"; }

    std::size_t memory() const; ///< In MB.
    /// Returns for how long the window's thread has been ready but had to wait for a processor.
    std::chrono::nanoseconds waitedForProcessor() const;
    /// Returns for how long the whole program has computed.
    std::chrono::milliseconds computed() const;
    /// Returns where all its threads are at the moment, as GDB tells it.
    std::string stacks() const;

private:
    [[noreturn]] void become() const;

    std::filesystem::path m_program;
    std::filesystem::path m_scratch;
    pid_t m_id = -1;
    int m_status = 0;
};

} // namespace thetascope::hands
