// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's menus and tool bar.
#include "ui/editors/experiment_column.h"
#include "ui/editors/loss_editor.h"
#include "ui/editors/optimizer_list.h"
#include "ui/manual/manual_window.h"
#include "ui/maps/map_view.h"
#include "ui/panels/panel_grid.h"
#include "ui/widgets/themed_button.h"
#include "ui/window/comparison.h"
#include "ui/window/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

namespace thetascope::ui::window {

QAction* MainWindow::add(QMenu& menu, const QString& text, const QKeySequence& key,
                         const QString& help) {
    QAction* const action = menu.addAction(text);
    action->setShortcut(key);
    action->setToolTip(
        key.isEmpty() ? help : tr("%1 (%2)").arg(help, key.toString(QKeySequence::NativeText)));
    action->setStatusTip(help);
    addAction(action); // in presentation mode the menu bar is hidden, its keys are not
    return action;
}

void MainWindow::makeActions() {
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeRunMenu();
    makeHelpMenu();
    makeToolBar();
}

void MainWindow::makeFileMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    connect(add(menu, tr("&New"), QKeySequence::New, tr("Begin with the notes' example")),
            &QAction::triggered, this, &MainWindow::startNew);
    connect(add(menu, tr("&Open…"), QKeySequence::Open, tr("Open a saved experiment")),
            &QAction::triggered, this, &MainWindow::askAndOpen);
    QMenu* const recent = menu.addMenu(tr("Open &recent"));
    recent->setToolTipsVisible(true);
    followRecentFiles(*recent);
    connect(&m_document.recentFiles(), &model::RecentFiles::changed, this,
            [this, recent] { followRecentFiles(*recent); });
    menu.addSeparator();
    connect(add(menu, tr("&Save"), QKeySequence::Save, tr("Save the experiment")),
            &QAction::triggered, this, &MainWindow::save);
    connect(add(menu, tr("Save &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")),
                tr("Save the experiment under another name")),
            &QAction::triggered, this, &MainWindow::askAndSave);
    menu.addSeparator();
    m_export = add(menu, tr("&Export picture…"), QKeySequence(QStringLiteral("Ctrl+E")),
                   tr("Write what is shown to a PNG file"));
    connect(m_export, &QAction::triggered, this, &MainWindow::openExport);
    menu.addSeparator();
    connect(add(menu, tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), tr("Close the program")),
            &QAction::triggered, this, &QWidget::close);
}

void MainWindow::makeEditMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Edit"));
    QAction* const undo = m_model.undoStack().createUndoAction(this, tr("&Undo"));
    QAction* const redo = m_model.undoStack().createRedoAction(this, tr("&Redo"));
    // Their texts tell what they would undo just now; the list of keys is not about that.
    undo->setProperty("help", tr("Undo"));
    redo->setProperty("help", tr("Redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    menu.addActions({undo, redo});
    addActions({undo, redo});
    menu.addSeparator();
    connect(add(menu, tr("&Copy picture"), QKeySequence::Copy,
                tr("Put a picture of what is shown on the clipboard")),
            &QAction::triggered, this, &MainWindow::copyPicture);
    menu.addSeparator();
    connect(add(menu, tr("Choose a &loss…"), QKeySequence(QStringLiteral("Ctrl+G")),
                tr("The gallery of ready-made losses")),
            &QAction::triggered, this, [this] { m_column->loss().showGallery(); });
    m_addOptimizer = add(menu, tr("&Add optimizer…"), QKeySequence(QStringLiteral("Ctrl+Shift+A")),
                         tr("Add an optimizer to the comparison"));
    connect(m_addOptimizer, &QAction::triggered, this,
            [this] { m_column->optimizers().showAddPopup(); });
    m_addOptimizer->setIconText(tr("Optimizer")); // on the tool bar, also after a change
    const QString help = m_addOptimizer->toolTip();
    const auto follow = [this, help] {
        const std::size_t count = m_model.experiment().contenders.size();
        const bool isFull = count >= experiment::kMaxContenders;
        m_addOptimizer->setEnabled(!isFull);
        m_addOptimizer->setToolTip(
            isFull ? tr("There are %1 optimizers, and that is the most: remove one to add another")
                         .arg(count)
                   : help);
    };
    connect(&m_model, &model::ExperimentModel::changed, m_addOptimizer, follow);
    follow();
}

void MainWindow::makeViewMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    auto* const layouts = new QActionGroup(this);
    m_sideBySide = add(menu, tr("&Side by side"), QKeySequence(QStringLiteral("Ctrl+1")),
                       tr("Each optimizer in a panel of its own"));
    m_overlay = add(menu, tr("&Overlay"), QKeySequence(QStringLiteral("Ctrl+2")),
                    tr("All optimizers in one panel"));
    m_basinMaps = add(menu, tr("&Basins"), QKeySequence(QStringLiteral("Ctrl+3")),
                      tr("Where every start and every learning rate leads"));
    for (QAction* layout : {m_sideBySide, m_overlay, m_basinMaps}) {
        layout->setCheckable(true);
        layouts->addAction(layout);
    }
    m_sideBySide->setChecked(true);
    connect(layouts, &QActionGroup::triggered, this, [this](const QAction* layout) {
        if (layout == m_basinMaps) {
            showInCentre(*m_basins);
            return;
        }
        showInCentre(*m_panels);
        m_panels->setLayoutMode(layout == m_overlay ? panels::PanelGrid::Layout::Overlay
                                                    : panels::PanelGrid::Layout::SideBySide);
    });
    menu.addSeparator();
    m_logarithmic = add(menu, tr("&Logarithmic α⁽ᵗ⁾"), QKeySequence(QStringLiteral("Ctrl+L")),
                        tr("Learning rates on a logarithmic axis"));
    m_logarithmic->setCheckable(true);
    m_basinStrips = add(menu, tr("Basin s&trips"), QKeySequence(QStringLiteral("Ctrl+B")),
                        tr("Under each θ axis: which start leads where"));
    m_basinStrips->setCheckable(true);
    menu.addSeparator();
    // Where it matters: in what is in front.
    const auto zoom = [&](const QString& text, const char* key, const QString& help,
                          void (panels::Navigation::*panels)(), void (maps::MapView::*maps)()) {
        QAction* const action = add(menu, text, QKeySequence(QString::fromLatin1(key)), help);
        connect(action, &QAction::triggered, this, [this, panels, maps] {
            if (m_basinMaps->isChecked())
                (m_basins->*maps)();
            else
                (m_navigation.*panels)();
        });
    };
    zoom(tr("Zoom &in"), "Ctrl++", tr("See less, larger"), &panels::Navigation::zoomIn,
         &maps::MapView::zoomIn);
    zoom(tr("Zoom o&ut"), "Ctrl+-", tr("See more, smaller"), &panels::Navigation::zoomOut,
         &maps::MapView::zoomOut);
    zoom(tr("&Fit"), "Ctrl+0", tr("Show the whole range again"), &panels::Navigation::fit,
         &maps::MapView::fit);
    QAction* const back = add(menu, tr("View &before"), QKeySequence(QStringLiteral("Alt+Left")),
                              tr("What was seen before"));
    QAction* const forward = add(menu, tr("View &after"), QKeySequence(QStringLiteral("Alt+Right")),
                                 tr("What was seen after that"));
    connect(back, &QAction::triggered, &m_navigation, &panels::Navigation::back);
    connect(forward, &QAction::triggered, &m_navigation, &panels::Navigation::forward);
    const auto enable = [this, back, forward] {
        const bool ofPanels = !m_basinMaps->isChecked();
        back->setEnabled(ofPanels && m_navigation.canGoBack());
        forward->setEnabled(ofPanels && m_navigation.canGoForward());
    };
    connect(m_basinMaps, &QAction::toggled, this, enable);
    connect(&m_navigation, &panels::Navigation::historyChanged, this, enable);
    enable();
    menu.addSeparator();
    QAction* const lessons = m_lessonsDock->toggleViewAction();
    lessons->setText(tr("L&essons"));
    lessons->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+L")));
    lessons->setToolTip(tr("The lessons, from the beginning to Adam (%1)")
                            .arg(lessons->shortcut().toString(QKeySequence::NativeText)));
    addAction(lessons);
    menu.addAction(lessons);
    // The docks' own titles are short, and without a letter to press.
    const std::pair<QDockWidget*, QString> docks[] = {
        {m_inspectorDock, tr("Arit&hmetic of the step")},
        {m_curvesDock, tr("Cur&ves by step")},
        {m_tableDock, tr("Table of ste&ps")}};
    for (const auto& [dock, text] : docks) {
        dock->toggleViewAction()->setText(text);
        menu.addAction(dock->toggleViewAction());
    }
    m_inspectorDock->toggleViewAction()->setToolTip(tr("The arithmetic of the present step"));
    m_curvesDock->toggleViewAction()->setToolTip(tr("All optimizers by step"));
    m_tableDock->toggleViewAction()->setToolTip(tr("The chosen optimizer's numbers"));
    makeColoursMenu(menu);
    QAction* const fullScreen =
        add(menu, tr("F&ull screen"), QKeySequence(Qt::Key_F11), tr("Without frame and desktop"));
    fullScreen->setCheckable(true);
    connect(fullScreen, &QAction::toggled, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
}

void MainWindow::makeColoursMenu(QMenu& view) {
    using Scheme = Appearance::Scheme;
    const QString key = QStringLiteral("view/colours");
    m_appearance.setScheme(static_cast<Scheme>(
        std::clamp(m_settings.value(key).toInt(), 0, static_cast<int>(Scheme::Dark))));
    QMenu& menu = *view.addMenu(tr("&Colours"));
    auto* const group = new QActionGroup(this);
    const std::pair<Scheme, QString> schemes[] = {{Scheme::System, tr("As the &system")},
                                                  {Scheme::Light, tr("&Light")},
                                                  {Scheme::Dark, tr("&Dark")}};
    for (const auto& [scheme, text] : schemes) {
        QAction* const action = group->addAction(menu.addAction(text));
        action->setCheckable(true);
        action->setChecked(scheme == m_appearance.scheme());
        connect(action, &QAction::triggered, this, [this, key, chosen = scheme] {
            m_appearance.setScheme(chosen);
            m_settings.setValue(key, static_cast<int>(chosen));
        });
    }
}

void MainWindow::makeRunMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Run"));
    const auto entry = [&](const QString& text, const QKeySequence& key, const QString& help,
                           void (model::Clock::*what)()) {
        connect(add(menu, text, key, help), &QAction::triggered, &m_clock, what);
    };
    entry(tr("&Play or pause"), Qt::Key_Space, tr("Let the clock run, or stop it"),
          &model::Clock::toggle);
    entry(tr("&Restart"), Qt::Key_R, tr("From the first step on"), &model::Clock::restart);
    menu.addSeparator();
    entry(tr("Step &forward"), Qt::Key_Right, tr("One step on"), &model::Clock::stepForward);
    entry(tr("Step &back"), Qt::Key_Left, tr("One step back"), &model::Clock::stepBack);
    entry(tr("F&irst step"), Qt::Key_Home, tr("To the start"), &model::Clock::toFirst);
    entry(tr("&Last step"), Qt::Key_End, tr("To the end of the longest run"),
          &model::Clock::toLast);
    menu.addSeparator();
    QAction* const loop = add(menu, tr("L&oop"), QKeySequence(QStringLiteral("Ctrl+R")),
                              tr("Begin again at the end"));
    loop->setCheckable(true);
    connect(loop, &QAction::toggled, &m_clock, &model::Clock::setLooping);
    connect(&m_clock, &model::Clock::loopingChanged, loop, &QAction::setChecked);
}

void MainWindow::makeHelpMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    const auto page = [&](const QString& text, const QKeySequence& key, const QString& help,
                          const QString& path) {
        connect(add(menu, text, key, help), &QAction::triggered, this,
                [this, path] { manual::showManual(m_settings, *this, path); });
    };
    page(tr("&Manual"), QKeySequence::HelpContents, tr("All about the program, with a search"),
         QStringLiteral("manual/index.md"));
    page(tr("&Keys and mouse"), {}, tr("What keys and mouse do"), QStringLiteral("manual/keys.md"));
    connect(add(menu, tr("&About Thetascope"), {}, tr("Version, licence and libraries")),
            &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::makeToolBar() {
    QToolBar* const bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto button = [&](QAction* action, const QString& iconName, const QString& text) {
        QToolButton* const tool = widgets::themedButton(iconName, bar);
        tool->setDefaultAction(action);
        widgets::setThemedIcon(*tool, iconName);
        tool->setText(text);
        tool->setToolTip(action->toolTip());
        tool->setAccessibleName(text);
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setProperty("role", "segment");
        bar->addWidget(tool);
        return tool;
    };
    button(m_sideBySide, QStringLiteral("side-by-side"), tr("Side by side"))
        ->setObjectName(QStringLiteral("sideBySideButton"));
    button(m_overlay, QStringLiteral("overlay"), tr("Overlay"))
        ->setObjectName(QStringLiteral("overlayButton"));
    button(m_basinMaps, QStringLiteral("basins"), tr("Basins"))
        ->setObjectName(QStringLiteral("basinsButton"));
    auto* const gap = new QWidget(bar);
    gap->setFixedWidth(8);
    bar->addWidget(gap);
    button(m_addOptimizer, QStringLiteral("add"), tr("Optimizer"))
        ->setObjectName(QStringLiteral("addOptimizerButton"));
    auto* const space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    button(m_lessonsDock->toggleViewAction(), QStringLiteral("lessons"), tr("Lessons"))
        ->setObjectName(QStringLiteral("lessonsButton"));
    button(m_export, QStringLiteral("export"), tr("Export PNG"))
        ->setObjectName(QStringLiteral("exportButton"));
}

void MainWindow::showPanelMenu(std::optional<experiment::Slot> slot, QPoint globalPlace) {
    QMenu menu(this);
    if (slot) {
        const bool isLarge = m_panels->enlargedSlot().has_value();
        connect(menu.addAction(isLarge ? tr("All panels") : tr("Make large")), &QAction::triggered,
                this, [this, isLarge, slot] { m_panels->enlarge(isLarge ? std::nullopt : slot); });
        menu.addSeparator();
    }
    connect(menu.addAction(tr("Fit")), &QAction::triggered, &m_navigation,
            &panels::Navigation::fit);
    menu.addSeparator();
    connect(menu.addAction(tr("Copy picture")), &QAction::triggered, this,
            &MainWindow::copyPicture);
    menu.addAction(m_export);
    menu.exec(globalPlace);
}

void MainWindow::showAbout() {
    auto* const box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Thetascope"),
        tr("<h3>Thetascope %1</h3><p>Gradient descent at work.</p>"
           "<p>Made with Qt %2, QCustomPlot and SLEEF. Free software under the GNU General Public "
           "License, version 3 or later.</p>")
            .arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())),
        QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->open();
}

} // namespace thetascope::ui::window
