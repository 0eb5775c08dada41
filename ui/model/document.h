// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/recent_files.h"

#include <tl/expected.hpp>

#include <QObject>
#include <QString>

namespace thetascope::ui::model {

class ExperimentModel;

/// A Document is the file of a window's experiment: its path, and whether the experiment on screen
/// is saved there. All errors are sentences for the user; asking the user and showing errors is
/// left to the window.
class Document final : public QObject {
    Q_OBJECT
public:
    /// Makes a document without a file. `model` and `settings` must outlive it.
    Document(ExperimentModel& model, QSettings& settings, QObject* parent = nullptr);

    /// Returns the absolute path, or an empty string if there is no file.
    QString path() const { return m_path; }

    /// Returns the name of the file, or "Untitled".
    QString name() const;
    /// Returns whether there are changes since the experiment was made, opened or saved.
    bool isModified() const;

    /// Returns the list of recent files, which this object keeps up to date.
    RecentFiles& recentFiles() { return m_recentFiles; }

    /// Replaces the experiment by the default one, without a file.
    void startNew();
    /// Opens an experiment. On an error nothing changes.
    tl::expected<void, QString> open(const QString& path);
    /// Saves the experiment to path(), which must not be empty.
    tl::expected<void, QString> save();
    /// Saves the experiment to another path. The file is replaced as a whole or not at all; on an
    /// error nothing changes.
    tl::expected<void, QString> saveAs(const QString& path);

signals:
    /// This signal is emitted when the path has changed.
    void pathChanged(const QString& path);
    /// This signal is emitted when isModified() has changed.
    void modifiedChanged(bool modified);

private:
    void setPath(const QString& path);

    ExperimentModel& m_model;
    RecentFiles m_recentFiles;
    QString m_path;
};

} // namespace thetascope::ui::model
