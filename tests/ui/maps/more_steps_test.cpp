// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Maps that are nearly all grey say so, and offer more steps.
#include "tests/ui/maps/map_view_fixture.h"
#include "ui/maps/more_steps.h"

#include <QAbstractButton>
#include <QLabel>
#include <QUndoStack>

namespace thetascope::ui::maps {

namespace {

using MoreSteps = MapViewTest;

TEST_F(MoreSteps, mapsThatShowMuch_makeNoOffer) {
    EXPECT_FALSE(test::find<QAbstractButton>(m_view, "moreStepsButton").isVisible());
}

TEST_F(MoreSteps, greyMaps_offerThemAndKeepTheirSize) {
    for (std::size_t i = m_model.experiment().contenders.size(); i-- > 1;)
        m_model.removeContender(i);
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("(1−x)² + 100(y−x²)²")));
    optimizer::Optimizer slow = m_model.experiment().contenders[0].optimizer;
    ASSERT_TRUE(optimizer::set(slow, "alpha", 1e-4));
    m_model.setOptimizer(0, slow);
    ASSERT_TRUE(m_model.setUntil({.steps = 20}));
    m_model.undoStack().clear();
    auto& button = test::find<QAbstractButton>(m_view, "moreStepsButton");
    const auto& reason = test::find<QLabel>(m_view, "moreStepsReason");
    ASSERT_TRUE(until([&] { return isComplete() && map().request->until.steps == 20; }));
    ASSERT_TRUE(until([&] { return button.isVisible(); }));
    EXPECT_TRUE(reason.text().contains(QStringLiteral("within 20 steps")))
        << reason.text().toStdString();
    EXPECT_EQ(button.text(), QStringLiteral("Compute with 200"));
    const QRect place = panel().geometry();
    const experiment::Experiment before = m_model.experiment();

    QTest::mouseClick(&button, Qt::LeftButton);
    EXPECT_EQ(m_model.experiment().until.steps, 200U);
    EXPECT_FALSE(button.isVisible()) << "while the maps are computed";
    ASSERT_TRUE(until([&] { return isComplete() && map().request->until.steps == 200; }));
    EXPECT_EQ(panel().geometry(), place);

    EXPECT_EQ(m_model.undoStack().count(), 1);
    m_model.undoStack().undo();
    EXPECT_EQ(m_model.experiment(), before);
}

TEST(StepsOffer, reason_saysHowMany) {
    const StepsOffer all{
        .empty = 4, .maps = 4, .settled = 0.03, .now = {.steps = 200}, .more = 2000};
    EXPECT_EQ(reasonText(all), QStringLiteral("Only 3 % come to rest within 200 steps."));
    EXPECT_EQ(captionText(all), QStringLiteral("Compute with 2000"));
    StepsOffer some = all;
    some.empty = 3;
    EXPECT_EQ(reasonText(some),
              QStringLiteral("In 3 of 4 maps hardly a run comes to rest within 200 steps."));
    StepsOffer none = all;
    none.settled = 0;
    EXPECT_EQ(reasonText(none), QStringLiteral("No run comes to rest within 200 steps."));
    none.now.tolerance = 0; // then nothing is sought that could be called rest
    EXPECT_EQ(reasonText(none), QStringLiteral("No run is at a minimum after 200 steps."));
}

} // namespace

} // namespace thetascope::ui::maps
