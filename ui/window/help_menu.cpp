// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_menu.h"

#include "ui/window/help_dialog.h"
#include "ui/window/menu_entry.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>

namespace thetascope::ui::window {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::HelpMenu", text);
}

void showHelp(QMainWindow& window) {
    auto* const dialog = new HelpDialog(window.actions(), &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void showAbout(QMainWindow& window) {
    auto* const box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Thetascope"),
        tr("<h3>Thetascope %1</h3><p>Gradient descent at work.</p>"
           "<p>Made with Qt %2, QCustomPlot and SLEEF. Free software under the GNU General Public "
           "License, version 3 or later.</p>")
            .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(window.windowIcon().pixmap(64, 64));
    box->open();
}

} // namespace

void makeHelpMenu(QMainWindow& window) {
    QMenu& menu = *window.menuBar()->addMenu(tr("&Help"));
    QObject::connect(addEntry(window, menu, tr("&Keys and mouse"), QKeySequence::HelpContents,
                              tr("What keys and mouse do")),
                     &QAction::triggered, &window, [&window] { showHelp(window); });
    QObject::connect(
        addEntry(window, menu, tr("&About Thetascope"), {}, tr("Version, licence and libraries")),
        &QAction::triggered, &window, [&window] { showAbout(window); });
}

} // namespace thetascope::ui::window
