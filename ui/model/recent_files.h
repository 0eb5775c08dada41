// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace thetascope::ui::model {

/// RecentFiles is the list of the files opened and saved last, newest first, which is kept in the
/// settings.
class RecentFiles final : public QObject {
    Q_OBJECT
public:
    /// The list has at most this many files.
    static constexpr qsizetype kMost = 10;

    /// Makes the list that is stored in `settings`, which must outlive it.
    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    /// Returns the absolute paths of the files that still exist.
    QStringList paths() const;

    /// Puts a file first in the list.
    void add(const QString& path);
    /// Empties the list.
    void clear();

signals:
    /// This signal is emitted when the list has changed.
    void changed();

private:
    QSettings& m_settings;
};

} // namespace thetascope::ui::model
