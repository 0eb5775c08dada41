// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::text {

/// FileKinds says which files are read.
enum class FileKinds {
    Regular, ///< Only regular files: reading them never waits for another program.
    Streams, ///< Also pipes and devices, and standard input as "-". Reading may wait.
};

/// This is the size of the largest text file that is read, in bytes.
inline constexpr std::size_t kMaxTextFile = 1 << 20;

/// Reads a file of at most kMaxTextFile bytes, and never more than that from a stream without an
/// end. The error is a sentence that begins with the file's name: "a.theta: the file cannot be
/// opened: Permission denied".
tl::expected<std::string, std::string> readFile(const std::string& path, FileKinds kinds);

/// Reads a file as above, but of at most as many bytes as a function says, which is given the first
/// kMaxTextFile bytes of the file, or the whole if it has fewer.
tl::expected<std::string, std::string> readFile(const std::string& path, FileKinds kinds,
                                                std::size_t (*limitOf)(std::string_view beginning));

/// A TextFault is the first thing in a file that does not belong into a text.
struct TextFault {
    std::size_t line;   ///< Its line, from 1.
    std::size_t column; ///< Its column in characters, from 1.
    std::string what;   ///< What is there: "the control character ␀", "a byte that is not UTF-8".
};

/// Finds the first byte that is not UTF-8, or the first control character other than a tab or a
/// line break. Returns nothing if there is none.
std::optional<TextFault> findFault(std::string_view text);

} // namespace thetascope::text
