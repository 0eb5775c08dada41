// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/journal_file.h"

#include "ui/model/save_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <utility>

namespace thetascope::ui::model {

namespace {

constexpr auto kSuffix = QLatin1String(".journal");
constexpr auto kLockSuffix = QLatin1String(".lock");
constexpr auto kAsideSuffix = QLatin1String(".damaged");

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Journal", text);
}

/// Returns the sentence for the error that the last call of the system has met.
QString systemError(const QString& path) {
    return tr("%1: %2").arg(QDir::toNativeSeparators(path),
                            QString::fromLocal8Bit(std::strerror(errno)));
}

/// Opens the file beside a journal and locks it. Returns its descriptor, or -1 if another process
/// has it. Programs that are started later do not inherit the lock.
int lock(const QString& path) {
    const QByteArray name = QFile::encodeName(path + kLockSuffix);
    const int descriptor = open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

} // namespace

QString JournalFile::usualFolder() {
    // The specification ignores relative paths.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/thetascope/journal");
}

tl::expected<JournalFile, QString> JournalFile::make(const QString& folder) {
    if (!QFileInfo(folder).isDir()) {
        if (!QDir().mkpath(folder))
            return tl::unexpected(systemError(folder));
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QString path =
        QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + kSuffix);
    const int descriptor = lock(path);
    if (descriptor < 0)
        return tl::unexpected(systemError(path));
    return JournalFile(path, descriptor);
}

std::optional<JournalFile> JournalFile::claim(const QString& path) {
    const int descriptor = lock(path);
    if (descriptor < 0)
        return std::nullopt;
    JournalFile file(path, descriptor);
    // Its process may have removed it before it released the lock.
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return file;
    return std::nullopt;
}

std::vector<JournalFile> JournalFile::claimOrphans(const QString& folder) {
    std::vector<JournalFile> orphans;
    const QFileInfoList found = QDir(folder).entryInfoList(
        {QLatin1Char('*') + kSuffix}, QDir::AllEntries | QDir::System | QDir::Hidden,
        QDir::Time | QDir::Reversed);
    for (const QFileInfo& each : found) {
        if (auto file = claim(each.filePath()))
            orphans.push_back(std::move(*file));
    }
    return orphans;
}

JournalFile::JournalFile(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock) {}

JournalFile::JournalFile(JournalFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1)) {}

JournalFile& JournalFile::operator=(JournalFile&& other) noexcept {
    release();
    m_path = std::move(other.m_path);
    m_lock = std::exchange(other.m_lock, -1);
    return *this;
}

JournalFile::~JournalFile() {
    release();
}

void JournalFile::release() {
    if (m_lock < 0)
        return;
    if (!QFileInfo::exists(m_path)) // while it is still locked
        QFile::remove(m_path + kLockSuffix);
    close(m_lock);
    m_lock = -1;
}

QDateTime JournalFile::time() const {
    return QFileInfo(m_path).lastModified();
}

tl::expected<QByteArray, QString> JournalFile::read() const {
    // Opening a pipe or a device could wait, or have effects.
    const int descriptor =
        open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(QString::fromLocal8Bit(std::strerror(errno)));
    QFile file;
    file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);

    struct stat status {};

    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return tl::unexpected(tr("it is not a plain file"));
    QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes)
        return tl::unexpected(tr("it is too large"));
    return bytes;
}

tl::expected<void, QString> JournalFile::write(const QByteArray& bytes) const {
    return saveFile(bytes, m_path, Readers::Owner);
}

void JournalFile::remove() const {
    QFile::remove(m_path);
}

QString JournalFile::putAside() const {
    QString aside = m_path + kAsideSuffix;
    QFile::rename(m_path, aside);
    return aside;
}

} // namespace thetascope::ui::model
