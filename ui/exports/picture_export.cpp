// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/picture_export.h"

#include "ui/exports/export_dialog.h"
#include "ui/pictures/formats.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMainWindow>

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

void PictureExport::openDialog() {
    auto* const dialog = new ExportDialog(m_parts.exports(), m_parts.settings, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this, [this](const QString& path) {
        m_parts.notice.say(tr("Saved in %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void PictureExport::copy() {
    const pictures::Exports exports = m_parts.exports();
    m_copied = exports.pictures[exports.front].picture; // the newest request counts
    m_copiedAs = pictures::lastSettings(m_parts.settings, exports.theme);
    connect(m_copied.get(), &pictures::Picture::sharpened, this, &PictureExport::finishCopy);
    m_copied->prepare(m_copiedAs);
    if (!m_copied->isSharp())
        m_parts.notice.say(
            tr("The picture will be on the clipboard as soon as the maps are complete"));
    finishCopy();
}

void PictureExport::finishCopy() {
    if (!m_copied || !m_copied->isSharp())
        return;
    const auto copied = std::exchange(m_copied, nullptr);
    const auto image = pictures::pageOf(*copied, m_copiedAs).and_then(pictures::imageOf);
    // The picture may have called this function, so it is destroyed later.
    QMetaObject::invokeMethod(
        this, [copied] {}, Qt::QueuedConnection);
    if (!image) {
        m_parts.notice.say(image.error());
        return;
    }
    QGuiApplication::clipboard()->setImage(*image);
    m_parts.notice.say(tr("The picture is on the clipboard: %1 × %2 dots")
                           .arg(image->width())
                           .arg(image->height()));
}

} // namespace thetascope::ui::exports
