// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/picture_export.h"

#include "ui/exports/export_dialog.h"
#include "ui/exports/printing.h"
#include "ui/pictures/formats.h"
#include "ui/pictures/picture_choice.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMainWindow>
#include <QPrintDialog>
#include <QPrinter>

#include <utility>

namespace thetascope::ui::exports {

PictureExport::PictureExport(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts)) {}

void PictureExport::addTo(QMenu& menu) {
    m_action = widgets::addEntry(
        m_parts.window, menu, tr("&Export picture…"), QKeySequence(QStringLiteral("Ctrl+E")),
        tr("Write what is shown to a %1 file").arg(pictures::formatNames()));
    connect(m_action, &QAction::triggered, this, &PictureExport::openDialog);
}

void PictureExport::addPrintTo(QMenu& menu) {
    QAction* const action =
        widgets::addEntry(m_parts.window, menu, tr("&Print…"), QKeySequence(QKeySequence::Print),
                          tr("Print what is shown"));
    connect(action, &QAction::triggered, this, &PictureExport::askAndPrint);
}

void PictureExport::openDialog() {
    auto* const dialog = new ExportDialog(m_parts.exports(), m_parts.settings, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this, [this](const QString& path) {
        m_parts.notice.say(tr("Saved in %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void PictureExport::whenComplete(pictures::Exports exports,
                                 const pictures::PictureSettings& settings,
                                 const QString& meanwhile,
                                 std::function<void(const pictures::Page&)> finish) {
    m_waiting = exports.pictures[exports.front].picture; // the newest request counts
    m_settings = settings;
    m_finish = std::move(finish);
    connect(m_waiting.get(), &pictures::Picture::sharpened, this, &PictureExport::finishIfComplete);
    m_waiting->prepare(m_settings);
    if (!m_waiting->isSharp())
        m_parts.notice.say(meanwhile);
    finishIfComplete();
}

void PictureExport::finishIfComplete() {
    if (!m_waiting || !m_waiting->isSharp())
        return;
    const auto complete = std::exchange(m_waiting, nullptr);
    const auto finish = std::exchange(m_finish, nullptr);
    if (const auto page = pictures::pageOf(*complete, m_settings))
        finish(*page);
    else
        m_parts.notice.say(page.error());
    // The picture may have called this function, so it is destroyed later.
    QMetaObject::invokeMethod(
        this, [complete] {}, Qt::QueuedConnection);
}

void PictureExport::copy() {
    pictures::Exports exports = m_parts.exports();
    const auto settings = pictures::lastSettings(m_parts.settings, exports.theme);
    whenComplete(std::move(exports), settings,
                 tr("The picture will be on the clipboard as soon as the maps are complete"),
                 [this](const pictures::Page& page) { copyPage(page); });
}

void PictureExport::copyPage(const pictures::Page& page) {
    const auto image = pictures::imageOf(page);
    if (!image) {
        m_parts.notice.say(image.error());
        return;
    }
    QGuiApplication::clipboard()->setImage(*image);
    m_parts.notice.say(tr("The picture is on the clipboard: %1 × %2 dots")
                           .arg(image->width())
                           .arg(image->height()));
}

void PictureExport::askAndPrint() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(QStringLiteral("Thetascope"));
    auto* const dialog = new QPrintDialog(printer.get(), &m_parts.window);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, [this, printer] { print(printer); });
    dialog->open();
}

void PictureExport::print(std::shared_ptr<QPrinter> printer) {
    const auto settings = settingsForPaper(*printer);
    whenComplete(m_parts.exports(), settings,
                 tr("The picture will be printed as soon as the maps are complete"),
                 [this, printer = std::move(printer)](const pictures::Page& page) {
                     m_parts.notice.say(exports::print(page, *printer)
                                            ? tr("The picture has been sent to the printer")
                                            : tr("The printer does not take the picture"));
                 });
}

} // namespace thetascope::ui::exports
