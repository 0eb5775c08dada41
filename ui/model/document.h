// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/shown.h"
#include "core/experiment/theta_file.h"
#include "ui/model/recent_files.h"

#include <tl/expected.hpp>

#include <QObject>
#include <QString>

#include <optional>

namespace thetascope::ui::model {

class ExperimentModel;

/// A Document is the file of a window's experiment: its path, and whether the experiment on screen
/// is saved there. While a scene is shown, the user's own experiment waits with its file. All
/// errors are sentences for the user; asking the user and showing errors is left to the window.
class Document final : public QObject {
    Q_OBJECT
public:
    /// Makes a document without a file. `model` and `settings` must outlive it.
    Document(ExperimentModel& model, QSettings& settings, QObject* parent = nullptr);

    /// Returns the absolute path, or an empty string if there is no file.
    const QString& path() const { return m_source.path; }

    /// Returns the name of the file, or the title of what has none: that of the scene, the name of
    /// the picture out of which it was taken, or "Untitled".
    QString name() const;
    /// Returns whether there are changes since the experiment was made, opened or saved, or since
    /// its scene was set.
    bool isModified() const;

    /// Returns whether a scene is shown, while the user's own experiment is put aside.
    bool isScene() const { return m_aside.has_value(); }

    /// Returns the title of the scene.
    const QString& sceneTitle() const { return m_sceneTitle; }

    /// Returns path() of the user's own experiment, even while a scene is shown.
    const QString& ownPath() const { return m_aside ? m_aside->path : m_source.path; }

    /// Returns name() of the user's own experiment, even while a scene is shown.
    QString ownName() const;
    /// Returns isModified() of the user's own experiment, even while a scene is shown.
    bool isOwnModified() const;

    /// Shows a scene, such as that of a lesson's page, under a title and without a file. The first
    /// one puts the user's own experiment aside, with its file and its undo stack. Each later one
    /// is an undoable step, which `what` names in the Edit menu.
    void showScene(experiment::Checked scene, const QString& title, const QString& what);
    /// Leaves the scene, if there is one, and takes the user's own experiment up again.
    void leaveScene();

    /// Replaces the user's own experiment by one that was never saved in this state, and leaves
    /// the scene. The path is that of the file from which it came, or empty.
    void restore(experiment::Checked checked, const QString& path);

    /// Returns the list of recent files, which this object keeps up to date.
    RecentFiles& recentFiles() { return m_recentFiles; }

    /// Replaces the user's own experiment by the default one, without a file, and leaves the scene.
    void startNew();
    /// Opens an experiment, or what a picture carries, in place of the user's own, and leaves the
    /// scene. What was taken out of a picture has no file, so that saving does not replace the
    /// picture. Returns how the experiment was looked at. On an error nothing changes.
    tl::expected<experiment::Shown, QString> open(const QString& path);
    /// Saves the experiment to path(), which must not be empty, and how it is looked at.
    tl::expected<void, QString> save(const experiment::Shown& shown = {});
    /// Saves the experiment to another path. The file is replaced as a whole or not at all; on an
    /// error nothing changes.
    tl::expected<void, QString> saveAs(const QString& path, const experiment::Shown& shown = {});

    /// Returns the path of the picture out of which the experiment was taken, or an empty text.
    const QString& picture() const { return m_source.picture; }

signals:
    /// This signal is emitted before an experiment that has been read replaces the present one.
    void opening(const thetascope::experiment::Shown& shown);
    /// This signal is emitted when path() or name() has changed.
    void nameChanged();
    /// This signal is emitted when isModified() has changed.
    void modifiedChanged(bool modified);

private:
    /// A Source is the file of an experiment, or the picture out of which it was taken.
    struct Source {
        QString path;
        QString picture;
    };

    void setSource(Source source, const QString& sceneTitle);
    void reset(experiment::Checked checked, const Source& source);

    ExperimentModel& m_model;
    RecentFiles m_recentFiles;
    Source m_source;
    QString m_sceneTitle;
    std::optional<Source> m_aside; ///< That of the user's own experiment during a scene.
};

} // namespace thetascope::ui::model
