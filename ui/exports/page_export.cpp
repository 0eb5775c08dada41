// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/page_export.h"

#include "ui/exports/web_page.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/model/kept_setting.h"
#include "ui/model/save_file.h"
#include "ui/theme/file_name.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QStandardPaths>

#include <utility>

namespace thetascope::ui::exports {

namespace {

/// The folder in which a page was last saved.
const model::KeptSetting<QString> kPageFolder{"export/pageFolder"};

} // namespace

PageExport::PageExport(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts)) {}

void PageExport::addTo(QMenu& menu) {
    QAction* const action = widgets::addEntry(
        m_parts.window, menu, tr("Export &web page…"), QKeySequence(QStringLiteral("Ctrl+Shift+E")),
        tr("Write a page in which the experiment runs, for any browser"));
    connect(action, &QAction::triggered, this, [this] {
        save(webPage(m_parts.experiment(), m_parts.shown()), tr("Export web page"),
             QStringLiteral("thetascope.html"));
    });
}

void PageExport::addLessonTo(QMenu& menu, const lessons::LessonPanel& panel) {
    QAction* const action = widgets::addEntry(
        m_parts.window, menu, tr("Export lesson as &web page…"), {},
        tr("Write a page with this lesson, in which its experiments run, for any browser"));
    connect(action, &QAction::triggered, this, [this, &panel] {
        save(webPage(*panel.lesson()), tr("Export lesson as web page"),
             theme::fileName(panel.lessonTitle()) + QStringLiteral(".html"));
    });
    const auto enable = [&panel, action] { action->setEnabled(panel.lesson() != nullptr); };
    connect(&panel, &lessons::LessonPanel::pageChanged, this, enable);
    enable();
}

void PageExport::save(const std::string& page, const QString& title, const QString& name) {
    const QString folder = kPageFolder.readOr(
        m_parts.settings, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QFileDialog dialog(&m_parts.window, title, folder, tr("Web pages (*.html)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("html"));
    dialog.selectFile(name);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().constFirst();
    if (const auto written = model::saveFile(QByteArray::fromStdString(page), path); !written) {
        m_parts.notice.say(written.error());
        return;
    }
    kPageFolder.keep(QFileInfo(path).absolutePath(), m_parts.settings);
    m_parts.notice.say(
        tr("The web page is in %1: open it in a browser").arg(QDir::toNativeSeparators(path)));
}

} // namespace thetascope::ui::exports
