// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace thetascope::ui::model {

/// The files opened and saved last, newest first, as kept in the settings.
class RecentFiles final : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype kMost = 10;

    /// `settings` must live as long as this.
    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    /// Absolute paths of those that are still there.
    QStringList paths() const;

    void add(const QString& path);
    void clear();

signals:
    void changed();

private:
    QSettings& m_settings;
};

} // namespace thetascope::ui::model
