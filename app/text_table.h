// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace thetascope::app {

/// Rows of text in columns that line up, two spaces apart, on a terminal.
class TextTable {
public:
    /// Every row has as many cells as the first.
    void add(std::vector<std::string> cells);
    void print(std::ostream& out, std::string_view indent) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace thetascope::app
