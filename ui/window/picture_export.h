// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/exports.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QMainWindow;
class QMenu;
class QSettings;

namespace thetascope::ui::window {

class Notice;

/// Takes pictures of what the window shows: into a file by a dialog, or onto the clipboard.
class PictureExport final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QMainWindow& window;
        QSettings& settings;
        Notice& notice;
        /// Gives what can be exported just now.
        std::function<pictures::Exports()> exports;
    };

    /// All parts must live as long as this.
    PictureExport(Parts parts, QObject* parent);

    /// Adds the entry for the dialog to a menu.
    void addTo(QMenu& menu);

    QAction& action() const { return *m_action; }

    void openDialog();
    /// Puts a picture of what is in front on the clipboard, once it is sharp.
    void copy();

private:
    void finishCopy();

    Parts m_parts;
    QAction* m_action = nullptr;
    std::shared_ptr<pictures::Picture> m_copied; ///< to be copied once it is sharp
    pictures::PictureSettings m_copiedAs;
};

} // namespace thetascope::ui::window
