// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/head_painter.h"
#include "ui/panels/panel_head.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QImage>

namespace thetascope::ui::panels {

namespace {

plot::PlotStyle usualStyle() {
    plot::PlotStyle style;
    style.font.setPixelSize(13);
    return style;
}

HeadContent named(const QString& title) {
    HeadContent head;
    head.names.push_back({{0}, title, {}, {}});
    return head;
}

HeadContent rmsProp() {
    HeadContent head;
    head.names.push_back({{3},
                          QStringLiteral("RMSProp"),
                          {{QStringLiteral("converged in 18 steps, L = −2.747"),
                            QStringLiteral("✓ 18 steps, L = −2.747"), QStringLiteral("✓ 18 steps"),
                            QStringLiteral("✓")},
                           plot::Mood::Good,
                           QStringLiteral("L = −2.747")}});
    head.parameters = {QStringLiteral("α = 0.1"), QStringLiteral("β = 0.9"),
                       QStringLiteral("δ = 1e−8")};
    return head;
}

TEST(PanelHead, endOfTheRun_isSaidWithItsSteps) {
    const plot::PlotStyle style = usualStyle();
    const HeadContent head = rmsProp();
    const double letter = QFontMetricsF(style.font).averageCharWidth();
    const HeadWords all = headWords(head, 120 * letter, style);
    EXPECT_EQ(all.outcome, head.names[0].outcome.forms[0]);
    EXPECT_EQ(all.parameters, QStringLiteral("α = 0.1, β = 0.9, δ = 1e−8"));
    for (double width = 30 * letter; width < 120 * letter; width += letter)
        EXPECT_TRUE(headWords(head, width, style).outcome.contains(QStringLiteral("18 steps")));
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

TEST(PanelHead, runThatRestsElsewhere_saysSoBeforeAllItsParameters) {
    const plot::PlotStyle style = usualStyle();
    HeadContent head = rmsProp();
    head.names[0].outcome = {{QStringLiteral("stays at a maximum after 1 step, L = 1"),
                              QStringLiteral("○ 1 step, L = 1"), QStringLiteral("○ 1 step"),
                              QStringLiteral("○")},
                             plot::Mood::Resting,
                             QStringLiteral("L = 1")};
    const double letter = QFontMetricsF(style.font).averageCharWidth();
    const HeadWords words = headWords(head, 75 * letter, style);
    EXPECT_EQ(words.outcome, head.names[0].outcome.forms[0]);
    EXPECT_EQ(words.parameters, QStringLiteral("α = 0.1"));
    EXPECT_EQ(headWords(head, 50 * letter, style).outcome, head.names[0].outcome.forms[1]);
}

TEST(PanelHead, parametersInARowOfTheirOwn_leaveRoomForTheOutcome) {
    const plot::PlotStyle style = usualStyle();
    HeadContent head = rmsProp();
    const double letter = QFontMetricsF(style.font).averageCharWidth();
    const double narrow = 48 * letter;
    EXPECT_TRUE(needsParameterRow(head.names[0].title, narrow, style));
    EXPECT_FALSE(needsParameterRow(head.names[0].title, 100 * letter, style));
    const double oneRow = headHeight(style, head, narrow);
    EXPECT_NE(headWords(head, narrow, style).parameters, head.parameters.join(", "));
    head.hasParameterRow = true;
    EXPECT_EQ(headWords(head, narrow, style).parameters, head.parameters.join(", "));
    EXPECT_EQ(headWords(head, narrow, style).outcome, head.names[0].outcome.forms[1]);
    EXPECT_GT(headHeight(style, head, narrow), oneRow);
    EXPECT_EQ(headWords(head, narrow, style).loss, "") << "the outcome tells it";
    const HeadWords little = headWords(head, 32 * letter, style);
    EXPECT_EQ(little.outcome, head.names[0].outcome.forms[2]);
    EXPECT_EQ(little.loss, QStringLiteral("L = −2.747")) << "it is compared, too";
    EXPECT_TRUE(little.parameters.startsWith(QStringLiteral("α = 0.1")));
}

TEST(PanelHead, beforeTheEnd_thePresentIsToldAndTheOutcomeOnlyFaintly) {
    PanelHead head;
    head.setStyle(usualStyle());
    head.resize(640, head.heightForWidth(640));
    const auto hasColour = [&](const QColor& wanted) {
        const QImage shown = head.grab().toImage();
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x) {
                if (shown.pixelColor(x, y) == wanted)
                    return true;
            }
        }
        return false;
    };
    HeadContent content = rmsProp();
    content.parameters.clear();
    head.setContent(content);
    EXPECT_TRUE(hasColour(usualStyle().theme.good));
    const QString tip = head.toolTip();
    head.setPresent({{QStringLiteral("step 7, L = 1.25"), QStringLiteral("L = 1.25")}});
    EXPECT_FALSE(hasColour(usualStyle().theme.good)) << "it is said too loudly";
    EXPECT_EQ(head.toolTip(), tip) << "the tooltip tells the end";
    head.setPresent({{}});
    EXPECT_TRUE(hasColour(usualStyle().theme.good));
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

TEST(PanelHead, veiledRun_hasNotRunYet) {
    const plot::RunView run{.slot = {0},
                            .title = QStringLiteral("Slow"),
                            .trajectory = descent::Trajectory(),
                            .ghost = descent::Trajectory(),
                            .isVeiled = true};
    const HeadContent head = headOf({run}, 0);
    ASSERT_EQ(head.names.size(), 1U);
    EXPECT_EQ(head.names[0].outcome.form(0), QStringLiteral("not yet run"));
    EXPECT_EQ(head.names[0].outcome.mood, plot::Mood::Plain);
    EXPECT_TRUE(head.names[0].present.isEmpty());
}

TEST(PanelHead, tooltip_tellsOnlyWhatAClickDoes) {
    PanelHead head;
    head.setContent(named(QStringLiteral("Momentum")));
    EXPECT_EQ(head.toolTip(), QStringLiteral("Momentum"));
    head.setHint(QStringLiteral("A double-click does."));
    head.setContent(named(QStringLiteral("Momentum")));
    EXPECT_EQ(head.toolTip(), QStringLiteral("Momentum\nA double-click does."));
}

TEST(PanelHead, tooltip_hasAllDigits) {
    PanelHead head;
    HeadContent content = named(QStringLiteral("Momentum"));
    content.parameters = {QStringLiteral("α = 0.03793")};
    content.fullParameters = {QStringLiteral("α = 0.0379269")};
    head.setContent(content);
    EXPECT_TRUE(head.toolTip().contains(QStringLiteral("α = 0.0379269")));
}

} // namespace

} // namespace thetascope::ui::panels
