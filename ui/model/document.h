// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/recent_files.h"

#include <tl/expected.hpp>

#include <QObject>
#include <QString>

namespace thetascope::ui::model {

class ExperimentModel;

/// The file of a window's experiment: where it is, and whether what is on screen is in it. Errors
/// are sentences for the user; whom to ask and how to show them is the window's business.
class Document final : public QObject {
    Q_OBJECT
public:
    /// `model` and `settings` must live as long as this.
    Document(ExperimentModel& model, QSettings& settings, QObject* parent = nullptr);

    QString path() const { return m_path; } ///< absolute; empty as long as there is no file

    QString name() const; ///< the file's name, or "Untitled"
    bool isModified() const;

    RecentFiles& recentFiles() { return m_recentFiles; }

    /// The default experiment, without a file.
    void startNew();
    /// On an error everything stays as it is.
    tl::expected<void, QString> open(const QString& path);
    /// To path(), which must not be empty.
    tl::expected<void, QString> save();
    /// The file is replaced whole or not at all; on an error everything stays as it is.
    tl::expected<void, QString> saveAs(const QString& path);

signals:
    void pathChanged(const QString& path);
    void modifiedChanged(bool modified);

private:
    void setPath(const QString& path);

    ExperimentModel& m_model;
    RecentFiles m_recentFiles;
    QString m_path;
};

} // namespace thetascope::ui::model
