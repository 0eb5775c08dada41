// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/save_file.h"

#include "core/file/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <filesystem>
#include <string_view>
#include <system_error>

namespace thetascope::ui::model {

namespace {

QString cannotBeWritten(const QString& path, const QString& why) {
    return QCoreApplication::translate("thetascope::ui::SaveFile", "%1 cannot be written: %2")
        .arg(QDir::toNativeSeparators(path), why);
}

/// Returns whether a file is a pipe, which cannot even be opened before somebody reads from it.
bool isPipe(const QString& path) {
    std::error_code unknown;
    return std::filesystem::is_fifo(QFile::encodeName(path).toStdString(), unknown);
}

} // namespace

tl::expected<void, QString> saveFile(const QByteArray& bytes, const QString& path, Readers ofNew) {
    if (isPipe(path))
        return tl::unexpected(
            cannotBeWritten(path, QCoreApplication::translate("thetascope::ui::SaveFile",
                                                              "it is a pipe, not a regular file")));
    constexpr mode_t kOwner = 0600;
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return file::WholeFile::open(QFile::encodeName(path).toStdString(),
                                 ofNew == Readers::Owner ? kOwner : file::WholeFile::kUsual)
        .and_then([text](file::WholeFile file) {
            return file.write(text).and_then([&file] { return file.commit(); });
        })
        .map_error([&path](const std::error_code& error) {
            return cannotBeWritten(path, QString::fromStdString(error.message()));
        });
}

} // namespace thetascope::ui::model
