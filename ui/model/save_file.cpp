// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/save_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace thetascope::ui::model {

tl::expected<void, QString> saveFile(const QByteArray& bytes, const QString& path) {
    // A pipe or a device is written to directly, since replacing it by a file would remove it.
    const QFileInfo present(path);
    const bool isSpecial = present.exists() && !present.isFile() && !present.isDir();
    QSaveFile whole(path);
    QFile direct(path);
    QFileDevice& file = isSpecial ? static_cast<QFileDevice&>(direct) : whole;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !(isSpecial ? direct.flush() : whole.commit()))
        return tl::unexpected(
            QCoreApplication::translate("thetascope::ui::SaveFile", "%1 cannot be written: %2")
                .arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

} // namespace thetascope::ui::model
