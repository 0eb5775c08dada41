// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "app/end_requests.h"
#include "app/export_command.h"
#include "app/on_display.h"
#include "core/text/quotes.h"
#include "ui/model/journal_file.h"
#include "ui/window/appearance.h"
#include "ui/window/main_window.h"

#include <QFile>
#include <QIcon>
#include <QProcess>
#include <QSettings>

#include <iostream>

namespace thetascope::app {

namespace {

tl::expected<void, std::string> drawInstead(int& argc, char* argv[]) {
    ExportCommand picture;
    picture.output = {"thetascope.png", "png"};
    auto drawn = exportComparison(picture, argc, argv);
    if (drawn)
        std::cout << "There is no display to open a window on, so the comparison has been drawn in "
                  << picture.output.path << '\n';
    return drawn;
}

/// The variable that names the journal which the program restores when it starts.
constexpr const char* kRestored = "THETASCOPE_RESTORE";

QString takeRestored() {
    QString journal = QFile::decodeName(qgetenv(kRestored));
    qunsetenv(kRestored); // it is not meant for the programs that this one starts
    return journal;
}

void restoreElsewhere(const QString& journal) {
    QProcess process;
    process.setProgram(QCoreApplication::applicationFilePath());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kRestored), journal);
    process.setProcessEnvironment(environment);
    process.startDetached();
}

} // namespace

tl::expected<void, std::string> openWindow(const WindowCommand& command, int& argc, char* argv[]) {
    if (!isDisplayNamed()) {
        if (command.file)
            return tl::unexpected("there is no display to open a window on; `thetascope export " +
                                  text::shownPath(*command.file) +
                                  " --output FILE.png` draws the comparison");
        return drawInstead(argc, argv);
    }
    const OnDisplay application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("thetascope"));
    QApplication::setOrganizationName(QStringLiteral("thetascope"));
    QApplication::setApplicationDisplayName(QStringLiteral("Thetascope"));
    QApplication::setApplicationVersion(QStringLiteral(THETASCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("thetascope"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/thetascope.svg")));
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("thetascope"),
                       QStringLiteral("thetascope"));
    ui::window::Appearance appearance;
    const EndRequests requests;
    {
        ui::window::MainWindow window(settings, appearance);
        using ui::window::MainWindow;
        QObject::connect(&requests, &EndRequests::savingWanted, &window, &MainWindow::keepAll);
        QObject::connect(&requests, &EndRequests::ended, &window, &MainWindow::end);
        QObject::connect(&window, &MainWindow::anotherWindowWanted, restoreElsewhere);
        window.show();
        if (command.file)
            window.open(QFile::decodeName(command.file->c_str()));
        window.keepJournals(ui::model::JournalFile::usualFolder(), takeRestored());
        QApplication::exec();
    }
    requests.raiseAgain();
    return {};
}

} // namespace thetascope::app
