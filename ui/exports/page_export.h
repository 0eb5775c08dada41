// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/shown.h"

#include <QObject>

#include <functional>

class QMainWindow;
class QMenu;
class QSettings;

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::exports {

/// PageExport exports the experiment in the window as a web page.
class PageExport final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;     ///< The window, the parent of the dialog.
        QSettings& settings;     ///< Where the folder is kept.
        widgets::Notice& notice; ///< The bar that shows messages.
        /// Returns the experiment that is exported.
        std::function<const experiment::Checked&()> experiment;
        /// Returns how it is looked at.
        std::function<experiment::Shown()> shown;
    };

    /// Makes an object whose parts must outlive it.
    PageExport(Parts parts, QObject* parent);

    /// Adds the entry to a menu.
    void addTo(QMenu& menu);

    /// Writes the page to a file. The notice tells where it is, or what went wrong.
    bool saveTo(const QString& path);

private:
    void askAndSave();

    Parts m_parts;
};

} // namespace thetascope::ui::exports
