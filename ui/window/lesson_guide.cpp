// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lesson_guide.h"

#include "core/text/quotes.h"
#include "ui/editors/experiment_column.h"
#include "ui/editors/optimizer_list.h"
#include "ui/lessons/highlight_frame.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/page_view.h"
#include "ui/model/clock.h"
#include "ui/model/document.h"
#include "ui/panels/navigation.h"
#include "ui/panels/panel_grid.h"
#include "ui/stream/runs.h"

#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>
#include <utility>

namespace thetascope::ui::window {

namespace {

/// The enlargement of the type in a presentation, that of the lesson's page, and the share of the
/// window's width for the page.
constexpr double kTypeScale = 1.5;
constexpr double kPageScale = 1.8;
constexpr double kPageShare = 0.36;
/// The least share of the height for the lessons' dock beside other docks.
constexpr double kLeastShare = 0.25;
/// The page is at most this many times as high as each of the other docks, and leaves room for this
/// many lines in each: on a low screen, their large type would otherwise have a single line.
constexpr double kMost = 2;
constexpr int kLeastLines = 14;

bool isNamed(const lesson::Page& page, const widgets::Place& place) {
    const std::string name = place.name.toStdString();
    return page.highlight == name || std::ranges::find(page.show, name) != page.show.end();
}

void setClock(model::Clock& clock, const lesson::ClockAction& action) {
    using Kind = lesson::ClockAction::Kind;
    if (action.kind == Kind::Keep || clock.isHeld()) // it is held while the runs are veiled
        return;
    if (action.kind == Kind::Play) {
        clock.restart();
        return;
    }
    clock.pause();
    if (action.kind == Kind::End)
        clock.toLast();
    else
        clock.setStep(action.step);
}

} // namespace

LessonGuide::LessonGuide(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_places(widgets::placesIn(parts.window))
    , m_frame(new lessons::HighlightFrame(parts.window)) {
    lessons::LessonPanel& panel = m_parts.panel;
    lesson::WindowNames names{.views = m_parts.viewNames};
    for (const widgets::Place& place : m_places)
        names.places.push_back(place.name.toStdString());
    panel.setNames(std::move(names));
    connect(&panel, &lessons::LessonPanel::sceneRequested, this, &LessonGuide::showScene);
    connect(&panel, &lessons::LessonPanel::clockRequested, this,
            [this](const lesson::ClockAction& action) { setClock(m_parts.clock, action); });
    connect(&m_parts.clock, &model::Clock::refused, this, [this] {
        if (QWidget* const question = m_parts.panel.askToPredict())
            m_frame->pointAt(question);
    });
    connect(&panel, &lessons::LessonPanel::pageChanged, this, &LessonGuide::followPage);
    connect(&m_parts.runs, &stream::Runs::finished, this, &LessonGuide::checkTask);
    connect(&m_parts.dock, &QDockWidget::visibilityChanged, this, [this] {
        if (m_parts.window.isHidden())
            return; // the dock is hidden and shown with the window
        if (m_parts.dock.isHidden())
            m_parts.panel.showList(); // it was closed, not only covered by another tab
        else if (!m_parts.panel.page())
            followPage();
    });
}

QWidget* LessonGuide::part(const std::string& place) const {
    const auto found =
        std::ranges::find(m_places, QString::fromStdString(place), &widgets::Place::name);
    return found == m_places.end() ? nullptr : found->widget;
}

void LessonGuide::showScene(const experiment::Checked& scene, const QString& what) {
    if (!m_parts.document.isScene()) {
        m_ownStep = m_parts.clock.aim();
        m_ownChosen = m_parts.column.optimizers().selectedSlot();
        m_parts.navigation.putAside();
    }
    const std::string title = text::shown(m_parts.panel.lessonTitle().toStdString());
    m_parts.document.showScene(scene, tr("Lesson “%1”").arg(QString::fromStdString(title)), what);
}

void LessonGuide::leaveScene() {
    if (!m_parts.document.isScene())
        return; // another experiment was opened in its place
    m_parts.navigation.takeUp();
    m_parts.document.leaveScene();
    m_parts.clock.aimAt(m_ownStep);
    if (m_ownChosen)
        emit chosenWanted(*m_ownChosen);
}

void LessonGuide::followPage() {
    const lesson::Page* const page = m_parts.panel.page();
    if (!page) {
        leaveScene();
        m_frame->pointAt(nullptr);
        setPresenting(false);
        if (m_parts.dock.isHidden())
            restoreDocks();
        else
            showDocks(nullptr);
        return;
    }
    if (page->chosen)
        emit chosenWanted(*page->chosen);
    m_parts.dock.show();
    m_parts.dock.raise();
    showDocks(page);
    if (m_isPresenting) {
        restoreControls();
        showControls();
        setPageWidth();
    }
    m_frame->pointAt(part(page->highlight));
    if (!m_parts.runs.isRunning())
        checkTask();
}

void LessonGuide::showDocks(const lesson::Page* page) {
    const bool isFirst = m_docks.empty();
    QList<QDockWidget*> named;
    for (const widgets::Place& place : m_places) {
        if (place.kind != widgets::Place::Kind::Dock)
            continue;
        auto* const dock = static_cast<QDockWidget*>(place.widget);
        if (isFirst)
            m_docks.push_back({dock, !dock->isHidden(), dock->height()});
        // The lesson needs the room.
        if (!page || !isNamed(*page, place)) {
            hide(*dock);
            continue;
        }
        dock->show();
        dock->raise();
        named << dock;
    }
    if (!named.isEmpty())
        shareHeight(named);
}

/// Gives the page the height that it needs, within bounds; the other docks share the rest.
void LessonGuide::shareHeight(const QList<QDockWidget*>& others) {
    const int count = static_cast<int>(others.size());
    const int all = m_parts.window.centralWidget()->height();
    const int frame = m_parts.dock.height() - m_parts.panel.height();
    const int lines = kLeastLines * others.front()->fontMetrics().height();
    const int most = std::max(all / (1 + count),
                              std::min(qRound(all * kMost / (kMost + count)), all - count * lines));
    const int page = std::clamp(m_parts.panel.neededHeight() + std::max(0, frame),
                                std::min(qRound(kLeastShare * all), most), most);
    m_parts.window.resizeDocks(QList<QDockWidget*>{&m_parts.dock} + others,
                               QList<int>{page} + QList<int>(count, (all - page) / count),
                               Qt::Vertical);
}

void LessonGuide::restoreDocks() {
    QList<QDockWidget*> visible;
    QList<int> heights;
    for (const Before& each : m_docks) {
        if (!each.dock)
            continue;
        each.dock->setVisible(each.isVisible);
        if (each.isVisible) {
            visible << each.dock;
            heights << each.height;
        }
    }
    if (!visible.isEmpty())
        m_parts.window.resizeDocks(visible, heights, Qt::Vertical);
    m_docks.clear();
}

void LessonGuide::setPresenting(bool presenting) {
    if (presenting == m_isPresenting || (presenting && !m_parts.panel.page()))
        return;
    m_isPresenting = presenting;
    if (presenting) {
        m_width = m_parts.dock.width();
        m_parts.window.setFocus(); // so that Space and the arrow keys are the clock's
        showControls();
    } else {
        restoreControls();
    }
    m_parts.panel.setTextScale(presenting ? kPageScale : lessons::PageView::kUsualScale);
    setPageWidth();
    showTitles(!presenting);
    showDocks(m_parts.panel.page()); // in the type and the shares of the heights that they have now
    emit presentingChanged(presenting);
}

/// Shows or hides the title bars of the docks, which take up room in a presentation.
void LessonGuide::showTitles(bool shown) {
    for (QDockWidget* dock : m_parts.window.findChildren<QDockWidget*>()) {
        delete dock->titleBarWidget();
        dock->setTitleBarWidget(shown ? nullptr : new QWidget(dock));
    }
}

void LessonGuide::setPageWidth() {
    const int share = static_cast<int>(kPageShare * m_parts.window.width());
    // What was hidden or shown has its size only when the layouts within the window know of it.
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_parts.window.layout()->activate();
    m_parts.window.resizeDocks(
        {&m_parts.dock}, {m_isPresenting ? std::max(share, m_width) : m_width}, Qt::Horizontal);
}

void LessonGuide::showControls() {
    const lesson::Page& page = *m_parts.panel.page();
    const auto isNeeded = [&](const QWidget* widget) {
        return std::ranges::any_of(m_places, [&](const widgets::Place& place) {
            return isNamed(page, place) &&
                   (place.widget == widget || widget->isAncestorOf(place.widget));
        });
    };
    for (const widgets::Place& place : m_places) {
        if (place.kind == widgets::Place::Kind::Plot)
            continue; // since it is one of the views
        if (isNeeded(place.widget))
            enlargeUntilRestored(QWidgetList{place.widget} +
                                 place.widget->findChildren<QWidget*>());
        else if (place.kind == widgets::Place::Kind::Control)
            hideUntilRestored(*place.widget);
    }
    // Any view may be in front. Its contents follow its font, except for its controls.
    for (QWidget* view : m_parts.views)
        enlargeUntilRestored({view});
    for (QWidget* control : m_parts.controls)
        enlargeUntilRestored(QWidgetList{control} + control->findChildren<QWidget*>());
    for (QWidget* around : QWidgetList{&m_parts.column, m_parts.window.statusBar()}) {
        if (!isNeeded(around))
            hideUntilRestored(*around);
    }
    hideUntilRestored(*m_parts.window.menuBar());
    for (QToolBar* bar : m_parts.window.findChildren<QToolBar*>())
        hideUntilRestored(*bar);
}

/// Hides a widget. If it has the focus, the window takes it; Qt would move it to the next widget in
/// the tab order.
void LessonGuide::hide(QWidget& widget) {
    if (widget.isAncestorOf(QApplication::focusWidget()))
        m_parts.window.setFocus();
    widget.hide();
}

void LessonGuide::hideUntilRestored(QWidget& widget) {
    if (widget.isHidden())
        return;
    hide(widget);
    m_hidden.emplace_back(&widget);
}

void LessonGuide::enlargeUntilRestored(const QWidgetList& widgets) {
    const std::size_t first = m_enlarged.size();
    for (QWidget* each : widgets) {
        // A child of another enlarged widget may be large already.
        if (std::ranges::none_of(m_enlarged,
                                 [&](const auto& known) { return known.first == each; }))
            m_enlarged.emplace_back(each, each->font());
    }
    // The stored fonts are enlarged: the present ones may be inherited from a parent that has been
    // enlarged.
    for (std::size_t i = first; i < m_enlarged.size(); ++i) {
        auto& [each, before] = m_enlarged[i];
        if (!each)
            continue; // it was replaced when its parent's font changed
        QFont large = before;
        large.setPointSizeF(QFontInfo(before).pointSizeF() * kTypeScale);
        each->setFont(large);
    }
}

void LessonGuide::restoreControls() {
    for (const auto& [widget, font] : m_enlarged) {
        if (widget)
            widget->setFont(font);
    }
    m_enlarged.clear();
    for (const QPointer<QWidget>& widget : m_hidden) {
        if (widget)
            widget->show();
    }
    m_hidden.clear();
}

void LessonGuide::checkTask() {
    std::vector<lesson::Run> runs;
    for (const experiment::Contender& contender : m_parts.model.experiment().contenders)
        runs.push_back({&contender, &m_parts.runs.trajectory(contender.slot)});
    m_parts.panel.check(runs);
}

} // namespace thetascope::ui::window
