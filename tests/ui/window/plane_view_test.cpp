// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A loss of two variables, seen from nearer and from farther away.
#include "tests/ui/window/window_fixture.h"

namespace thetascope::ui::window {

namespace {

class PlaneViewTest : public test::WindowTest {
protected:
    void showPlane() {
        ASSERT_TRUE(model().setLoss(QStringLiteral("(x²+y−11)²+(x+y²−7)²")));
        ASSERT_TRUE(settled());
        ASSERT_TRUE(until([this] { return scene().field() != nullptr; }));
    }

    const plot::LossScene& scene() { return *panel(0).plot().scene(); }

    bool hasContoursOfTheView() {
        return until([this] {
            const auto detail = scene().sharedDetail();
            const plot::View& view = panel(0).plot().view();
            return detail && detail->x == view.across && detail->y == view.up;
        });
    }
};

TEST_F(PlaneViewTest, contours_areWorkedOutForTheView) {
    showPlane();
    EXPECT_FALSE(scene().sharedDetail());
    const std::vector<double> levels = scene().levels();
    const QPoint middle = panel(0).plot().lossArea().center();
    turnWheel(panel(0), middle, 6);
    EXPECT_TRUE(hasContoursOfTheView());
    turnWheel(panel(0), middle, -14);
    EXPECT_TRUE(hasContoursOfTheView());
    EXPECT_EQ(scene().levels(), levels); // a line keeps its height
}

TEST_F(PlaneViewTest, anotherLossInTheSameView_hasItsOwnContours) {
    showPlane();
    turnWheel(panel(0), panel(0).plot().lossArea().center(), 6);
    ASSERT_TRUE(hasContoursOfTheView());
    ASSERT_TRUE(model().setLoss(QStringLiteral("x² + y²")));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(hasContoursOfTheView());
    const loss::Field& detail = *scene().sharedDetail();
    EXPECT_DOUBLE_EQ(detail.at(0, 0), detail.x.low * detail.x.low + detail.y.low * detail.y.low);
}

} // namespace

} // namespace thetascope::ui::window
