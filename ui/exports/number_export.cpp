// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/number_export.h"

#include "ui/exports/number_dialog.h"
#include "ui/model/post.h"
#include "ui/model/save_file.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"

#include <QDir>
#include <QMainWindow>
#include <QMenu>

#include <new>
#include <utility>

namespace thetascope::ui::exports {

NumberExport::NumberExport(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts)) {}

NumberExport::~NumberExport() = default; // the writer is stopped and waited for

void NumberExport::addTo(QMenu& menu) {
    QAction* const action = widgets::addEntry(
        m_parts.window, menu, tr("Export n&umbers…"), {},
        tr("Write the numbers behind what is shown to a file, for other programs"));
    action->setObjectName(QStringLiteral("exportNumbersAction"));
    connect(action, &QAction::triggered, this, &NumberExport::openDialog);
}

void NumberExport::openDialog() {
    auto* const dialog = new NumberDialog(m_parts.numbers(), m_parts.settings, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NumberDialog::chosen, this, &NumberExport::save);
    dialog->open();
}

void NumberExport::save(const views::NumberFormat& format, const QString& path) {
    m_writer = {}; // stops the last one
    m_writer = std::jthread([this, format, path](const std::stop_token& stop) {
        const auto write = [&](std::ostream& out) { return format.write(out, stop); };
        QString said;
        try {
            const auto saved = model::saveStream(write, path);
            said = saved ? tr("Saved in %1").arg(QDir::toNativeSeparators(path)) : saved.error();
        } catch (const std::bad_alloc&) {
            said = tr("There is not enough memory for these numbers.");
        }
        if (!stop.stop_requested())
            model::post(*this, [this, said] { m_parts.notice.say(said); });
    });
}

} // namespace thetascope::ui::exports
