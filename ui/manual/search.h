// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace thetascope::ui::manual {

struct Page;

/// A hit is a paragraph, a heading or a cell of a table that has every word looked for.
struct Hit {
    const Page* page;
    QString heading; ///< The nearest heading above it; empty on top of the page.
    QString text;    ///< The whole paragraph.
    int block;       ///< The number of its block in the page's document.
};

/// Returns all hits, in the order of the pages. Words are separated by spaces; letters are compared
/// without regard to case, and a part of a word will do. Without a word there is no hit.
std::vector<Hit> search(const QString& words);

} // namespace thetascope::ui::manual
