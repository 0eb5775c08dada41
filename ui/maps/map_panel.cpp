// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_panel.h"

#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QLineF>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::maps {

namespace {

constexpr double kCorner = 6;
constexpr int kSummaryMargin = 10;
constexpr double kWheelZoom = 1.25; ///< For one notch of the wheel.

} // namespace

MapPanel::MapPanel(plot::FrameClock& frames, QWidget* parent)
    : QFrame(parent)
    , m_head(new panels::PanelHead(this))
    , m_canvas(this)
    , m_content(std::make_unique<plot::MapPlot>(m_canvas.plot(), &frames))
    , m_summary(new widgets::PlainLabel(this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(2, 1, 2, 5);
    column->setSpacing(1);
    column->addWidget(m_head);
    column->addWidget(&canvas(), 1);
    column->addWidget(m_summary);
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_summary->setProperty("role", "faded");
    m_summary->setContentsMargins(kSummaryMargin, 0, kSummaryMargin, 2);
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    canvas().setMinimumSize(110, 80);
    canvas().setMouseTracking(true);
    canvas().installEventFilter(this);
}

MapPanel::~MapPanel() {
    canvas().removeEventFilter(this); // it uses members that are destroyed first
}

QWidget& MapPanel::canvas() const {
    return m_canvas.widget();
}

void MapPanel::setStyle(const plot::PlotStyle& style) {
    m_style = style;
    m_head->setStyle(style);
    m_content->setStyle(style);
    m_summary->setFont(style.font);
    fitSummary();
    update();
}

void MapPanel::setHead(const panels::HeadContent& head) {
    m_head->setContent(head);
    canvas().setAccessibleName(head.names.front().title);
}

void MapPanel::setSummary(const QStringList& texts, const QString& help) {
    m_texts = texts;
    m_summary->setToolTip(theme::toolTip(help));
    canvas().setAccessibleDescription(texts.value(0));
    fitSummary();
}

void MapPanel::setSummaryTemplates(const QStringList& longest) {
    m_templates = longest;
    fitSummary();
}

/// Gives the text below the map a height that does not depend on what it says. The map is computed
/// again when its size changes, so its size must not depend on what has been computed.
void MapPanel::fitSummary() {
    const QFontMetrics metrics = m_summary->fontMetrics();
    const auto height = [&](const QString& text) {
        const QRect room(0, 0, width() - 2 * kSummaryMargin - 8, 1000);
        return metrics.boundingRect(room, Qt::TextWordWrap, text).height();
    };
    qsizetype length = 0;
    while (length + 1 < m_templates.size() &&
           height(m_templates[length]) > 2 * metrics.lineSpacing())
        ++length;
    m_summary->setFixedHeight(height(m_templates.value(length)) + 2);
    m_summary->setText(m_texts.value(std::min(length, m_texts.size() - 1)));
}

void MapPanel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitSummary();
}

bool MapPanel::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto& mouse = static_cast<QMouseEvent&>(*event);
        return mouse.button() == Qt::LeftButton && press(mouse.position());
    }
    case QEvent::MouseMove: {
        const auto& mouse = static_cast<QMouseEvent&>(*event);
        return move(mouse.position(), mouse.globalPosition().toPoint(), mouse.buttons());
    }
    case QEvent::MouseButtonRelease: {
        const auto& mouse = static_cast<QMouseEvent&>(*event);
        return mouse.button() == Qt::LeftButton && release(mouse.position());
    }
    case QEvent::MouseButtonDblClick:
        if (!m_content->valuesAt(static_cast<QMouseEvent&>(*event).position()))
            emit fitRequested();
        return true;
    case QEvent::Wheel: {
        const auto& wheel = static_cast<QWheelEvent&>(*event);
        if (const auto values = m_content->valuesAt(wheel.position()))
            emit zoomed(std::pow(kWheelZoom, wheel.angleDelta().y() / 120.0), *values);
        return true;
    }
    case QEvent::Leave:
        emit hoverEnded();
        break;
    case QEvent::Resize:
        // QCustomPlot must see its new size first, and its event handler runs after this filter.
        QMetaObject::invokeMethod(this, &MapPanel::resized, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

bool MapPanel::press(QPointF position) {
    if (m_content->valuesAt(position))
        m_press = position;
    m_isPanning = false;
    return true;
}

bool MapPanel::move(QPointF position, QPoint globalPosition, Qt::MouseButtons buttons) {
    if (m_press && buttons.testFlag(Qt::LeftButton)) {
        const QPointF way = position - *m_press;
        m_isPanning = m_isPanning || QLineF({}, way).length() >= QApplication::startDragDistance();
        if (m_isPanning) {
            const QRect area = m_content->mapArea();
            m_press = position;
            emit panned({way.x() / area.width(), -way.y() / area.height()});
        }
        return true;
    }
    if (const auto values = m_content->valuesAt(position))
        emit hovered(*values, globalPosition);
    else
        emit hoverEnded();
    return true;
}

bool MapPanel::release(QPointF position) {
    const auto values = m_content->valuesAt(position);
    if (m_press && !m_isPanning && values)
        emit clicked(*values);
    m_press.reset();
    m_isPanning = false;
    return true;
}

void MapPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_style.theme.border);
    painter.setBrush(m_style.theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), kCorner, kCorner);
    const double line = m_head->geometry().bottom() + 1.5;
    painter.setPen(m_style.theme.grid);
    painter.drawLine(QPointF(2, line), QPointF(width() - 2, line));
}

} // namespace thetascope::ui::maps
