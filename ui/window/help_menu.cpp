// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_menu.h"

#include "ui/manual/manual_window.h"
#include "ui/widgets/menu_entry.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>

namespace thetascope::ui::window {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::HelpMenu", text);
}

void showAbout(QMainWindow& window) {
    auto* const box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Thetascope"),
        tr("<h3>Thetascope %1</h3><p>Gradient descent at work.</p>"
           "<p>Made with Qt %2, QCustomPlot and SLEEF. Free software under the GNU General Public "
           "License, version 3 or later.</p>")
            .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        QMessageBox::Close, &window);
    box->setTextFormat(Qt::RichText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(window.windowIcon().pixmap(64, 64));
    box->open();
}

} // namespace

void makeHelpMenu(QMainWindow& window, QSettings& settings) {
    QMenu& menu = *window.menuBar()->addMenu(tr("&Help"));
    const auto page = [&](const QString& text, const QKeySequence& key, const QString& help,
                          const QString& path) {
        QObject::connect(
            widgets::addEntry(window, menu, text, key, help), &QAction::triggered, &window,
            [&window, &settings, path] { manual::showManual(settings, window, path); });
    };
    page(tr("&Manual"), QKeySequence::HelpContents, tr("The manual of the program, with a search"),
         QStringLiteral("manual/index.md"));
    page(tr("&Keys and mouse"), {}, tr("What keys and mouse do"), QStringLiteral("manual/keys.md"));
    QObject::connect(widgets::addEntry(window, menu, tr("&About Thetascope"), {},
                                       tr("Version, licence and libraries")),
                     &QAction::triggered, &window, [&window] { showAbout(window); });
}

} // namespace thetascope::ui::window
