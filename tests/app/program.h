// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace thetascope::tests {

/// What a finished process left behind.
struct Finished {
    int status = -1; ///< exit status; 128 + signal if a signal ended it
    std::string out;
    std::string err;
};

/// An empty folder of its own, gone with the object.
class ScratchFolder {
public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    const std::filesystem::path& path() const { return m_path; }

    std::string file(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

using Environment = std::vector<std::pair<std::string, std::string>>;

/// Runs the built program, in a scratch folder of its own unless `folder` is given, without a
/// display unless `environment` brings one.
Finished runProgram(std::vector<std::string> arguments, const std::filesystem::path& folder = {},
                    const Environment& environment = {});

/// Runs the built program with standard output a pipe that nobody reads.
Finished runProgramIntoClosedPipe(std::vector<std::string> arguments);

/// Runs a command line of the shell; $PROGRAM is the built program.
Finished runShell(const std::string& command, const std::filesystem::path& folder = {});

std::string fileContents(const std::filesystem::path& path);

} // namespace thetascope::tests
