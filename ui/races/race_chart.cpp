// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/race_chart.h"

#include "ui/plot/plot_style.h"

#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace thetascope::ui::races {

RaceChart::RaceChart(plot::FrameClock& frames, QWidget* parent)
    : QFrame(parent)
    , m_canvas(this)
    , m_chart(std::make_unique<plot::Chart>(m_canvas.plot(), &frames)) {
    setProperty("role", "card");
    QWidget& canvas = m_canvas.widget();
    canvas.setObjectName(QStringLiteral("raceCanvas"));
    canvas.setMouseTracking(true);
    canvas.setMinimumSize(200, 140);
    canvas.installEventFilter(this);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 4);
    column->addWidget(&canvas);
    followStyle();
}

RaceChart::~RaceChart() {
    m_canvas.widget().removeEventFilter(this);
}

void RaceChart::followStyle() {
    m_chart->setStyle(plot::plotStyleOf(*this));
}

void RaceChart::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followStyle();
}

bool RaceChart::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseMove: {
        const auto& mouse = static_cast<QMouseEvent&>(*event);
        emit hovered(mouse.position(), mouse.globalPosition().toPoint());
        return true;
    }
    case QEvent::MouseButtonPress: {
        const auto& mouse = static_cast<QMouseEvent&>(*event);
        if (mouse.button() == Qt::LeftButton)
            emit pressed(mouse.position());
        return true;
    }
    case QEvent::Leave:
        emit hoverEnded();
        break;
    case QEvent::Resize:
        m_chart->resized();
        emit resized();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace thetascope::ui::races
