// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/minima_labels.h"

#include <gtest/gtest.h>

#include <QFont>

namespace thetascope::ui::plot {

namespace {

const QStringList kForms{QStringLiteral("−3.972\nL = −2.747"), QStringLiteral("−3.972, L = −2.747"),
                         QStringLiteral("−3.972")};

QString textOf(const std::optional<MinimumLabel>& label) {
    return label ? label->text : QString();
}

/// The labels of marks at these positions on an empty plot.
std::vector<QString> textsOf(const std::vector<QPointF>& bottoms, QSize area, bool all = true,
                             const QVector<QPolygonF>& lines = {}) {
    std::vector<MinimumMark> marks;
    for (const QPointF& bottom : bottoms)
        marks.push_back({bottom, -bottom.y(), kForms});
    const MinimaLabels::Room room{QRect({}, area), lines, QFontMetricsF(QFont()), 1};
    const MinimaLabels labels(marks, room, all);
    std::vector<QString> texts;
    for (std::size_t i = 0; i < marks.size(); ++i)
        texts.push_back(textOf(labels.of(i)));
    return texts;
}

TEST(MinimaLabels, roomBelow_isForThetaAndLoss) {
    EXPECT_EQ(textsOf({{200, 100}}, {400, 300}).front(), kForms[0]);
}

TEST(MinimaLabels, littleRoomBelow_isForALine) {
    EXPECT_EQ(textsOf({{200, 300 - 28}}, {400, 300}).front(), kForms[1]);
}

TEST(MinimaLabels, minimaSideBySide_haveTheirThetas) {
    const auto texts = textsOf({{100, 278}, {160, 279}, {220, 278}}, {320, 300});
    for (const QString& text : texts)
        EXPECT_EQ(text, kForms[2]);
}

TEST(MinimaLabels, minimaTooNear_leaveTheLowest) {
    const auto texts = textsOf({{100, 200}, {110, 210}, {120, 205}}, {400, 300});
    EXPECT_EQ(texts[0], QString());
    EXPECT_EQ(texts[1], kForms[0]);
    EXPECT_EQ(texts[2], QString());
}

TEST(MinimaLabels, smallPlot_keepsTheLabelOfTheLowest) {
    const auto texts = textsOf({{20, 40}, {60, 58}, {100, 50}}, {130, 60}, false);
    EXPECT_EQ(texts[0], QString());
    EXPECT_EQ(texts[1], kForms[2]) << "wherever it is";
    EXPECT_EQ(texts[2], QString());
}

TEST(MinimaLabels, curveBelowAMinimum_isNotCovered) {
    const QVector<QPolygonF> lines{{{QPointF(0, 122), QPointF(400, 122)}}};
    EXPECT_EQ(textsOf({{100, 200}, {300, 105}}, {400, 300}, true, lines)[1], QString());
}

} // namespace

} // namespace thetascope::ui::plot
