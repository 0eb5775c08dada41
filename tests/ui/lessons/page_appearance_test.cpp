// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How pages have the experiment shown.
#include "tests/ui/lessons/guide_fixture.h"
#include "ui/window/centre.h"

#include <QAction>
#include <QFile>

#include <algorithm>

namespace thetascope::ui::lessons {
namespace {

using PageAppearanceTest = GuideTest;

TEST_F(PageAppearanceTest, appearanceOfAPage_isLentToIt) {
    QFile file(m_folder.filePath("mine.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "title: Mine\npages:\n  - {title: One, text: [a], scene: {loss: θ², start: 3, "
        "optimizers: [{A: gd}]}, view: overlay, speed: 3, logarithmic: true}\n"
        "  - {title: Two, text: [b]}\n  - {title: Three, text: [c], view: basins, speed: 7}\n");
    file.close();
    const auto logarithmic = [this] {
        return std::ranges::any_of(window().actions(), [](const QAction* action) {
            return action->shortcut() == QKeySequence("Ctrl+L") && action->isChecked();
        });
    };
    const double speed = clock().speed();
    ASSERT_TRUE(window().open(file.fileName()));
    EXPECT_EQ(window().centre().frontName(), "overlay");
    EXPECT_EQ(clock().speed(), 3);
    EXPECT_TRUE(logarithmic());
    lessons().showNextPage();
    EXPECT_EQ(window().centre().frontName(), "side-by-side") << "each page says its own";
    EXPECT_EQ(clock().speed(), speed);
    EXPECT_FALSE(logarithmic());
    lessons().showNextPage();
    EXPECT_EQ(window().centre().frontName(), "basins");
    clock().setSpeed(50); // the reader's own choice
    key(Qt::Key_2, Qt::ControlModifier);
    lessons().showList();
    EXPECT_EQ(clock().speed(), 50);
    EXPECT_EQ(window().centre().frontName(), "overlay");
}

TEST_F(PageAppearanceTest, unknownView_isRefusedInASentence) {
    QFile file(m_folder.filePath("mine.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("title: Mine\npages:\n  - title: Only\n    text: [a]\n    scene: {loss: θ², "
               "optimizers: [{A: gd}]}\n    view: moon\n");
    file.close();
    EXPECT_FALSE(window().open(file.fileName()));
    EXPECT_TRUE(notice().endsWith("mine.yaml, line 6: there is no view “moon”; the views are: "
                                  "side-by-side, overlay, basins, race"))
        << qPrintable(notice());
}

TEST_F(PageAppearanceTest, basinsOfTheReader_comeBackAfterTheLessons) {
    key(Qt::Key_3, Qt::ControlModifier);
    lessons().showLesson(0);
    EXPECT_EQ(window().centre().frontName(), "side-by-side");
    lessons().showNextPage();
    EXPECT_EQ(window().centre().frontName(), "side-by-side");
    lessons().showList();
    EXPECT_EQ(window().centre().frontName(), "basins");
}

} // namespace
} // namespace thetascope::ui::lessons
