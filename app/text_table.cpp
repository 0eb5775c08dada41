// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_table.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace thetascope::app {

namespace {

/// How many characters a UTF-8 text has: bytes that do not continue one.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

void TextTable::add(std::vector<std::string> cells) {
    m_rows.push_back(std::move(cells));
}

void TextTable::print(std::ostream& out, std::string_view indent) const {
    std::vector<std::size_t> widths;
    for (const auto& row : m_rows) {
        widths.resize(row.size());
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], width(row[column]));
    }
    for (const auto& row : m_rows) {
        std::string line(indent);
        std::size_t owed = 0; // spaces due before the next cell that is not empty
        for (std::size_t column = 0; column < row.size(); ++column) {
            if (!row[column].empty()) {
                line.append(owed, ' ').append(row[column]);
                owed = 0;
            }
            owed += widths[column] - width(row[column]) + 2;
        }
        out << line << '\n';
    }
}

} // namespace thetascope::app
