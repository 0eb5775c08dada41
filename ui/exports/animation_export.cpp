// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/animation_export.h"

#include "ui/exports/animation_dialog.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"

#include <QDir>
#include <QMainWindow>

#include <utility>

namespace thetascope::ui::exports {

AnimationExport::AnimationExport(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts)) {}

void AnimationExport::addTo(QMenu& menu) {
    QAction* const action = widgets::addEntry(
        m_parts.window, menu, tr("Export ani&mation…"), QKeySequence(QStringLiteral("Ctrl+M")),
        tr("Write the runs, step by step, to a GIF, a WebP, a video or frames"));
    connect(action, &QAction::triggered, this, &AnimationExport::openDialog);
}

void AnimationExport::openDialog() {
    auto* const dialog = new AnimationDialog(m_parts.exports(), m_parts.settings, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AnimationDialog::saved, this, [this](const QString& path) {
        m_parts.notice.say(tr("Saved in %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

} // namespace thetascope::ui::exports
