// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace thetascope::file {

/// A Folder is an empty one for a test; it is removed with all that is in it.
class Folder {
public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "file-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    /// Returns the path of a file here, which need not exist.
    std::string file(const std::string& name) const { return (m_path / name).string(); }

    /// Returns the names of all files here.
    std::set<std::string> names() const {
        std::set<std::string> names;
        for (const auto& each : std::filesystem::directory_iterator(m_path))
            names.insert(each.path().filename().string());
        return names;
    }

private:
    std::filesystem::path m_path;
};

/// Returns what a file holds.
inline std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Makes a file.
inline void put(const std::string& path, const std::string& content) {
    std::ofstream(path, std::ios::binary) << content;
}

} // namespace thetascope::file
