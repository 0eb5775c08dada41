// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace thetascope::app {

/// A TextTable is a table of text for a terminal. Its columns are aligned and two spaces apart.
class TextTable {
public:
    /// Adds a row, which must have as many cells as the first.
    void add(std::vector<std::string> cells);
    /// Prints all rows, each on a line that begins with `indent`.
    void print(std::ostream& out, std::string_view indent) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace thetascope::app
