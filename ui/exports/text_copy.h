// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exports/copied_texts.h"

#include <QObject>

#include <functional>

class QMainWindow;
class QMenu;

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::exports {

/// TextCopy copies what the window shows as texts: as commands, as scripts, as LaTeX.
class TextCopy final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;     ///< The window.
        widgets::Notice& notice; ///< The bar that shows messages.
        /// Returns the experiment.
        std::function<const experiment::Checked&()> experiment;
        /// Returns how it is looked at.
        std::function<experiment::Shown()> shown;
        /// Returns the runs that are shown.
        std::function<pictures::ShownRuns()> runs;
        /// Returns the view in front.
        std::function<const views::View&()> view;
    };

    /// Makes an object whose parts must outlive it.
    TextCopy(Parts parts, QObject* parent);

    /// Adds a menu with an entry for each text to a menu.
    void addTo(QMenu& menu);

private:
    void copy(const CopiedText& text);

    Parts m_parts;
};

} // namespace thetascope::ui::exports
