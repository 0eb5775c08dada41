// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/panel_head.h"

#include "ui/plot/run_text.h"
#include "ui/theme/marker_path.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace thetascope::ui {

namespace {

QColor moodColour(HeadContent::Mood mood, const Theme& theme) {
    switch (mood) {
    case HeadContent::Mood::Plain:
        return theme.fadedInk;
    case HeadContent::Mood::Good:
        return theme.good;
    case HeadContent::Mood::Warning:
        return theme.warning;
    case HeadContent::Mood::Bad:
        return theme.bad;
    }
    return theme.ink;
}

/// Paints the badge at the right end of the box and returns its left edge.
double paintBadge(QPainter& painter, const QRectF& box, const QString& text, HeadContent::Mood mood,
                  const PlotStyle& style) {
    if (text.isEmpty())
        return box.right();
    const QFontMetricsF metrics(style.font);
    const double unit = style.unit;
    QRectF badge(0, 0, metrics.horizontalAdvance(text) + 16 * unit, metrics.height() + 4 * unit);
    badge.moveCenter(box.center());
    badge.moveRight(box.right());
    QColor ground = moodColour(mood, style.theme);
    ground.setAlphaF(style.theme.dark ? 0.2F : 0.1F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
    painter.setFont(style.font);
    painter.setPen(moodColour(mood, style.theme));
    painter.drawText(badge, Qt::AlignCenter, text);
    return badge.left();
}

/// Side of a marker.
constexpr double kMarker = 11;

/// Paints a marker and its name at the left of the box, at most `width` wide, and returns where it
/// ends.
double paintName(QPainter& painter, const QRectF& box, double width, const HeadContent::Name& name,
                 const QFont& font, const PlotStyle& style) {
    const double size = kMarker * style.unit;
    const double gap = 8 * style.unit;
    painter.fillPath(markerPath(marker(name.slot), {box.left() + size / 2, box.center().y()}, size),
                     style.theme.contender(name.slot));
    const QFontMetricsF metrics(font);
    const QString title =
        metrics.elidedText(name.title, Qt::ElideRight, std::max(0.0, width - size - 2 * gap));
    painter.setFont(font);
    painter.setPen(style.theme.ink);
    painter.drawText(box.adjusted(size + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
    return box.left() + size + gap + metrics.horizontalAdvance(title);
}

HeadContent::Mood moodOf(descent::Outcome outcome) {
    switch (outcome) {
    case descent::Outcome::Converged:
        return HeadContent::Mood::Good;
    case descent::Outcome::StepLimit:
        return HeadContent::Mood::Warning;
    case descent::Outcome::Diverged:
    case descent::Outcome::LeftDomain:
        return HeadContent::Mood::Bad;
    case descent::Outcome::Running:
    case descent::Outcome::Cancelled:
        return HeadContent::Mood::Plain;
    }
    return HeadContent::Mood::Plain;
}

} // namespace

HeadContent headOf(const std::vector<RunView>& runs) {
    HeadContent head;
    for (const RunView& run : runs)
        head.names.push_back({run.slot, run.title});
    if (runs.size() == 1) {
        const RunView& run = runs.front();
        head.parameters = run.parameters;
        head.outcome = outcomeText(run.trajectory);
        head.briefOutcome = briefOutcomeText(run.trajectory);
        head.mood = moodOf(run.trajectory.outcome());
    }
    return head;
}

double headHeight(const PlotStyle& style) {
    return QFontMetricsF(style.font).height() * 1.35 + 12 * style.unit;
}

void paintHead(QPainter& painter, const QRectF& box, const HeadContent& content,
               const PlotStyle& style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = style.unit;
    QFont titleFont = style.font;
    titleFont.setWeight(QFont::DemiBold);
    if (titleFont.pixelSize() > 0)
        titleFont.setPixelSize(qRound(titleFont.pixelSize() * 1.12));
    else
        titleFont.setPointSizeF(titleFont.pointSizeF() * 1.12);
    const QFontMetricsF titleMetrics(titleFont);
    const QFontMetricsF metrics(style.font);
    const double gap = 8 * unit;
    QRectF inner = box.adjusted(12 * unit, 0, -12 * unit, 0);
    double wanted = 0;
    for (const HeadContent::Name& name : content.names)
        wanted += kMarker * unit + gap + titleMetrics.horizontalAdvance(name.title) + gap;
    if (!content.parameters.isEmpty())
        wanted += metrics.horizontalAdvance(content.parameters) + gap;
    const bool fits =
        wanted + metrics.horizontalAdvance(content.outcome) + 16 * unit <= inner.width();
    inner.setRight(paintBadge(painter, inner, fits ? content.outcome : content.briefOutcome,
                              content.mood, style) -
                   gap);
    for (std::size_t i = 0; i < content.names.size(); ++i) {
        const auto left = static_cast<double>(content.names.size() - i);
        const double share = wanted > inner.width() ? inner.width() / left : inner.width();
        const double end = paintName(painter, inner, share, content.names[i], titleFont, style);
        inner.setLeft(end + gap);
    }
    if (inner.width() > metrics.averageCharWidth() * 6) {
        painter.setFont(style.font);
        painter.setPen(style.theme.fadedInk);
        painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(content.parameters, Qt::ElideRight, inner.width()));
    }
    painter.restore();
}

PanelHead::PanelHead(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PanelHead::setStyle(const PlotStyle& style) {
    m_style = style;
    updateGeometry();
    update();
}

void PanelHead::setContent(const HeadContent& content) {
    m_content = content;
    QStringList lines;
    for (const HeadContent::Name& name : content.names)
        lines << name.title;
    if (!content.parameters.isEmpty())
        lines << content.parameters;
    if (!content.outcome.isEmpty())
        lines << content.outcome;
    setAccessibleName(lines.join(", "));
    lines << tr("A double-click makes the panel large, and small again.");
    setToolTip(lines.join('\n'));
    update();
}

QSize PanelHead::sizeHint() const {
    return {320, qRound(headHeight(m_style))};
}

QSize PanelHead::minimumSizeHint() const {
    return {120, qRound(headHeight(m_style))};
}

void PanelHead::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintHead(painter, rect(), m_content, m_style);
}

void PanelHead::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        emit clicked();
}

void PanelHead::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

} // namespace thetascope::ui
