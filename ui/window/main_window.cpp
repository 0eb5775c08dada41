// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "core/experiment/theta_file.h"
#include "ui/curves/curves_view.h"
#include "ui/editors/experiment_column.h"
#include "ui/editors/optimizer_form.h"
#include "ui/editors/optimizer_list.h"
#include "ui/exports/animation_export.h"
#include "ui/exports/number_export.h"
#include "ui/exports/page_export.h"
#include "ui/exports/picture_export.h"
#include "ui/exports/text_copy.h"
#include "ui/inspector/inspector.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/maps/strips.h"
#include "ui/panels/panel_grid.h"
#include "ui/pictures/step_picture.h"
#include "ui/plot/frame_clock.h"
#include "ui/stream/shortage.h"
#include "ui/views/view.h"
#include "ui/views/view_kind.h"
#include "ui/views/views.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/place.h"
#include "ui/widgets/plain_label.h"
#include "ui/window/centre.h"
#include "ui/window/comparison.h"
#include "ui/window/edit_menu.h"
#include "ui/window/files.h"
#include "ui/window/focus_keys.h"
#include "ui/window/help_menu.h"
#include "ui/window/lesson_guide.h"
#include "ui/window/lesson_menu.h"
#include "ui/window/looking.h"
#include "ui/window/panel_menu.h"
#include "ui/window/past_label.h"
#include "ui/window/recovery.h"
#include "ui/window/run_menu.h"
#include "ui/window/settings_watch.h"
#include "ui/window/tool_bar.h"
#include "ui/window/view_menu.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QSplitter>
#include <QStatusBar>

#include <algorithm>
#include <utility>

namespace thetascope::ui::window {

MainWindow::MainWindow(QSettings& settings, Appearance& appearance, QWidget* parent)
    : QMainWindow(parent)
    , m_session(settings, *new plot::FrameClock(this))
    , m_geometry(settings)
    , m_keeper(settings)
    , m_focusKeys(new FocusKeys(this))
    , m_column(new editors::ExperimentColumn(m_session.model, this))
    , m_centre(new Centre(m_session, this))
    , m_docks(*this, m_session)
    , m_readout(new widgets::PlainLabel(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    putTogether();
    makeMenus(appearance);
    makeComparison();
    makeLessons();
    restoreSettings();
    connect(&stream::Shortage::instance(), &stream::Shortage::occurred, this, [this] {
        m_centre->notice().say(
            tr("There is not enough memory for all of this. Nothing that you typed is lost."));
    });
    setFocus(); // otherwise the formula would have the focus, and take Space
    m_session.clock.restart();
}

/// The members are destroyed before the child widgets, which emit signals when they lose the focus
/// or are hidden; so both must happen before.
MainWindow::~MainWindow() {
    if (QWidget* const focused = focusWidget())
        focused->clearFocus();
    hide();
}

void MainWindow::putTogether() {
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks);
    auto* const splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("splitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_column);
    splitter->addWidget(m_centre);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    setCentralWidget(splitter);
    m_readout->setObjectName(QStringLiteral("placeLabel"));
    m_readout->setContentsMargins(8, 0, 8, 0);
    widgets::enterPlace(*m_readout, "readout", widgets::Place::Kind::Part);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_readout, 1);
    statusBar()->addPermanentWidget(new PastLabel(m_session.runs, this));
}

void MainWindow::makeMenus(Appearance& appearance) {
    m_files = new Files({*this, m_session, m_docks.lessonPanel, *m_centre}, this);
    m_pictures = new exports::PictureExport(
        {*this, m_session.settings, m_centre->notice(), [this] { return exports(); }}, this);
    QMenu& file = m_files->makeMenu();
    m_pictures->addTo(file);
    (new exports::AnimationExport(
         {*this, m_session.settings, m_centre->notice(), [this] { return animations(); }}, this))
        ->addTo(file);
    m_pages = new exports::PageExport(
        {*this, m_session.settings, m_centre->notice(),
         [this]() -> const experiment::Checked& { return m_session.model.checked(); },
         [this] { return shownNow(m_session, *m_centre); }},
        this);
    m_pages->addTo(file);
    auto* const numbers = new exports::NumberExport(
        {*this, m_session.settings, m_centre->notice(),
         [this] { return m_centre->front().numbers(m_session.model.checked()); }},
        this);
    numbers->addTo(file);
    file.addSeparator();
    m_pictures->addPrintTo(file);
    file.addSeparator();
    connect(widgets::addEntry(*this, file, tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")),
                              tr("Close the program")),
            &QAction::triggered, this, &QWidget::close);
    auto* const texts = new exports::TextCopy(
        {*this, m_centre->notice(),
         [this]() -> const experiment::Checked& { return m_session.model.checked(); },
         [this] { return shownNow(m_session, *m_centre); }, [this] { return shown(); },
         [this]() -> const views::View& { return m_centre->front(); }},
        this);
    QAction& addOptimizer = makeEditMenu(*this, m_session, *m_column, *m_pictures, *texts);
    m_viewMenu = new ViewMenu({*this, m_session, *m_centre, m_docks, appearance}, this);
    makeRunMenu(*this, m_session.clock);
    makeHelpMenu(*this, m_session.settings);
    makeToolBar(*this, *m_centre, *m_viewMenu,
                {addOptimizer, *m_docks.lessonsDock.toggleViewAction(), m_pictures->action()});
}

void MainWindow::makeComparison() {
    panels::PanelGrid& panels = m_centre->panels();
    editors::OptimizerList& optimizers = m_column->optimizers();
    m_comparison =
        new Comparison(m_session.model, m_session.runs, m_session.clock, m_session.navigation,
                       {panels, m_docks.curves, m_docks.table, m_docks.minima}, this);
    auto* const strips = new maps::Strips(m_session.model, panels, this);
    connect(&optimizers, &editors::OptimizerList::selectionChanged, m_comparison,
            &Comparison::setChosen);
    connect(&optimizers, &editors::OptimizerList::selectionChanged, &m_docks.inspector,
            &inspector::Inspector::setContender);
    connect(m_comparison, &Comparison::chosenChanged, &optimizers,
            &editors::OptimizerList::selectSlot);
    connect(m_comparison, &Comparison::stabilityLimitChanged, &m_column->form(),
            &editors::OptimizerForm::setStabilityLimit);
    connect(m_comparison, &Comparison::readoutChanged, m_readout, &widgets::PlainLabel::setText);
    connect(m_centre, &Centre::readoutChanged, m_readout, &widgets::PlainLabel::setText);
    connect(&panels, &panels::PanelGrid::menuRequested, this,
            [this](std::optional<experiment::Slot> slot, QPoint position) {
                showPanelMenu(m_centre->panels(), m_session.navigation, *m_pictures, slot,
                              position);
            });
    QAction* const logarithmic = &m_viewMenu->logarithmic();
    connect(&m_docks.curves, &curves::CurvesView::logarithmicChanged, logarithmic,
            &QAction::setChecked);
    connect(logarithmic, &QAction::toggled, &m_docks.curves, &curves::CurvesView::setLogarithmic);
    connect(logarithmic, &QAction::toggled, &panels, &panels::PanelGrid::setLogarithmicRate);
    connect(&m_viewMenu->basinStrips(), &QAction::toggled, strips, &maps::Strips::setShown);
    m_comparison->setChosen(optimizers.selectedSlot());
    m_docks.inspector.setContender(optimizers.selectedSlot());
}

void MainWindow::makeLessons() {
    QWidgetList plots;
    QWidgetList controls;
    std::vector<std::string> views;
    for (const Centre::Tab& tab : m_centre->tabs()) {
        plots << &tab.view->widget();
        controls << tab.view->controls();
        views.push_back(tab.kind->name.toStdString());
    }
    auto* const guide =
        new LessonGuide({*this, m_docks.lessonsDock, m_docks.lessonPanel, *m_column,
                         m_session.model, m_session.document, m_session.clock, m_session.navigation,
                         m_session.runs, plots, controls, views},
                        this);
    connect(&m_docks.lessonPanel, &lessons::LessonPanel::veilRequested, m_comparison,
            &Comparison::setVeiled);
    connect(guide, &LessonGuide::chosenWanted, &m_column->optimizers(),
            &editors::OptimizerList::selectSlot);
    new LessonMenu(
        {*this, m_docks, *m_centre, *m_viewMenu, m_session.clock, *guide, *m_focusKeys, *m_pages},
        this);
}

void MainWindow::restoreSettings() {
    m_docks.enterGeometry(m_geometry);
    m_docks.enterSettings(m_keeper);
    m_viewMenu->enterSettings(m_keeper);
    m_centre->enterSettings(m_keeper);
    m_session.enterSettings(m_keeper);
    m_geometry.restore();
    m_keeper.restore();
    connect(new SettingsWatch(*this), &SettingsWatch::due, this, &MainWindow::keepSettings);
}

void MainWindow::keepSettings() {
    m_geometry.keep();
    // Pages arrange the window as they need it, until the lessons are closed.
    if (m_docks.lessonsDock.isHidden() && isVisible())
        m_keeper.keep();
}

void MainWindow::keepJournals(const QString& folder, const QString& restored) {
    m_recovery = new Recovery(m_session, *m_centre, folder, this);
    connect(m_recovery, &Recovery::windowWanted, this, &MainWindow::anotherWindowWanted);
    if (!restored.isEmpty())
        m_recovery->restore(restored);
    m_recovery->offerOrphans();
}

void MainWindow::keepAll() {
    if (m_recovery)
        m_recovery->flush();
    keepSettings();
    m_session.settings.sync();
}

void MainWindow::end() {
    if (!isVisible())
        return; // it is closed already
    m_isEnding = true;
    keepAll();
    close();
}

bool MainWindow::open(const QString& path) {
    return m_files->open(path);
}

bool MainWindow::saveTo(const QString& path) {
    return m_files->saveTo(path);
}

pictures::ShownRuns MainWindow::shown() const {
    pictures::ShownRuns shown = m_comparison->shownRuns();
    shown.logarithmic = m_viewMenu->logarithmic().isChecked();
    return shown;
}

pictures::Exports MainWindow::exports() const {
    pictures::Exports exports = m_centre->front().exports(shown());
    const auto step = pictures::shownStep(m_session.model.checked(), shown());
    if (step && m_centre->front().showsRuns()) {
        const auto picture =
            std::make_shared<pictures::StepPicture>(*m_session.model.checked().loss(), *step);
        exports.pictures.push_back({picture->title(), picture});
    }
    exports.theme = theme::Theme::from(palette());
    exports.theta =
        experiment::toThetaText(m_session.model.checked(), shownNow(m_session, *m_centre));
    return exports;
}

/// Returns what is exported as animations: the pictures of the view in front, or if that shows no
/// runs, those that the other views have of them.
pictures::Exports MainWindow::animations() const {
    pictures::Exports all = exports();
    if (std::ranges::none_of(all.pictures, [](const pictures::Exports::Each& each) {
            return each.picture->lastStep().has_value();
        })) {
        all.pictures = views::picturesOfRuns(shown());
        all.front = 0;
    }
    return all;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_isEnding && !m_files->maybeSave()) {
        event->ignore();
        return;
    }
    if (m_recovery && !m_isEnding)
        m_recovery->end();
    delete std::exchange(m_recovery, nullptr); // what follows is no work of the user
    m_docks.lessonsDock.hide(); // restores what the lessons have hidden, so that it is stored
    keepSettings();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    Files::acceptDrag(*event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_files->takeDrop(*event);
}

} // namespace thetascope::ui::window
