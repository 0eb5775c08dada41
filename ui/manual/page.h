// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QImage;
class QTextDocument;

namespace thetascope::ui::manual {

/// A page of the manual is one Markdown file of the program's resources.
struct Page {
    QString path;     ///< The path below resources/, such as "manual/losses.md".
    QString title;    ///< The page's first heading.
    QString markdown; ///< The whole text.
};

/// Returns all pages in the order in which the first one, the table of contents, links them.
const std::vector<Page>& pages();

/// Returns the page of a path, or null if there is none.
const Page* findPage(const QString& path);

/// A target is what a link leads to: a page, and a heading on it if `heading` is not empty.
struct Target {
    const Page* page = nullptr; ///< This is null if the link leads out of the manual.
    QString heading;            ///< The heading as headingId() returns it, or empty.
};

/// Returns the target of a link on a page, resolved relative to the page.
Target resolve(const Page& from, const QString& link);

/// Returns the picture to which a page links, or a null image if there is none.
QImage picture(const Page& page, const QString& link);

/// Returns the identifier of a heading that links use: in lower case, with hyphens between the
/// words, such as "how-a-text-is-read".
QString headingId(const QString& heading);

/// Sets the content of a document to Markdown text. HTML markup in it is shown as plain text.
void setMarkdown(QTextDocument& document, const QString& markdown);

} // namespace thetascope::ui::manual
