// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/exports.h"

#include <QObject>

#include <functional>

class QMainWindow;
class QMenu;
class QSettings;

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::exports {

/// AnimationExport exports animations of the runs in the window.
class AnimationExport final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;     ///< The window, the parent of the dialog.
        QSettings& settings;     ///< Where the choices in the dialog are kept.
        widgets::Notice& notice; ///< The bar that shows messages.
        /// Returns the pictures from which the user chooses; at least one of them shows steps.
        std::function<pictures::Exports()> exports;
    };

    /// Makes an object whose parts must outlive it.
    AnimationExport(Parts parts, QObject* parent);

    /// Adds the entry for the dialog to a menu.
    void addTo(QMenu& menu);

private:
    void openDialog();

    Parts m_parts;
};

} // namespace thetascope::ui::exports
