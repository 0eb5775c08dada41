// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::tests {

/// A Csv is a table read from CSV text according to RFC 4180. Its first row is the header.
class Csv {
public:
    /// Reads a table. Throws if the text breaks the rules: if a quote is stray or never closed, a
    /// row has another length than the header, or the last line has no end.
    explicit Csv(std::string_view text);

    /// Returns the names of the columns.
    const std::vector<std::string>& header() const { return m_header; }

    /// Returns the number of rows without the header.
    std::size_t rows() const { return m_rows.size(); }

    /// Returns a cell. Throws if there is no such row or column.
    const std::string& cell(std::size_t row, std::string_view column) const;
    /// Returns a cell as a double, exact to the last bit. Throws if it is not a number.
    double number(std::size_t row, std::string_view column) const;
    /// Returns the indices of the rows whose cell in `column` is `value`.
    std::vector<std::size_t> where(std::string_view column, std::string_view value) const;

private:
    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace thetascope::tests
