// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window that goes while it is shown.
#include "tests/ui/support/find.h"
#include "ui/window/appearance.h"
#include "ui/window/main_window.h"

#include <gtest/gtest.h>

#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace thetascope::ui::window {

namespace {

TEST(WindowDestruction, formulaBeingTyped_isFinishedWhileTheModelLives) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    Appearance appearance;
    auto window = std::make_unique<MainWindow>(settings, appearance);
    test::expose(*window);
    QSignalSpy finished(&window->model(), &model::ExperimentModel::dragEnded);
    test::retype(test::find<QPlainTextEdit>(*window, "lossEdit"), QStringLiteral("θ"));
    ASSERT_TRUE(window->model().isDragging());
    finished.clear();
    window.reset();
    EXPECT_EQ(finished.count(), 1);
}

} // namespace

} // namespace thetascope::ui::window
