// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/function_table.h"
#include "core/optimizer/optimizer.h"
#include "ui/manual/page.h"
#include "ui/manual/search.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace thetascope::ui::manual {

namespace {

/// Every link of a page that stays within the manual, as it is written.
QStringList links(const Page& page) {
    static const QRegularExpression kLink(QStringLiteral(R"(\]\(([^)\s]+)\))"));
    QStringList all;
    for (auto found = kLink.globalMatch(page.markdown); found.hasNext();) {
        const QString link = found.next().captured(1);
        if (!link.startsWith("https://") && !link.endsWith(".png"))
            all << link;
    }
    return all;
}

QStringList headingIds(const Page& page) {
    QTextDocument document;
    setMarkdown(document, page.markdown);
    QStringList ids;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            ids << headingId(block.text());
    }
    return ids;
}

/// Whether a page has a name as something typed: between backticks, alone or among others.
bool hasTyped(const QString& path, std::string_view name) {
    const Page* page = findPage(path);
    const QString typed = '`' + QString::fromUtf8(name.data(), static_cast<int>(name.size())) + '`';
    return page && page->markdown.contains(typed);
}

TEST(Pages, contents_linkEveryPage) {
    QStringList linked;
    for (const Page& page : pages()) {
        if (page.path.startsWith("manual/"))
            linked << page.path.section('/', -1);
    }
    linked.sort();
    EXPECT_EQ(linked, QDir(":/manual/manual").entryList({"*.md"}, QDir::Files, QDir::Name));
}

TEST(Pages, titles_areThereAndDiffer) {
    QSet<QString> titles;
    for (const Page& page : pages()) {
        EXPECT_FALSE(page.title.isEmpty()) << page.path.toStdString();
        EXPECT_TRUE(page.markdown.startsWith("# " + page.title)) << page.path.toStdString();
        titles << page.title;
    }
    EXPECT_EQ(titles.size(), static_cast<qsizetype>(pages().size()));
}

TEST(Pages, links_leadToPagesAndHeadings) {
    int seen = 0;
    for (const Page& page : pages()) {
        for (const QString& link : links(page)) {
            SCOPED_TRACE(page.path.toStdString() + ": " + link.toStdString());
            const Target target = resolve(page, link);
            ASSERT_TRUE(target.page);
            EXPECT_TRUE(target.heading.isEmpty() ||
                        headingIds(*target.page).contains(target.heading));
            ++seen;
        }
    }
    EXPECT_GT(seen, 15);
}

TEST(Pages, pictures_areThere) {
    static const QRegularExpression kPicture(QStringLiteral(R"(!\[[^\]]+\]\(([^)]+)\))"));
    int seen = 0;
    for (const Page& page : pages()) {
        for (auto found = kPicture.globalMatch(page.markdown); found.hasNext(); ++seen) {
            const QString link = found.next().captured(1);
            EXPECT_FALSE(picture(page, link).isNull()) << link.toStdString();
        }
    }
    EXPECT_GT(seen, 3);
}

TEST(Pages, markupOfHtml_isShownAsTyped) {
    QTextDocument document;
    setMarkdown(document, "a <b>word</b> <img src=\"x.png\">");
    EXPECT_EQ(document.toPlainText(), "a <b>word</b> <img src=\"x.png\">");
}

TEST(ManualLosses, functions_areAllNamed) {
    const auto expectNamed = [](std::string_view names) {
        for (const QString& name : QString::fromUtf8(names.data(), names.size()).split(' '))
            EXPECT_TRUE(hasTyped("manual/losses.md", name.toStdString())) << name.toStdString();
    };
    for (const expression::FunctionRow& row : expression::functionRows())
        expectNamed(row.names);
    for (const expression::DefinedFunction& function : expression::definedFunctions())
        expectNamed(function.names);
}

TEST(ManualOptimizers, recipesAndRules_areAllNamed) {
    for (const optimizer::Recipe& recipe : optimizer::recipes())
        EXPECT_TRUE(hasTyped("manual/optimizers.md", recipe.key)) << recipe.key;
    for (const optimizer::Rule& rule : optimizer::rateRules())
        EXPECT_TRUE(hasTyped("manual/optimizers.md", rule.key)) << rule.key;
    for (const optimizer::Rule& rule : optimizer::updateRules())
        EXPECT_TRUE(hasTyped("manual/optimizers.md", rule.key)) << rule.key;
}

TEST(Search, allWords_haveToBeInOneParagraph) {
    const std::vector<Hit> hits = search("ERROR function");
    ASSERT_FALSE(hits.empty());
    for (const Hit& hit : hits) {
        EXPECT_TRUE(hit.text.contains("error", Qt::CaseInsensitive));
        EXPECT_TRUE(hit.text.contains("function", Qt::CaseInsensitive));
    }
    EXPECT_TRUE(std::ranges::any_of(hits, [](const Hit& hit) {
        return hit.page->path == "manual/losses.md" && hit.heading == "Functions";
    }));
}

TEST(Search, withoutAWord_hasNoHits) {
    EXPECT_TRUE(search("").empty());
    EXPECT_TRUE(search("  ").empty());
    EXPECT_TRUE(search("zebra").empty());
}

} // namespace

} // namespace thetascope::ui::manual
