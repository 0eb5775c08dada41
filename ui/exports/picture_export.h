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

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::exports {

/// PictureExport exports pictures of what the window shows, through a dialog or to the clipboard.
class PictureExport final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;     ///< The window, the parent of the dialog.
        QSettings& settings;     ///< Where the choices in the dialog are kept.
        widgets::Notice& notice; ///< The bar that shows messages.
        /// Returns what can be exported now.
        std::function<pictures::Exports()> exports;
    };

    /// Makes an object whose parts must outlive it.
    PictureExport(Parts parts, QObject* parent);

    /// Adds the entry for the dialog to a menu.
    void addTo(QMenu& menu);

    /// Returns the action that opens the dialog.
    QAction& action() const { return *m_action; }

    /// Opens the dialog.
    void openDialog();
    /// Copies a picture of the view in front to the clipboard once the picture is complete.
    void copy();

private:
    void finishCopy();

    Parts m_parts;
    QAction* m_action = nullptr;
    std::shared_ptr<pictures::Picture> m_copied; ///< Is copied once it is complete.
    pictures::PictureSettings m_copiedAs;
};

} // namespace thetascope::ui::exports
