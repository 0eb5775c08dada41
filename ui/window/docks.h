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
class StepTable;
}

namespace thetascope::ui::window {

struct Session;

/// The docks at the window's side, and what is in them.
class Docks {
public:
    Docks(QMainWindow& window, Session& session);

    /// Enters the window's size and place, and what of the docks is to be seen.
    void enterSettings(model::Keeper& keeper);

    lessons::LessonPanel& lessonPanel;
    inspector::Inspector& inspector;
    curves::CurvesView& curves;
    table::StepTable& table;
    QDockWidget& lessonsDock;
    QDockWidget& inspectorDock;
    QDockWidget& curvesDock;
    QDockWidget& tableDock;

private:
    void arrangeAsUsual();

    QMainWindow& m_window;
};

} // namespace thetascope::ui::window
