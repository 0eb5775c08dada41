// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/search.h"

#include "ui/manual/page.h"

#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace thetascope::ui::manual {

namespace {

/// Returns every paragraph of the manual.
const std::vector<Hit>& paragraphs() {
    static const std::vector<Hit> kParagraphs = [] {
        std::vector<Hit> all;
        for (const Page& page : pages()) {
            QTextDocument document;
            setMarkdown(document, page.markdown);
            QString heading;
            for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
                const int level = block.blockFormat().headingLevel();
                if (level > 0)
                    heading = level == 1 ? QString() : block.text();
                if (!block.text().trimmed().isEmpty())
                    all.push_back({&page, heading, block.text(), block.blockNumber()});
            }
        }
        return all;
    }();
    return kParagraphs;
}

} // namespace

std::vector<Hit> search(const QString& words) {
    const QStringList wanted = words.split(' ', Qt::SkipEmptyParts);
    std::vector<Hit> hits;
    if (wanted.isEmpty())
        return hits;
    std::ranges::copy_if(paragraphs(), std::back_inserter(hits), [&](const Hit& paragraph) {
        return std::ranges::all_of(wanted, [&](const QString& word) {
            return paragraph.text.contains(word, Qt::CaseInsensitive);
        });
    });
    return hits;
}

} // namespace thetascope::ui::manual
