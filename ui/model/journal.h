// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/journal_entry.h"
#include "ui/model/journal_file.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace thetascope::ui::model {

/// A Journal keeps in a file what is not saved, so that it is there after a crash. The file is
/// written at most kPause after a change, on a thread of its own, and there is none while
/// everything is saved.
class Journal final : public QObject {
    Q_OBJECT
public:
    /// This is the least time in ms between two times that the file is written.
    static constexpr int kPause = 400;

    /// Makes a journal in a folder. `present` returns what is not saved; absent if that is nothing.
    Journal(QString folder, std::function<std::optional<JournalEntry>()> present,
            QObject* parent = nullptr);
    /// Leaves the file, which is then an orphan.
    ~Journal() override;

    /// Returns the folder.
    const QString& folder() const { return m_folder; }

    /// Notes that something may have changed.
    void noteChange();
    /// Writes the file at once, and returns when it is written.
    void flush();
    /// Removes the file, and writes no other: the user has saved or dropped everything.
    void end();

signals:
    /// This signal is emitted with the reason when the file cannot be written, although it could
    /// before.
    void failed(const QString& reason);

private:
    bool take();
    void write();
    void finish(const tl::expected<void, QString>& written);

    QString m_folder;
    std::function<std::optional<JournalEntry>()> m_present;
    std::shared_ptr<const JournalFile>
        m_file; ///< It is made when there is first something to keep.
    /// What the file has, or shall have: empty if there is none, absent if it is not known.
    std::optional<QByteArray> m_bytes = QByteArray();
    QTimer m_pause;       ///< It runs after each time the file is written.
    bool m_isDue = false; ///< Whether something may have changed since.
    bool m_isWriting = false;
    bool m_isFailing = false;
    bool m_isEnded = false;
    QThreadPool m_thread; ///< It is destroyed first, and waits.
};

} // namespace thetascope::ui::model
