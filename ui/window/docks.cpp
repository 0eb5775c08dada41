// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/docks.h"

#include "ui/curves/curves_view.h"
#include "ui/inspector/inspector.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/model/keeper.h"
#include "ui/table/minima_table.h"
#include "ui/table/step_table.h"
#include "ui/widgets/place.h"
#include "ui/window/session.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>

namespace thetascope::ui::window {

namespace {

constexpr QSize kUsualSize(1440, 900);
/// In a narrower window the inspector, the curves and the table are hidden at first, so that the
/// panels have room.
constexpr int kWideWindow = 1200;
constexpr int kTitleBar = 32; ///< About the height of the window's title bar, in pixels.
constexpr int kStateVersion = 2;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Docks", text);
}

QDockWidget& addDock(QMainWindow& window, const QString& title, const QString& name,
                     QWidget& content) {
    auto* const dock = new QDockWidget(title, &window);
    dock->setObjectName(name);
    dock->setWidget(&content);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                      QDockWidget::DockWidgetFloatable);
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    return *dock;
}

} // namespace

Docks::Docks(QMainWindow& window, Session& session)
    : lessonPanel(*new lessons::LessonPanel(session.settings, &window))
    , inspector(*new inspector::Inspector(session.model, session.runs, session.clock, &window))
    , curves(*new curves::CurvesView(session.frames, &window))
    , table(*new table::StepTable(&window))
    , minima(*new table::MinimaTable(&window))
    , lessonsDock(addDock(window, tr("Lessons"), QStringLiteral("lessonsDock"), lessonPanel))
    , inspectorDock(addDock(window, tr("Step"), QStringLiteral("inspectorDock"), inspector))
    , curvesDock(addDock(window, tr("Curves"), QStringLiteral("curvesDock"), curves))
    , tableDock(addDock(window, tr("Table"), QStringLiteral("tableDock"), table))
    , minimaDock(addDock(window, tr("Minima"), QStringLiteral("minimaDock"), minima))
    , m_window(window) {
    widgets::enterPlace(inspectorDock, "arithmetic", widgets::Place::Kind::Dock);
    widgets::enterPlace(curvesDock, "curves", widgets::Place::Kind::Dock);
    widgets::enterPlace(tableDock, "table", widgets::Place::Kind::Dock);
    widgets::enterPlace(minimaDock, "minima", widgets::Place::Kind::Dock);
    window.tabifyDockWidget(&curvesDock, &tableDock);
    window.tabifyDockWidget(&tableDock, &minimaDock);
    curvesDock.raise();
}

void Docks::arrangeAsUsual() {
    const bool isWide = m_window.width() >= kWideWindow;
    lessonsDock.hide();
    for (QDockWidget* dock : {&inspectorDock, &curvesDock, &tableDock, &minimaDock})
        dock->setVisible(isWide);
    m_window.resizeDocks({&curvesDock}, {320}, Qt::Horizontal);
    m_window.resizeDocks({&inspectorDock, &curvesDock}, {4, 5}, Qt::Vertical);
}

void Docks::enterGeometry(model::Keeper& keeper) {
    keeper.add<QByteArray>(
        model::KeptSetting<QByteArray>("window/geometry"),
        [this] { return m_window.saveGeometry(); },
        [this](const QByteArray& geometry) {
            m_window.resize(
                kUsualSize.boundedTo(m_window.screen()->availableSize() - QSize(0, kTitleBar)));
            m_window.restoreGeometry(geometry);
        });
}

void Docks::enterSettings(model::Keeper& keeper) {
    keeper.add<QByteArray>(
        model::KeptSetting<QByteArray>("window/state"),
        [this] { return m_window.saveState(kStateVersion); },
        [this](const QByteArray& state) {
            if (!m_window.restoreState(state, kStateVersion))
                arrangeAsUsual();
        });
}

} // namespace thetascope::ui::window
