// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/clock.h"
#include "ui/model/document.h"
#include "ui/model/experiment_model.h"
#include "ui/panels/navigation.h"
#include "ui/pictures/shown_window.h"
#include "ui/stream/runs.h"
#include "ui/window/appearance.h"

#include <QMainWindow>
#include <QPointer>

#include <optional>

class QDockWidget;
class QLabel;
class QMenu;
class QSettings;
class QStackedWidget;

namespace thetascope::ui::curves {
class CurvesView;
}

namespace thetascope::ui::editors {
class ExperimentColumn;
}

namespace thetascope::ui::inspector {
class Inspector;
}

namespace thetascope::ui::lessons {
class LessonPanel;
}

namespace thetascope::ui::maps {
class MapView;
class Strips;
} // namespace thetascope::ui::maps

namespace thetascope::ui::panels {
class PanelGrid;
}

namespace thetascope::ui::pictures {
class ShownPicture;
}

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::table {
class StepTable;
}

namespace thetascope::ui::window {

class Comparison;
class FocusKeys;
class LessonGuide;
class Notice;

/// The program's window: the experiment on the left, the panels in the middle over the clock,
/// curves and table on the right.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// Both must live as long as this.
    MainWindow(QSettings& settings, Appearance& appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    model::ExperimentModel& model() { return m_model; }

    model::Clock& clock() { return m_clock; }

    model::Document& document() { return m_document; }

    /// Opens an experiment, a lesson or a folder of lessons; what cannot be read is told in the
    /// window, and all stays as it is.
    bool open(const QString& path);
    bool saveTo(const QString& path);
    /// What is shown, as pictures of it need it.
    pictures::ShownWindow shown() const;
    /// Tells something in a strip at the top, without standing in the way.
    void say(const QString& sentence);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeCentre();
    void showInCentre(QWidget& shown);
    QDockWidget* makeDock(const QString& title, const QString& name, QWidget* content);
    void makeActions();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeColoursMenu(QMenu& view);
    void makeRunMenu();
    void makeHelpMenu();
    void makeLessonGuide();
    void makeLessonsMenu();
    void makeToolBar();
    void connectAll();
    void restore();
    void keep();

    /// A menu entry that knows its name, its key and what it does.
    QAction* add(QMenu& menu, const QString& text, const QKeySequence& key, const QString& help);

    void showTitle();
    void followRecentFiles(QMenu& menu);
    /// Saves what is not saved if the user wants it; false: what was going to happen must not.
    bool maySpoil();
    void startNew();
    void askAndOpen();
    bool save();
    bool askAndSave();
    void openExport();
    void copyPicture();
    void finishCopy();
    void showPanelMenu(std::optional<experiment::Slot> slot, QPoint globalPlace);
    void beginLessons();
    void hideStripsInLessons();
    void showAbout();

    QSettings& m_settings;
    Appearance& m_appearance;
    plot::FrameClock* m_frames; ///< before the views, which are painted in its frames
    model::ExperimentModel m_model;
    stream::Runs m_runs;
    model::Clock m_clock;
    panels::Navigation m_navigation;
    model::Document m_document;
    FocusKeys* m_focusKeys;
    editors::ExperimentColumn* m_column;
    panels::PanelGrid* m_panels;
    maps::MapView* m_basins;
    curves::CurvesView* m_curves;
    table::StepTable* m_table;
    inspector::Inspector* m_inspector;
    QStackedWidget* m_centre = nullptr; ///< panels or basin maps
    Notice* m_notice = nullptr;
    QLabel* m_place;
    lessons::LessonPanel* m_lessons;
    QDockWidget* m_lessonsDock = nullptr;
    LessonGuide* m_lessonGuide = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_curvesDock = nullptr;
    QDockWidget* m_tableDock = nullptr;
    Comparison* m_comparison;
    maps::Strips* m_strips = nullptr;

    QAction* m_sideBySide = nullptr;
    QAction* m_overlay = nullptr;
    QAction* m_basinMaps = nullptr;
    QAction* m_logarithmic = nullptr;
    QAction* m_basinStrips = nullptr;
    /// While a lesson's page is shown: whether the strips were before.
    std::optional<bool> m_stripsOutsideLessons;
    QAction* m_addOptimizer = nullptr;
    QAction* m_export = nullptr;
    QPointer<pictures::ShownPicture> m_copied; ///< to be copied once it is sharp
};

} // namespace thetascope::ui::window
