// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Shows text that comes from outside (files, the command line, what was typed) in sentences.
/// Whatever it contains, it stays on one line, has a bounded length and hides nothing.
namespace thetascope::text {

/// This is the largest number of characters of a quotation.
inline constexpr std::size_t kMostQuoted = 80;

/// Returns a text as sentences show it. What leaves no ink is made visible: a control character as
/// its picture (␊, ␀), other invisible characters by their code (\u202E), and a byte that is not
/// UTF-8 by its value (\xFF). A text of more than kMostQuoted characters is cut off and ends in
/// "…".
std::string shown(std::string_view text);

/// Returns a text in quotation marks, as sentences quote what was typed: “adm”. Between the marks
/// it is as shown() has it.
std::string inQuotes(std::string_view text);

/// Returns the path of a file as shown() does. A long path is cut in its middle, so that the name
/// of the file stays.
std::string shownPath(std::string_view path);

/// Returns the path of a file in quotation marks, “run.csv”, as shownPath() has it.
std::string pathInQuotes(std::string_view path);

} // namespace thetascope::text
