// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <system_error>

namespace thetascope::tests {

namespace {

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

std::vector<std::string> environmentOf(const Environment& additions) {
    std::vector<std::string> result;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text(*entry);
        const bool isReplaced = std::ranges::any_of(additions, [&](const auto& addition) {
            return text.starts_with(addition.first + '=');
        });
        // Without a display, and with nothing that a developer's session brings along.
        if (!isReplaced && !text.starts_with("DISPLAY=") && !text.starts_with("WAYLAND_DISPLAY=") &&
            !text.starts_with("QT_QPA_PLATFORM="))
            result.emplace_back(text);
    }
    for (const auto& [name, value] : additions)
        result.push_back(name + '=' + value);
    return result;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (std::string& string : strings)
        result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

/// Starts a process and waits for its end. Its output goes to files, so that no pipe fills up, or
/// standard output to `outDescriptor`.
Finished run(std::vector<std::string> command, const std::filesystem::path& folder,
             const Environment& additions, std::optional<int> outDescriptor) {
    const ScratchFolder scratch;
    const std::string out = scratch.file("out");
    const std::string err = scratch.file("err");
    std::filesystem::create_directory(scratch.path() / "folder");
    const std::string in = (folder.empty() ? scratch.path() / "folder" : folder).string();

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    if (outDescriptor)
        posix_spawn_file_actions_adddup2(&actions, *outDescriptor, STDOUT_FILENO);
    else
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT,
                                         0600);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT,
                                     0600);
    posix_spawn_file_actions_addchdir_np(&actions, in.c_str());

    std::vector<std::string> environment = environmentOf(additions);
    pid_t process = 0;
    const int error = posix_spawn(&process, command.front().c_str(), &actions, nullptr,
                                  pointers(command).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        throw std::system_error(error, std::generic_category(), command.front());

    int status = 0;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR)
            fail("waitpid");
    }
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            outDescriptor ? std::string() : fileContents(out), fileContents(err)};
}

std::vector<std::string> programWith(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), THETASCOPE_PROGRAM);
    return arguments;
}

} // namespace

ScratchFolder::ScratchFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "thetascope-XXXXXX").string();
    if (!mkdtemp(pattern.data()))
        fail("mkdtemp");
    m_path = pattern;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Finished runProgram(std::vector<std::string> arguments, const std::filesystem::path& folder,
                    const Environment& environment) {
    return run(programWith(std::move(arguments)), folder, environment, std::nullopt);
}

Finished runProgramIntoClosedPipe(std::vector<std::string> arguments) {
    std::array<int, 2> ends;
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("pipe2");
    close(ends[0]);
    Finished finished = run(programWith(std::move(arguments)), {}, {}, ends[1]);
    close(ends[1]);
    return finished;
}

Finished runShell(const std::string& command, const std::filesystem::path& folder) {
    return run({"/bin/sh", "-c", command}, folder, {{"PROGRAM", THETASCOPE_PROGRAM}}, std::nullopt);
}

std::string fileContents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace thetascope::tests
