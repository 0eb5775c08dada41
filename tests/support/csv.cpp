// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/csv.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace thetascope::tests {

namespace {

/// Takes a quoted field, whose opening quote is gone already, off the text.
std::string takeQuoted(std::string_view& text) {
    std::string field;
    for (;;) {
        const std::size_t quote = text.find('"');
        if (quote == std::string_view::npos)
            throw std::runtime_error("a quote that is never closed");
        field += text.substr(0, quote);
        text.remove_prefix(quote + 1);
        if (!text.starts_with('"'))
            return field;
        field += '"';
        text.remove_prefix(1);
    }
}

std::string takeField(std::string_view& text) {
    if (text.starts_with('"')) {
        text.remove_prefix(1);
        return takeQuoted(text);
    }
    const std::string_view field = text.substr(0, text.find_first_of(",\r\n"));
    if (field.find('"') != std::string_view::npos)
        throw std::runtime_error("a quote inside a field that is not quoted");
    text.remove_prefix(field.size());
    return std::string(field);
}

std::vector<std::string> takeRow(std::string_view& text) {
    std::vector<std::string> row{takeField(text)};
    while (text.starts_with(',')) {
        text.remove_prefix(1);
        row.push_back(takeField(text));
    }
    if (text.starts_with('\r'))
        text.remove_prefix(1);
    if (!text.starts_with('\n'))
        throw std::runtime_error("a row that does not end where its last field does");
    text.remove_prefix(1);
    return row;
}

} // namespace

Csv::Csv(std::string_view text)
    : m_header(takeRow(text)) {
    while (!text.empty()) {
        m_rows.push_back(takeRow(text));
        if (m_rows.back().size() != m_header.size())
            throw std::runtime_error("a row of another length than the header");
    }
}

const std::string& Csv::cell(std::size_t row, std::string_view column) const {
    const auto found = std::ranges::find(m_header, column);
    if (found == m_header.end())
        throw std::runtime_error("no column " + std::string(column));
    return m_rows.at(row)[static_cast<std::size_t>(found - m_header.begin())];
}

double Csv::number(std::size_t row, std::string_view column) const {
    const std::string& text = cell(row, column);
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end)
        throw std::runtime_error('"' + text + "\" is not a number");
    return value;
}

std::vector<std::size_t> Csv::where(std::string_view column, std::string_view value) const {
    std::vector<std::size_t> result;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (cell(row, column) == value)
            result.push_back(row);
    }
    return result;
}

} // namespace thetascope::tests
