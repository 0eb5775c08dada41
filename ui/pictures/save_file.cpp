// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/save_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace thetascope::ui::pictures {

tl::expected<void, QString> saveFile(const QByteArray& bytes, const QString& path) {
    // A pipe or a device is written to as it is; a file put in its place would take it away.
    const QFileInfo present(path);
    const bool isSpecial = present.exists() && !present.isFile() && !present.isDir();
    QSaveFile whole(path);
    QFile direct(path);
    QFileDevice& file = isSpecial ? static_cast<QFileDevice&>(direct) : whole;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !(isSpecial ? direct.flush() : whole.commit()))
        return tl::unexpected(
            QCoreApplication::translate("thetascope::ui::SaveFile", "%1 cannot be written: %2")
                .arg(path, file.errorString()));
    return {};
}

} // namespace thetascope::ui::pictures
