// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/expression_term.h"
#include "core/arithmetic/rule_text.h"
#include "core/expression/function_table.h"
#include "core/optimizer/optimizer.h"
#include "ui/typeset/typesetter.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace thetascope::ui::typeset {
namespace {

using arithmetic::Notation;

Notation notation(const char* text) {
    return arithmetic::notationOf(arithmetic::readTerm(text).value(),
                                  [](double value) { return std::to_string(value); });
}

QString wordsOf(const Box& box) {
    QString all;
    for (const Box::Word& word : box.words)
        all += word.text;
    return all;
}

const Box::Word& word(const Box& box, const QString& text) {
    const auto found = std::find_if(box.words.begin(), box.words.end(),
                                    [&](const Box::Word& each) { return each.text == text; });
    if (found == box.words.end())
        qFatal("no word %s", qPrintable(text));
    return *found;
}

/// What is painted, tight, with the origin at (0, 0).
QRectF inkOf(const Box& box) {
    constexpr int kRoom = 60;
    QImage image(static_cast<int>(box.width) + 2 * kRoom,
                 static_cast<int>(box.height()) + 2 * kRoom, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    const QPointF origin(kRoom, std::ceil(kRoom + box.ascent));
    QPainter painter(&image);
    paint(painter, box, origin, Qt::black);
    painter.end();
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return QRectF(ink).translated(-origin);
}

class TypesetterTest : public testing::Test {
protected:
    Box set(const char* text) const { return m_typesetter.set(notation(text)); }

    Typesetter m_typesetter{QFont(QStringLiteral("DejaVu Serif"), 14)};
};

TEST_F(TypesetterTest, fraction_standsAboveAndBelowALine) {
    const Box box = set("a / b");
    EXPECT_LT(word(box, "a").at.y(), 0);
    EXPECT_GT(word(box, "b").at.y(), 0);
    ASSERT_EQ(box.shapes.size(), 1U);
    const QRectF line = box.shapes[0].boundingRect();
    EXPECT_LT(word(box, "a").at.y(), line.top());
    EXPECT_GT(word(box, "b").at.y(), line.bottom());
    EXPECT_GE(line.width(), set("a").width);
    EXPECT_GT(box.height(), 2 * set("a").height());
}

TEST_F(TypesetterTest, fractionWithinAFraction_isSmaller) {
    const Box box = set("a / (b / c)");
    EXPECT_LT(word(box, "b").font.pointSizeF(), word(box, "a").font.pointSizeF());
}

TEST_F(TypesetterTest, indexAndStep_standBelowAndAbove) {
    const Box box = set("β₂ᵗ⁺¹");
    EXPECT_GT(word(box, "2").at.y(), 0);
    EXPECT_LT(word(box, "t").at.y(), 0);
    EXPECT_LT(word(box, "2").font.pointSizeF(), word(box, "β").font.pointSizeF());
    EXPECT_GE(word(box, "2").at.x(), set("β").width);
}

TEST_F(TypesetterTest, root_isAsHighAndAsWideAsWhatItHolds) {
    const Box inner = set("a / b");
    const Box box = set("√(a / b)");
    EXPECT_GT(box.ascent, inner.ascent);
    EXPECT_GE(box.descent, inner.descent);
    EXPECT_GT(box.width, inner.width);
    double right = 0;
    for (const QPainterPath& shape : box.shapes)
        right = std::max(right, shape.boundingRect().right());
    EXPECT_GE(right, word(box, "a").at.x() + set("a").width);
}

TEST_F(TypesetterTest, brackets_growWithWhatTheyHold) {
    EXPECT_TRUE(wordsOf(set("(a + b) c")).startsWith('('));
    const Box inner = set("a / b");
    const Box box = set("(a / b)²");
    EXPECT_FALSE(wordsOf(box).contains('('));
    const QRectF bracket = box.shapes.front().boundingRect();
    EXPECT_LE(bracket.top(), -inner.ascent);
    EXPECT_GE(bracket.bottom(), inner.descent);
}

TEST_F(TypesetterTest, variables_areItalicAndDigitsUpright) {
    const Box box = set("2 m");
    EXPECT_TRUE(word(box, "m").font.italic());
    EXPECT_FALSE(word(box, "2").font.italic());
}

TEST_F(TypesetterTest, choice_isATableBehindABrace) {
    const Box box = set("a if b > c, d if b < c, else e");
    EXPECT_EQ(word(box, "a").at.x(), word(box, "d").at.x());
    EXPECT_LT(word(box, "a").at.y(), word(box, "d").at.y());
    EXPECT_LT(word(box, "d").at.y(), word(box, "e").at.y());
    EXPECT_EQ(word(box, "if").at.x(), word(box, "else").at.x());
}

TEST_F(TypesetterTest, brokenLines_areNoWiderThanAskedAndLoseNothing) {
    const Notation long_ = notation("a b + c d − e f + (a + b + c + d) r + m n − p q + k l");
    const Box whole = m_typesetter.set(long_);
    for (const double part : {0.9, 0.6, 0.45, 0.3}) {
        const Box box = m_typesetter.setWithin(long_, part * whole.width);
        EXPECT_LE(box.width, part * whole.width);
        EXPECT_EQ(wordsOf(box), wordsOf(whole));
        EXPECT_GT(box.height(), whole.height());
    }
    EXPECT_EQ(m_typesetter.setWithin(long_, whole.width).height(), whole.height());
}

TEST_F(TypesetterTest, longLine_breaksBeforeASignRatherThanWithinAProduct) {
    const Notation sum = notation("a b c d + a b c d");
    const double width = m_typesetter.set(notation("a b c d + a b c")).width;
    const Box box = m_typesetter.setWithin(sum, width);
    const double y = word(box, "+").at.y();
    EXPECT_GT(y, 0);
    int onIt = 0;
    for (const Box::Word& each : box.words)
        onIt += each.at.y() == y;
    EXPECT_EQ(onIt, 5); // + a b c d
}

TEST_F(TypesetterTest, functionNames_standUprightBeforeTheirBrackets) {
    for (const expression::FunctionRow& row : expression::functionRows()) {
        if (row.typeset.form != expression::Form::Named || row.arity != 1)
            continue;
        const std::string name(expression::printedName(row.function));
        const auto formula = expression::parse(name + "(θ)");
        const Box box = m_typesetter.set(arithmetic::notationOf(
            arithmetic::termOf(formula->graph, formula->loss, formula->symbols),
            [](double) { return "0"; }));
        const QString shown = QString::fromUtf8(row.typeset.name.data(),
                                                static_cast<qsizetype>(row.typeset.name.size()));
        EXPECT_FALSE(word(box, shown).font.italic()) << name;
        EXPECT_TRUE(word(box, "θ").font.italic()) << name;
        EXPECT_TRUE(wordsOf(box).endsWith("(θ)")) << name;
    }
}

TEST_F(TypesetterTest, everyRulesInk_isWithinItsBox) {
    for (const auto rules : {optimizer::rateRules(), optimizer::updateRules()}) {
        for (const optimizer::Rule& rule : rules) {
            const auto equations = arithmetic::readRule(rule.formula);
            ASSERT_TRUE(equations);
            for (const arithmetic::Equation& equation : *equations) {
                SCOPED_TRACE(std::string(rule.formula));
                const Box box = m_typesetter.set(
                    arithmetic::notationOf(equation.term, [](double) { return "0"; }));
                const QRectF ink = inkOf(box);
                EXPECT_GT(ink.width(), 0.5 * box.width);
                EXPECT_GE(ink.left(), -1.5);
                EXPECT_LE(ink.right(), box.width + 1.5);
                EXPECT_GE(ink.top(), -box.ascent - 1.5);
                EXPECT_LE(ink.bottom(), box.descent + 1.5);
            }
        }
    }
}

} // namespace
} // namespace thetascope::ui::typeset
