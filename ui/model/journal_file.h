// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace thetascope::ui::model {

/// A JournalFile is a file that belongs to one process, which holds a lock on it. The system
/// releases the lock whenever and however that process ends; then the file is an orphan.
class JournalFile {
public:
    /// This is the size of the largest journal that is read, in bytes.
    static constexpr qint64 kMostBytes = 8 << 20;

    /// Returns the folder of journals: `thetascope/journal` in $XDG_STATE_HOME, by default in
    /// ~/.local/state.
    static QString usualFolder();

    /// Makes a journal with a new name. Its file exists only after write(). The error is a
    /// sentence.
    static tl::expected<JournalFile, QString> make(const QString& folder);
    /// Takes over a journal; absent if it is no longer there or belongs to another process.
    static std::optional<JournalFile> claim(const QString& path);
    /// Takes over all orphans in a folder, the oldest first.
    static std::vector<JournalFile> claimOrphans(const QString& folder);

    JournalFile(JournalFile&& other) noexcept;
    JournalFile& operator=(JournalFile&& other) noexcept;
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;
    /// Releases the lock and leaves the file, if there is one.
    ~JournalFile();

    /// Returns the path.
    const QString& path() const { return m_path; }

    /// Returns when the file was last written.
    QDateTime time() const;

    /// Returns what the file has. The error is a sentence, such as if it is not a plain file or
    /// larger than kMostBytes.
    tl::expected<QByteArray, QString> read() const;
    /// Replaces what the file has, as a whole or not at all. When it returns, the new contents
    /// survive a power cut. The error is a sentence.
    tl::expected<void, QString> write(const QByteArray& bytes) const;
    /// Removes the file, which write() makes again.
    void remove() const;
    /// Renames the file so that it is no journal any more, and returns its new path.
    QString putAside() const;

private:
    JournalFile(QString path, int lock);
    void release();

    QString m_path;
    int m_lock; ///< The descriptor of the locked file beside the journal, or -1.
};

} // namespace thetascope::ui::model
