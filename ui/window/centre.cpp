// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/centre.h"

#include "ui/editors/clock_bar.h"
#include "ui/lessons/invitation.h"
#include "ui/model/keeper.h"
#include "ui/panels/panel_grid.h"
#include "ui/views/view.h"
#include "ui/views/views.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/place.h"
#include "ui/window/restore_line.h"
#include "ui/window/session.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui::window {

namespace {

/// The window must fit on a screen of 1600 × 1000 dots at a scale of 3, with the column beside the
/// centre, and menus and tools above it. What needs more room is cut off there, as long as the
/// window is so small.
constexpr QSize kLeastSize(215, 165);

} // namespace

Centre::Centre(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_panels(new panels::PanelGrid(session.navigation, session.frames, this))
    , m_invitation(new lessons::Invitation(session.settings, this))
    , m_restoreLine(new RestoreLine(this))
    , m_notice(new widgets::Notice(this))
    , m_stack(new QStackedWidget(this)) {
    setMinimumSize(kLeastSize);
    m_panels->setObjectName(QStringLiteral("panelGrid"));
    m_panels->setContentsMargins(8, 8, 8, 8);
    widgets::enterPlace(*m_panels, "panels", widgets::Place::Kind::Plot);
    // The invitation is hidden only when the ring is released, since the panels below then get its
    // room.
    connect(m_panels, &panels::PanelGrid::startDragEnded, m_invitation, &QWidget::hide);
    const views::Workspace workspace{session.model, session.navigation, *m_panels, session.frames,
                                     *this};
    for (const views::ViewKind& kind : views::viewKinds()) {
        if (!kind.open)
            continue;
        m_tabs.push_back({&kind, kind.open(workspace)});
        views::View& view = *m_tabs.back().view;
        connect(&view, &views::View::readoutChanged, this, &Centre::readoutChanged);
        if (m_stack->indexOf(&view.widget()) < 0)
            m_stack->addWidget(&view.widget());
    }
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_invitation);
    column->addWidget(m_restoreLine);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(new editors::ClockBar(session.clock, this));
    bringToFront(0);
}

Centre::~Centre() = default;

void Centre::bringToFront(std::size_t index) {
    m_front = index;
    QWidget& shown = front().widget();
    // Hidden views must not make the window wider.
    for (const Tab& each : m_tabs) {
        const auto policy =
            &each.view->widget() == &shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        each.view->widget().setSizePolicy(policy, policy);
    }
    front().comeToFront();
    m_stack->setCurrentWidget(&shown);
    m_invitation->setText(front().invitation());
    emit frontChanged();
}

QString Centre::frontName() const {
    return m_tabs[m_front].kind->name;
}

void Centre::bringToFrontByName(const QString& name) {
    // In settings of earlier versions this is the index of the view.
    bool isIndex = false;
    if (const std::size_t index = name.toUInt(&isIndex); isIndex && index < m_tabs.size())
        bringToFront(index);
    const auto found =
        std::ranges::find_if(m_tabs, [&](const Tab& each) { return each.kind->name == name; });
    if (found != m_tabs.end())
        bringToFront(static_cast<std::size_t>(found - m_tabs.begin()));
}

void Centre::enterSettings(model::Keeper& keeper) {
    keeper.add<QString>(
        model::KeptSetting<QString>("view/layout"), [this] { return frontName(); },
        [this](const QString& name) { bringToFrontByName(name); });
    for (const Tab& each : m_tabs)
        each.view->enterSettings(keeper);
}

} // namespace thetascope::ui::window
