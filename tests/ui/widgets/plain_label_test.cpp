// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markup_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tool_tip.h"

#include <gtest/gtest.h>

#include <QColor>
#include <QImage>
#include <QTextDocument>
#include <QToolTip>

namespace thetascope::ui::widgets {

namespace {

TEST(PlainLabel, markup_isShownAsItIs) {
    const QString markup = QStringLiteral("<img src=\"/dev/zero\"> &amp; <b>b</b>");
    const PlainLabel label(markup);
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    EXPECT_EQ(label.text(), markup);
}

TEST(PlainLabel, lineBreak_makesNoSecondLine) {
    PlainLabel label(QStringLiteral("one\ntwo"));
    EXPECT_EQ(label.text(), QStringLiteral("one↵two"));
    label.setLines({QStringLiteral("one"), QStringLiteral("two\nthree")});
    EXPECT_EQ(label.text(), QStringLiteral("one\ntwo↵three"));
}

TEST(PlainLabel, endlessWord_makesNothingWider) {
    PlainLabel label;
    label.setWordWrap(true);
    label.setText(QStringLiteral("a short sentence"));
    const int usual = label.minimumSizeHint().width();
    EXPECT_LT(usual, 300);
    label.setText(QString(900'000, u'W'));
    EXPECT_LT(label.minimumSizeHint().width(), 500);
    EXPECT_LT(label.heightForWidth(400), 40 * label.fontMetrics().height() * 3);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    label.setText(QString(900'000, u'W'));
    EXPECT_LT(label.minimumSizeHint().width(), 500);
    EXPECT_EQ(label.text().count(QChar(0x200b)), 0); // somebody may copy it
}

TEST(PlainLabel, lineWithoutRoom_endsInAnEllipsis) {
    const auto drawn = [](const QString& text, QSize size) {
        PlainLabel label(text);
        label.resize(size);
        return label.grab().toImage();
    };
    const QString text = QStringLiteral("a sentence that is longer than its label is wide");
    const QSize size = PlainLabel(text).sizeHint() - QSize(100, 0);
    const QString elided =
        PlainLabel().fontMetrics().elidedText(text, Qt::ElideRight, size.width());
    ASSERT_TRUE(elided.endsWith(u'…'));
    EXPECT_EQ(drawn(text, size), drawn(elided, size));
    EXPECT_NE(drawn(text, size), drawn(text, PlainLabel(text).sizeHint()).copy({{0, 0}, size}));
}

TEST(MarkupLabel, pieces_bringNoMarkupOfTheirOwn) {
    MarkupLabel label;
    label.setMarkup(Markup()
                        .plain(QStringLiteral("<b>&amp;"))
                        .italic(QStringLiteral("</i><img src=x>"))
                        .subscript(QStringLiteral("<s>"))
                        .link(QStringLiteral("\"><table>"), Qt::red));
    EXPECT_EQ(label.textFormat(), Qt::RichText);
    QTextDocument document;
    document.setHtml(label.text());
    EXPECT_EQ(document.toPlainText(), QStringLiteral("<b>&amp;</i><img src=x><s>\"><table>"));
    label.setText(QStringLiteral("<b>"));
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    EXPECT_EQ(label.text(), QStringLiteral("<b>"));
}

TEST(ShowToolTip, markup_isShownAsItIs) {
    QWidget widget;
    widget.show();
    showToolTip({}, QStringLiteral("<img src=\"/dev/zero\">"), &widget);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("/dev/zero")));
    EXPECT_FALSE(Qt::mightBeRichText(QToolTip::text()));
    showToolTip({}, QString(), &widget);
}

} // namespace

} // namespace thetascope::ui::widgets
