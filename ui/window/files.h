// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QDragEnterEvent;
class QDropEvent;
class QMainWindow;
class QMenu;

namespace thetascope::ui::lessons {
class LessonPanel;
}

namespace thetascope::ui::window {

class Centre;
struct Session;

/// Files opens and saves the files of experiments and lessons. It asks before unsaved changes are
/// lost.
class Files final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;           ///< The window, the parent of dialogs and of the menu.
        Session& session;              ///< The experiment with its document.
        lessons::LessonPanel& lessons; ///< The panel that shows lessons.
        Centre& centre;                ///< The views, and the bar that shows messages.
    };

    /// Makes an object whose parts must outlive it.
    Files(const Parts& parts, QObject* parent);

    /// Makes the File menu with its entries for files, and returns it for others to add theirs.
    QMenu& makeMenu();

    /// Opens an experiment, a picture that carries one, a lesson or a folder of lessons. If that
    /// fails, the notice says why, nothing changes, and the result is false.
    bool open(const QString& path);
    /// Saves the experiment. If that fails, the notice says why and the result is false.
    bool saveTo(const QString& path);
    /// Asks what to do with unsaved changes, if there are any, and saves them if the user wants
    /// that. Returns false if the user cancels or they could not be saved.
    /// While a lesson is shown, this is about the experiment that was put aside for it.
    bool maybeSave();

    /// Accepts a drag of a single local file or folder.
    static void acceptDrag(QDragEnterEvent& event);
    /// Opens the file or folder that was dropped, unless maybeSave() returns false.
    void takeDrop(QDropEvent& event);

private:
    void startNew();
    void leaveLesson();
    QString suggestedName() const;
    void askAndOpen();
    bool save();
    bool askAndSave();
    void followRecentFiles(QMenu& menu);
    void showTitle();

    Parts m_parts;
};

} // namespace thetascope::ui::window
