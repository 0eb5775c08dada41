// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/curves/curves_view.h"
#include "ui/editors/clock_bar.h"
#include "ui/editors/experiment_column.h"
#include "ui/editors/optimizer_form.h"
#include "ui/editors/optimizer_list.h"
#include "ui/inspector/inspector.h"
#include "ui/lessons/invitation.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/library.h"
#include "ui/maps/map_view.h"
#include "ui/maps/strips.h"
#include "ui/panels/panel_grid.h"
#include "ui/plot/frame_clock.h"
#include "ui/table/step_table.h"
#include "ui/window/comparison.h"
#include "ui/window/focus_keys.h"
#include "ui/window/notice.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui::window {

namespace {

constexpr QSize kUsualSize(1440, 900);
/// Windows narrower than this begin without curves and table, so that the panels have room.
constexpr int kWideWindow = 1200;
constexpr int kTitleBar = 32; ///< about
constexpr int kStateVersion = 2;

} // namespace

MainWindow::MainWindow(QSettings& settings, Appearance& appearance, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_appearance(appearance)
    , m_frames(new plot::FrameClock(this))
    , m_document(m_model, settings)
    , m_focusKeys(new FocusKeys(this))
    , m_column(new editors::ExperimentColumn(m_model, this))
    , m_panels(new panels::PanelGrid(m_navigation, *m_frames, this))
    , m_basins(new maps::MapView(m_model, *m_frames, this))
    , m_curves(new curves::CurvesView(*m_frames, this))
    , m_table(new table::StepTable(this))
    , m_inspector(new inspector::Inspector(m_model, m_runs, m_clock, this))
    , m_place(new QLabel(this))
    , m_lessons(new lessons::LessonPanel(settings, this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks);
    setCentralWidget(makeCentre());
    m_lessonsDock = makeDock(tr("Lessons"), QStringLiteral("lessonsDock"), m_lessons);
    m_inspectorDock = makeDock(tr("Step"), QStringLiteral("inspectorDock"), m_inspector);
    m_curvesDock = makeDock(tr("Curves"), QStringLiteral("curvesDock"), m_curves);
    m_tableDock = makeDock(tr("Table"), QStringLiteral("tableDock"), m_table);
    tabifyDockWidget(m_curvesDock, m_tableDock);
    m_curvesDock->raise();
    m_place->setObjectName(QStringLiteral("placeLabel"));
    m_place->setContentsMargins(8, 0, 8, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_place, 1);
    makeActions();
    m_comparison = new Comparison(m_model, m_runs, m_clock, m_navigation,
                                  Comparison::Views{*m_panels, *m_curves, *m_table}, this);
    m_strips = new maps::Strips(m_model, *m_panels, this);
    makeLessonGuide();
    makeLessonsMenu();
    connectAll();
    m_comparison->setChosen(m_column->optimizers().selectedSlot());
    m_inspector->setContender(m_column->optimizers().selectedSlot());
    showTitle();
    restore();
    setFocus(); // or the formula would have it, and Space
    m_clock.restart();
}

/// The members go before the widgets inside, which tell them when they lose the focus or are
/// hidden: that has to be over by then.
MainWindow::~MainWindow() {
    if (QWidget* const focused = focusWidget())
        focused->clearFocus();
    hide();
}

QWidget* MainWindow::makeCentre() {
    auto* const middle = new QWidget(this);
    auto* const column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_notice = new Notice(middle);
    m_panels->setObjectName(QStringLiteral("panelGrid"));
    m_panels->setContentsMargins(8, 8, 8, 8);
    auto* const invitation = new lessons::Invitation(m_settings, middle);
    connect(invitation, &lessons::Invitation::begun, this, &MainWindow::beginLessons);
    connect(m_lessons, &lessons::LessonPanel::pageChanged, invitation, &QWidget::hide);
    // Taken up. Not before the ring is let go: the panels below get its room.
    connect(m_panels, &panels::PanelGrid::startDragEnded, invitation, &QWidget::hide);
    column->addWidget(invitation);
    column->addWidget(m_notice);
    m_basins->setObjectName(QStringLiteral("basinMapView"));
    m_centre = new QStackedWidget(middle);
    m_centre->addWidget(m_panels);
    m_centre->addWidget(m_basins);
    showInCentre(*m_panels);
    connect(m_centre, &QStackedWidget::currentChanged, invitation, [this, invitation] {
        invitation->setOver(m_centre->currentWidget() == m_basins
                                ? lessons::Invitation::Over::Maps
                                : lessons::Invitation::Over::Panels);
    });
    column->addWidget(m_centre, 1);
    column->addWidget(new editors::ClockBar(m_clock, middle));
    auto* const splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("splitter"));
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_column);
    splitter->addWidget(middle);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    return splitter;
}

/// What is hidden must not make the window wider.
void MainWindow::showInCentre(QWidget& shown) {
    for (QWidget* each : std::initializer_list<QWidget*>{m_panels, m_basins}) {
        const auto policy = each == &shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        each->setSizePolicy(policy, policy);
    }
    m_centre->setCurrentWidget(&shown);
}

QDockWidget* MainWindow::makeDock(const QString& title, const QString& name, QWidget* content) {
    auto* const dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                      QDockWidget::DockWidgetFloatable);
    addDockWidget(Qt::RightDockWidgetArea, dock);
    return dock;
}

void MainWindow::connectAll() {
    connect(&m_document, &model::Document::pathChanged, this, &MainWindow::showTitle);
    connect(&m_document, &model::Document::modifiedChanged, this, &QWidget::setWindowModified);
    connect(&m_column->optimizers(), &editors::OptimizerList::selectionChanged, m_comparison,
            &Comparison::setChosen);
    connect(m_comparison, &Comparison::chosenChanged, &m_column->optimizers(),
            &editors::OptimizerList::selectSlot);
    connect(m_comparison, &Comparison::stabilityLimitChanged, &m_column->form(),
            &editors::OptimizerForm::setStabilityLimit);
    connect(&m_column->optimizers(), &editors::OptimizerList::selectionChanged, m_inspector,
            &inspector::Inspector::setContender);
    connect(m_comparison, &Comparison::placeChanged, m_place, &QLabel::setText);
    connect(m_basins, &maps::MapView::placeChanged, m_place, &QLabel::setText);
    connect(m_panels, &panels::PanelGrid::menuRequested, this, &MainWindow::showPanelMenu);
    connect(m_curves, &curves::CurvesView::logarithmicChanged, m_logarithmic, &QAction::setChecked);
    connect(m_logarithmic, &QAction::toggled, m_curves, &curves::CurvesView::setLogarithmic);
    connect(m_logarithmic, &QAction::toggled, m_panels, &panels::PanelGrid::setLogarithmicRate);
    connect(m_basinStrips, &QAction::toggled, m_strips, &maps::Strips::setShown);
}

void MainWindow::restore() {
    resize(kUsualSize.boundedTo(screen()->availableSize() - QSize(0, kTitleBar)));
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    if (!restoreState(m_settings.value(QStringLiteral("window/state")).toByteArray(),
                      kStateVersion)) {
        const bool isWide = width() >= kWideWindow;
        m_lessonsDock->hide();
        for (QDockWidget* dock : {m_inspectorDock, m_curvesDock, m_tableDock})
            dock->setVisible(isWide);
        resizeDocks({m_curvesDock}, {320}, Qt::Horizontal);
        resizeDocks({m_inspectorDock, m_curvesDock}, {4, 5}, Qt::Vertical);
    }
    m_logarithmic->setChecked(m_settings.value(QStringLiteral("view/logarithmic")).toBool());
    m_basinStrips->setChecked(m_settings.value(QStringLiteral("view/basinStrips"), true).toBool());
    const QList<QAction*> layouts{m_sideBySide, m_overlay, m_basinMaps};
    layouts[std::clamp(m_settings.value(QStringLiteral("view/layout")).toInt(), 0, 2)]->trigger();
    m_clock.setSpeed(m_settings.value(QStringLiteral("clock/speed"), m_clock.speed()).toDouble());
    m_clock.setLooping(m_settings.value(QStringLiteral("clock/looping")).toBool());
}

void MainWindow::keep() {
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/state"), saveState(kStateVersion));
    m_settings.setValue(QStringLiteral("view/logarithmic"), m_logarithmic->isChecked());
    m_settings.setValue(QStringLiteral("view/basinStrips"),
                        m_stripsOutsideLessons.value_or(m_basinStrips->isChecked()));
    m_settings.setValue(QStringLiteral("view/layout"), m_basinMaps->isChecked() ? 2
                                                       : m_overlay->isChecked() ? 1
                                                                                : 0);
    m_settings.setValue(QStringLiteral("clock/speed"), m_clock.speed());
    m_settings.setValue(QStringLiteral("clock/looping"), m_clock.isLooping());
}

void MainWindow::showTitle() {
    setWindowTitle(tr("%1[*] — Thetascope").arg(m_document.name()));
    setWindowFilePath(m_document.path());
    setWindowModified(m_document.isModified());
}

void MainWindow::say(const QString& sentence) {
    m_notice->say(sentence);
}

pictures::ShownWindow MainWindow::shown() const {
    pictures::ShownWindow shown;
    shown.content = m_comparison->pictureContent();
    shown.isOverlay = m_overlay->isChecked();
    shown.chosenSlot = m_comparison->chosen();
    shown.step = m_clock.step();
    shown.view = m_navigation.view();
    shown.theme = theme::Theme::from(palette());
    shown.logarithmic = m_logarithmic->isChecked();
    if (m_basinMaps->isChecked())
        shown.maps = m_basins->shown();
    return shown;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!maySpoil()) {
        event->ignore();
        return;
    }
    m_lessonsDock->hide(); // what the lessons put away is back, and kept so
    keep();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = event->mimeData()->urls().first().toLocalFile();
    event->acceptProposedAction();
    if (lessons::mayBeLessons(path) || maySpoil())
        open(path);
}

} // namespace thetascope::ui::window
