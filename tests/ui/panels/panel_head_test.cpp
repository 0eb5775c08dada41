// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/head_painter.h"
#include "ui/panels/panel_head.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>

namespace thetascope::ui::panels {

namespace {

plot::PlotStyle usualStyle() {
    plot::PlotStyle style;
    style.font.setPixelSize(13);
    return style;
}

HeadContent rmsProp() {
    HeadContent head;
    head.names.push_back({3,
                          QStringLiteral("RMSProp"),
                          {{QStringLiteral("converged in 18 steps, L = −2.747"),
                            QStringLiteral("converged, L = −2.747"), QStringLiteral("converged"),
                            QStringLiteral("✓")},
                           plot::Mood::Good}});
    head.parameters = {QStringLiteral("α = 0.1"), QStringLiteral("β = 0.9"),
                       QStringLiteral("δ = 1e−8")};
    return head;
}

TEST(PanelHead, endOfTheRun_isSaidInWords) {
    const plot::PlotStyle style = usualStyle();
    const HeadContent head = rmsProp();
    const double letter = QFontMetricsF(style.font).averageCharWidth();
    const HeadWords all = headWords(head, 120 * letter, style);
    EXPECT_EQ(all.outcome, head.names[0].outcome.forms[0]);
    EXPECT_EQ(all.parameters, QStringLiteral("α = 0.1, β = 0.9, δ = 1e−8"));
    for (double width = 30 * letter; width < 120 * letter; width += letter)
        EXPECT_TRUE(headWords(head, width, style).outcome.startsWith(QStringLiteral("converged")));
}

TEST(PanelHead, narrowHead_dropsWholeParametersBeforeWords) {
    const plot::PlotStyle style = usualStyle();
    const HeadContent head = rmsProp();
    const double letter = QFontMetricsF(style.font).averageCharWidth();
    const QStringList whole{{},
                            QStringLiteral("α = 0.1"),
                            QStringLiteral("α = 0.1, β = 0.9"),
                            QStringLiteral("α = 0.1, β = 0.9, δ = 1e−8")};
    bool dropped = false;
    for (double width = 20 * letter; width < 120 * letter; width += letter) {
        const HeadWords words = headWords(head, width, style);
        EXPECT_TRUE(whole.contains(words.parameters)) << words.parameters.toStdString();
        dropped = dropped ||
                  (words.parameters == whole[1] && words.outcome == head.names[0].outcome.forms[1]);
    }
    EXPECT_TRUE(dropped);
}

TEST(PanelHead, manyNames_needTwoRows) {
    const plot::PlotStyle style = usualStyle();
    HeadContent head = rmsProp();
    EXPECT_EQ(headHeight(style, head, 100), headHeight(style));
    while (head.names.size() < 9)
        head.names.push_back(head.names.front());
    const double letter = QFontMetricsF(style.font).averageCharWidth();
    EXPECT_GT(headHeight(style, head, 100 * letter), headHeight(style));
    EXPECT_EQ(headHeight(style, head, 1000 * letter), headHeight(style));
}

TEST(PanelHead, tooltip_tellsOnlyWhatAClickDoes) {
    PanelHead head;
    head.setContent({.names = {{0, QStringLiteral("Momentum"), {}}}});
    EXPECT_EQ(head.toolTip(), QStringLiteral("Momentum"));
    head.setHint(QStringLiteral("A double-click does."));
    head.setContent({.names = {{0, QStringLiteral("Momentum"), {}}}});
    EXPECT_EQ(head.toolTip(), QStringLiteral("Momentum\nA double-click does."));
}

TEST(PanelHead, tooltip_hasAllDigits) {
    PanelHead head;
    head.setContent({.names = {{0, QStringLiteral("Momentum"), {}}},
                     .parameters = {QStringLiteral("α = 0.03793")},
                     .fullParameters = {QStringLiteral("α = 0.0379269")}});
    EXPECT_TRUE(head.toolTip().contains(QStringLiteral("α = 0.0379269")));
}

} // namespace

} // namespace thetascope::ui::panels
