// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/function_table.h"
#include "ui/editors/formula_highlighter.h"

#include <gtest/gtest.h>

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace thetascope::ui::editors {
namespace {

/// The letters of a formula that are slanted, with the symbols that it has.
QString slanted(const QString& formula, const expression::Symbols& symbols = {}) {
    QTextDocument document;
    FormulaHighlighter highlighter(&document);
    highlighter.setSymbols(symbols);
    document.setPlainText(formula);
    highlighter.rehighlight(); // a new highlighter waits for the event loop
    QString letters;
    for (const QTextLayout::FormatRange& range : document.firstBlock().layout()->formats()) {
        if (range.format.fontItalic())
            letters += formula.mid(range.start, range.length);
    }
    return letters;
}

TEST(FormulaHighlighter, variables_areSlanted) {
    EXPECT_EQ(slanted("sin 2θ + ϑ"), "θϑ");
    EXPECT_EQ(slanted("2t + theta"), "ttheta");
    EXPECT_EQ(slanted("e^x·π"), "ex");
    EXPECT_EQ(slanted("max(x, Y)"), "xY");
}

TEST(FormulaHighlighter, symbolsOfTheFormula_areSlanted) {
    EXPECT_EQ(slanted("max(w, 3) + λ w", {{"w"}, {"λ"}}), "wλw");
    EXPECT_EQ(slanted("ab + ba_1", {{"b"}, {"a₁", "a"}}), "abba");
    EXPECT_EQ(slanted("np.sqrt(w)", {{"w"}, {}}), "w");
    EXPECT_EQ(slanted("wolves", {{"w"}, {}}), "");
}

TEST(FormulaHighlighter, functions_stayUpright) {
    for (const expression::Name& name : expression::names()) {
        if (name.kind != expression::Name::Kind::Function)
            continue;
        const QString text =
            QString::fromUcs4(name.text.data(), static_cast<qsizetype>(name.text.size()));
        EXPECT_EQ(slanted(text + "(x)"), "x") << qPrintable(text);
    }
}

} // namespace
} // namespace thetascope::ui::editors
