// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::tests {

/// A table read from CSV text by RFC 4180, the first row its header. Throws where the text breaks
/// the rules: a stray quote, an open one, a row of another length, a last line without an end.
class Csv {
public:
    explicit Csv(std::string_view text);

    const std::vector<std::string>& header() const { return m_header; }

    std::size_t rows() const { return m_rows.size(); }

    const std::string& cell(std::size_t row, std::string_view column) const;
    /// The cell as a double, read to the last bit; throws if it is not one.
    double number(std::size_t row, std::string_view column) const;
    /// Rows whose cell in `column` is `value`.
    std::vector<std::size_t> where(std::string_view column, std::string_view value) const;

private:
    std::vector<std::string> m_header;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace thetascope::tests
