// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/page.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

// The resources are registered by hand: the linker leaves out those of a static library that
// nothing names.
static void registerPages() {
    Q_INIT_RESOURCE(manual);
}

namespace thetascope::ui::manual {

namespace {

const QString kResources = QStringLiteral(":/manual/");
const QString kContents = QStringLiteral("manual/index.md");

Page readPage(const QString& path) {
    QFile file(kResources + path);
    if (!file.open(QIODevice::ReadOnly))
        return {path, {}, {}}; // a test asks every page for its title
    Page page{path, {}, QString::fromUtf8(file.readAll())};
    page.title = page.markdown.section('\n', 0, 0).mid(2);
    return page;
}

QString resolvedPath(const QString& from, const QUrl& link) {
    if (link.path().isEmpty())
        return from;
    return QDir::cleanPath(from.section('/', 0, -2) + '/' + link.path());
}

} // namespace

const std::vector<Page>& pages() {
    static const std::vector<Page> kPages = [] {
        registerPages();
        std::vector<Page> read{readPage(kContents)};
        static const QRegularExpression kLink(QStringLiteral(R"(\]\(([^)]+\.md)\))"));
        auto link = kLink.globalMatch(read.front().markdown);
        while (link.hasNext())
            read.push_back(readPage(resolvedPath(kContents, QUrl(link.next().captured(1)))));
        return read;
    }();
    return kPages;
}

const Page* findPage(const QString& path) {
    const auto found = std::ranges::find(pages(), path, &Page::path);
    return found == pages().end() ? nullptr : &*found;
}

Target resolve(const Page& from, const QString& link) {
    const QUrl url(link);
    if (!url.isRelative())
        return {};
    return {findPage(resolvedPath(from.path, url)), url.fragment()};
}

QImage picture(const Page& page, const QString& link) {
    return QImage(kResources + resolvedPath(page.path, QUrl(link)));
}

QString headingId(const QString& heading) {
    QString id;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == '-' || c == '_')
            id += c;
        else if (c == ' ')
            id += '-';
    }
    return id;
}

void setMarkdown(QTextDocument& document, const QString& markdown) {
    QTextDocument::MarkdownFeatures features(QTextDocument::MarkdownDialectGitHub);
    features.setFlag(QTextDocument::MarkdownNoHTML);
    document.setMarkdown(markdown, features);
}

} // namespace thetascope::ui::manual
