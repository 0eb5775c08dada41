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

class Notice;
struct Session;

/// What the window does with files of experiments and lessons: it opens and saves them, and asks
/// before anything that is not saved would be lost.
class Files final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QMainWindow& window;
        Session& session;
        lessons::LessonPanel& lessons;
        Notice& notice;
    };

    /// All parts must live as long as this.
    Files(const Parts& parts, QObject* parent);

    /// Makes the File menu as far as it is about files; what follows is added to it.
    QMenu& makeMenu();

    /// Opens an experiment, a lesson or a folder of lessons; what cannot be read is told in the
    /// window, and all stays as it is.
    bool open(const QString& path);
    bool saveTo(const QString& path);
    /// Saves what is not saved if the user wants it; false: what was going to happen must not.
    bool maySpoil();

    /// Takes a file that is dropped on the window.
    static void acceptDrag(QDragEnterEvent& event);
    void takeDrop(QDropEvent& event);

private:
    void startNew();
    void askAndOpen();
    bool save();
    bool askAndSave();
    void followRecentFiles(QMenu& menu);
    void showTitle();

    Parts m_parts;
};

} // namespace thetascope::ui::window
