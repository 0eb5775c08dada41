// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDockWidget;
class QMainWindow;
class QString;
class QWidget;

namespace thetascope::ui::curves {
class CurvesView;
}

namespace thetascope::ui::inspector {
class Inspector;
}

namespace thetascope::ui::lessons {
class LessonPanel;
}

namespace thetascope::ui::model {
class Keeper;
}

namespace thetascope::ui::table {
class MinimaTable;
class StepTable;
} // namespace thetascope::ui::table

namespace thetascope::ui::window {

struct Session;

/// Docks are the docks at the sides of the window, with their contents.
class Docks {
public:
    /// Makes all docks in a window. `window` and `session` must outlive this object.
    Docks(QMainWindow& window, Session& session);

    /// Registers the geometry of the window.
    void enterGeometry(model::Keeper& keeper);
    /// Registers the state of the docks.
    void enterSettings(model::Keeper& keeper);

    lessons::LessonPanel& lessonPanel; ///< The lessons.
    inspector::Inspector& inspector;   ///< The steps written out with their numbers.
    curves::CurvesView& curves;        ///< The curves by step.
    table::StepTable& table;           ///< The table of steps.
    table::MinimaTable& minima;        ///< The list of local minima.
    QDockWidget& lessonsDock;          ///< The dock of the lessons.
    QDockWidget& inspectorDock;        ///< The dock of the inspector.
    QDockWidget& curvesDock;           ///< The dock of the curves.
    QDockWidget& tableDock;            ///< The dock of the table.
    QDockWidget& minimaDock;           ///< The dock of the list of minima.

private:
    void arrangeAsUsual();

    QMainWindow& m_window;
};

} // namespace thetascope::ui::window
