// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/place.h"

#include <gtest/gtest.h>

#include <memory>

namespace thetascope::ui::widgets {

namespace {

TEST(Places, widgets_areFoundByNameInTheirWindow) {
    QWidget window;
    auto* const inner = new QWidget(&window);
    auto* const button = new QWidget(inner);
    enterPlace(*button, "button", Place::Kind::Part);
    enterPlace(*inner, "area", Place::Kind::Control);
    const auto places = placesIn(window);
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(places[0].name, QStringLiteral("area"));
    EXPECT_EQ(places[0].widget, inner);
    EXPECT_EQ(places[0].kind, Place::Kind::Control);
    EXPECT_EQ(places[1].widget, button);
    EXPECT_EQ(places[1].kind, Place::Kind::Part);
    EXPECT_TRUE(placesIn(QWidget()).empty()) << "another window has none of them";
}

TEST(Places, widgetThatIsGone_isNoPlace) {
    QWidget window;
    auto inner = std::make_unique<QWidget>(&window);
    enterPlace(*inner, "area", Place::Kind::Control);
    inner.reset();
    EXPECT_TRUE(placesIn(window).empty());
}

} // namespace

} // namespace thetascope::ui::widgets
