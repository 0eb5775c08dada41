// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/navigation.h"

#include <gtest/gtest.h>

#include <limits>

namespace thetascope::ui::panels {

namespace {

constexpr plot::View kHome{{-6, 6}, {-3, 5}};
constexpr plot::View kNear{{-1, 1}, {0, 1}};
constexpr plot::View kNearer{{-0.1, 0.1}, {0, 0.1}};

class NavigationTest : public testing::Test {
protected:
    NavigationTest() { m_navigation.setHome(kHome); }

    Navigation m_navigation;
};

TEST_F(NavigationTest, newNavigation_isAtHomeWithoutAHistory) {
    EXPECT_EQ(m_navigation.view(), kHome);
    EXPECT_FALSE(m_navigation.canGoBack());
    EXPECT_FALSE(m_navigation.canGoForward());
}

TEST_F(NavigationTest, backAndForward_goThroughTheHistory) {
    m_navigation.show(kNear);
    m_navigation.settle();
    m_navigation.show(kNearer);
    m_navigation.back(); // what has not settled yet does so first
    EXPECT_EQ(m_navigation.view(), kNear);
    m_navigation.back();
    EXPECT_EQ(m_navigation.view(), kHome);
    EXPECT_FALSE(m_navigation.canGoBack());
    m_navigation.forward();
    m_navigation.forward();
    EXPECT_EQ(m_navigation.view(), kNearer);
    EXPECT_FALSE(m_navigation.canGoForward());
}

TEST_F(NavigationTest, viewThatWasPutAside_comesBackWithItsHistory) {
    m_navigation.show(kNear);
    m_navigation.settle();
    m_navigation.show(kNearer);
    m_navigation.putAside();
    m_navigation.setHome({{0, 1}, {0, 1}});
    m_navigation.show({{0, 0.5}, {0, 1}});
    m_navigation.takeUp();
    EXPECT_NE(m_navigation.view(), kNearer) << "something else is still shown";
    m_navigation.setHome(kHome);
    EXPECT_EQ(m_navigation.view(), kNearer);
    m_navigation.back();
    EXPECT_EQ(m_navigation.view(), kNear);
    m_navigation.back();
    EXPECT_EQ(m_navigation.view(), kHome);
}

TEST_F(NavigationTest, viewThatWasPutAside_comesBackAtTheSameHome) {
    m_navigation.show(kNear);
    m_navigation.putAside();
    m_navigation.show(kNearer);
    m_navigation.takeUp();
    EXPECT_EQ(m_navigation.view(), kNear);
}

TEST_F(NavigationTest, movesInARow_areOneStep) {
    for (int i = 1; i <= 20; ++i)
        m_navigation.show({{-6.0 + i * 0.1, 6.0 + i * 0.1}, {-3, 5}});
    m_navigation.settle();
    m_navigation.back();
    EXPECT_EQ(m_navigation.view(), kHome);
}

TEST_F(NavigationTest, newView_endsTheWayForward) {
    m_navigation.show(kNear);
    m_navigation.settle();
    m_navigation.back();
    m_navigation.show(kNearer);
    m_navigation.settle();
    EXPECT_FALSE(m_navigation.canGoForward());
}

TEST_F(NavigationTest, zoom_keepsThePointUnderTheCursor) {
    m_navigation.zoom(2, 4, 3, -1);
    // 3 is 9/12 of the way across, −1 is 2/8 of the way up
    EXPECT_DOUBLE_EQ(m_navigation.view().across.low, 3 - 4.5);
    EXPECT_DOUBLE_EQ(m_navigation.view().across.high, 3 + 1.5);
    EXPECT_DOUBLE_EQ(m_navigation.view().up.low, -1 - 0.5);
    EXPECT_DOUBLE_EQ(m_navigation.view().up.high, -1 + 1.5);
}

TEST_F(NavigationTest, endlessZooming_staysWithinWhatDoublesTellApart) {
    for (int i = 0; i < 2000; ++i)
        m_navigation.zoom(3, 3, 1, 1);
    EXPECT_GT(m_navigation.view().across.width(), 1e-12);
    for (int i = 0; i < 4000; ++i)
        m_navigation.zoom(1.0 / 3, 1.0 / 3, 1, 1);
    EXPECT_LT(m_navigation.view().across.width(), std::numeric_limits<double>::max());
    m_navigation.fit();
    EXPECT_EQ(m_navigation.view(), kHome);
}

TEST_F(NavigationTest, anotherHome_isShownAndEndsTheHistory) {
    m_navigation.show(kNear);
    m_navigation.settle();
    m_navigation.setHome({{0, 1}, {0, 1}});
    EXPECT_EQ(m_navigation.view(), (plot::View{{0, 1}, {0, 1}}));
    EXPECT_FALSE(m_navigation.canGoBack());
}

} // namespace

} // namespace thetascope::ui::panels
