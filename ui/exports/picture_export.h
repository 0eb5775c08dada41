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
class QPrinter;
class QSettings;

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::exports {

/// PictureExport exports pictures of what the window shows, through a dialog or to the clipboard,
/// and prints them.
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
    /// Adds the entry that prints to a menu.
    void addPrintTo(QMenu& menu);

    /// Returns the action that opens the dialog.
    QAction& action() const { return *m_action; }

    /// Opens the dialog.
    void openDialog();
    /// Copies a picture of the view in front to the clipboard once the picture is complete.
    void copy();
    /// Asks for a printer and prints the view in front.
    void askAndPrint();
    /// Prints the view in front once the picture is complete.
    void print(std::shared_ptr<QPrinter> printer);

private:
    /// Calls `finish` with a page of the view in front once the picture is complete. `meanwhile` is
    /// said if that takes time.
    void whenComplete(pictures::Exports exports, const pictures::PictureSettings& settings,
                      const QString& meanwhile, std::function<void(const pictures::Page&)> finish);
    void finishIfComplete();
    void copyPage(const pictures::Page& page);

    Parts m_parts;
    QAction* m_action = nullptr;
    std::shared_ptr<pictures::Picture> m_waiting; ///< Is copied or printed once it is complete.
    pictures::PictureSettings m_settings;         ///< Its settings.
    std::function<void(const pictures::Page&)> m_finish; ///< What is done with it.
};

} // namespace thetascope::ui::exports
