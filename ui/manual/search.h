// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace thetascope::ui::manual {

struct Page;

/// A Hit is a paragraph, a heading or a table cell that contains all words searched for.
struct Hit {
    const Page* page; ///< The page; never null.
    QString heading;  ///< The heading of its section; empty below the title of the page.
    QString text;     ///< The text of the paragraph.
    int block;        ///< The number of its text block in the page's document, from 0.
};

/// Returns all hits, in the order of the pages. The words are separated by spaces; each may also be
/// a part of a longer word, in upper or lower case. Without a word there are no hits.
std::vector<Hit> search(const QString& words);

} // namespace thetascope::ui::manual
