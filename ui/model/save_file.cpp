// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/save_file.h"

#include "core/file/buffer.h"
#include "core/file/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

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

/// Opens a file that is no pipe.
tl::expected<file::WholeFile, QString> opened(const QString& path, mode_t ofNew) {
    if (isPipe(path))
        return tl::unexpected(
            cannotBeWritten(path, QCoreApplication::translate("thetascope::ui::SaveFile",
                                                              "it is a pipe, not a regular file")));
    return file::WholeFile::open(QFile::encodeName(path).toStdString(), ofNew)
        .map_error([&path](const std::error_code& error) {
            return cannotBeWritten(path, QString::fromStdString(error.message()));
        });
}

} // namespace

tl::expected<void, QString> saveFile(const QByteArray& bytes, const QString& path, Readers ofNew) {
    constexpr mode_t kOwner = 0600;
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return opened(path, ofNew == Readers::Owner ? kOwner : file::WholeFile::kUsual)
        .and_then([&](file::WholeFile file) {
            return file.write(text)
                .and_then([&file] { return file.commit(); })
                .map_error([&path](const std::error_code& error) {
                    return cannotBeWritten(path, QString::fromStdString(error.message()));
                });
        });
}

tl::expected<void, QString> saveStream(const std::function<bool(std::ostream&)>& write,
                                       const QString& path) {
    auto file = opened(path, file::WholeFile::kUsual);
    if (!file)
        return tl::unexpected(std::move(file.error()));
    file::Buffer buffer(std::move(*file));
    std::ostream out(&buffer);
    const bool isWritten = write(out) && out.flush();
    if (isWritten)
        buffer.commit();
    if (buffer.error())
        return tl::unexpected(
            cannotBeWritten(path, QString::fromStdString(buffer.error().message())));
    return isWritten ? tl::expected<void, QString>() : tl::unexpected(QString());
}

} // namespace thetascope::ui::model
