// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLocale>

/// Tests of widgets run on Qt's offscreen platform, with the program's look.
int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QLocale::setDefault(QLocale::c());
    const auto theme = thetascope::ui::theme::Theme::light();
    QApplication::setPalette(thetascope::ui::theme::themePalette(theme));
    application.setStyleSheet(thetascope::ui::theme::styleSheet(theme));
    return RUN_ALL_TESTS();
}
