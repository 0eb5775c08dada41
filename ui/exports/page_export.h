// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/shown.h"

#include <QObject>

#include <functional>
#include <string>

class QMainWindow;
class QMenu;
class QSettings;

namespace thetascope::ui::lessons {
class LessonPanel;
}

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::exports {

/// PageExport exports the experiment in the window, or the lesson that is open, as a web page.
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

    /// Adds the entry for the experiment to a menu.
    void addTo(QMenu& menu);
    /// Adds the entry for the lesson that is open in a panel to a menu.
    void addLessonTo(QMenu& menu, const lessons::LessonPanel& panel);

private:
    /// Asks for a file and writes a page to it. The notice tells where it is, or what went wrong.
    void save(const std::string& page, const QString& title, const QString& name);

    Parts m_parts;
};

} // namespace thetascope::ui::exports
