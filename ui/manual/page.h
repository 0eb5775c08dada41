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
    QString heading;            ///< The heading as links spell it: "how-a-text-is-read".
};

/// Resolves a link that stands on a page, as a browser would.
Target resolve(const Page& from, const QString& link);

/// Returns the picture that a page shows under a link, or a null one if there is none.
QImage picture(const Page& page, const QString& link);

/// Returns a heading as links spell it: in small letters, with hyphens between the words.
QString headingId(const QString& heading);

/// Sets a document to Markdown text. Markup of HTML in it is shown as it is typed.
void setMarkdown(QTextDocument& document, const QString& markdown);

} // namespace thetascope::ui::manual
