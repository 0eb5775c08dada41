// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/head_painter.h"

#include "ui/theme/marker_path.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace thetascope::ui::panels {

namespace {

QColor moodColour(plot::Mood mood, const theme::Theme& theme) {
    switch (mood) {
    case plot::Mood::Plain:
        return theme.fadedInk;
    case plot::Mood::Good:
        return theme.good;
    case plot::Mood::Warning:
        return theme.warning;
    case plot::Mood::Resting:
        return theme.resting;
    case plot::Mood::Circling:
        return theme.circling;
    case plot::Mood::Outside:
        return theme.ink;
    case plot::Mood::Bad:
        return theme.bad;
    }
    return theme.ink;
}

// These lengths are in units of the style.
constexpr double kMarker = 11; ///< The length of its side.
constexpr double kGap = 8;
constexpr double kSide = 12;       ///< The margin on the left and right.
constexpr double kBadgeInside = 8; ///< The margin on the left and right of its text.

constexpr double kLeastOfName = 0.75; ///< The least share of a name's width that a word must leave.

constexpr int kMostRows = 2;
constexpr double kRow = 1.35; ///< Relative to the height of a line of text.

double rowHeight(const plot::PlotStyle& style) {
    return QFontMetricsF(style.font).height() * kRow;
}

double badgeWidth(const QString& text, const plot::PlotStyle& style) {
    return QFontMetricsF(style.font).horizontalAdvance(text) + 2 * kBadgeInside * style.unit;
}

/// Returns the first form that fits into the width, or an empty text.
QString fitting(const QStringList& forms, double width, const plot::PlotStyle& style) {
    const QFontMetricsF metrics(style.font);
    const auto found = std::ranges::find_if(
        forms, [&](const QString& form) { return metrics.horizontalAdvance(form) <= width; });
    return found == forms.end() ? QString() : *found;
}

/// Returns the colour of a text that tells what is yet to come.
QColor faint(QColor colour) {
    colour.setAlphaF(0.55F);
    return colour;
}

/// Paints the badge at the right end of the box and returns its left edge.
double paintBadge(QPainter& painter, const QRectF& box, const QString& text, plot::Mood mood,
                  const plot::PlotStyle& style) {
    if (text.isEmpty())
        return box.right();
    QRectF badge(0, 0, badgeWidth(text, style),
                 QFontMetricsF(style.font).height() + 4 * style.unit);
    badge.moveCenter(box.center());
    badge.moveRight(box.right());
    QColor ground = moodColour(mood, style.theme);
    ground.setAlphaF(style.theme.dark ? 0.2F : 0.1F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
    painter.setFont(style.font);
    painter.setPen(mood == plot::Mood::Plain ? style.theme.ink : moodColour(mood, style.theme));
    painter.drawText(badge, Qt::AlignCenter, text);
    return badge.left();
}

/// Paints where a run is, and left of it faintly how it will end, at the right end of the box.
void paintPresent(QPainter& painter, QRectF box, const HeadContent::Name& name,
                  const plot::PlotStyle& style) {
    const QString now = fitting(name.present, box.width() - 2 * kBadgeInside * style.unit, style);
    box.setRight(paintBadge(painter, box, now, plot::Mood::Plain, style) - kGap * style.unit);
    painter.setPen(faint(moodColour(name.outcome.mood, style.theme)));
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                     fitting(name.outcome.forms.mid(1), box.width(), style));
}

QFont titleFont(const plot::PlotStyle& style) {
    QFont font = style.font;
    font.setWeight(QFont::DemiBold);
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * 1.12));
    else
        font.setPointSizeF(font.pointSizeF() * 1.12);
    return font;
}

double nameWidth(const QString& title, const plot::PlotStyle& style) {
    return (kMarker + kGap) * style.unit + QFontMetricsF(titleFont(style)).horizontalAdvance(title);
}

/// Paints a marker and its name at the left of the box, at most `width` wide, and returns where it
/// ends.
double paintName(QPainter& painter, const QRectF& box, double width, const HeadContent::Name& name,
                 const plot::PlotStyle& style) {
    const double size = kMarker * style.unit;
    const double gap = kGap * style.unit;
    painter.fillPath(theme::markerPath(theme::marker(name.slot),
                                       {box.left() + size / 2, box.center().y()}, size),
                     style.theme.contender(name.slot));
    const QFont font = titleFont(style);
    const QFontMetricsF metrics(font);
    const QString title =
        metrics.elidedText(name.title, Qt::ElideRight, std::max(0.0, width - size - gap));
    painter.setFont(font);
    painter.setPen(style.theme.ink);
    painter.drawText(box.adjusted(size + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, title);
    return box.left() + size + gap + metrics.horizontalAdvance(title);
}

/// The rows of the names that share a head.
struct Flow {
    std::vector<QRectF> boxes; ///< Relative to the top left corner of the rows.
    int rows = 1;
};

/// Returns rows in which each name has room for its title and a form of its outcome, or for the
/// title alone if `outcome` is −1.
Flow flow(const HeadContent& content, qsizetype outcome, double width,
          const plot::PlotStyle& style) {
    const double gap = kGap * style.unit;
    const QFontMetricsF metrics(style.font);
    const double row = metrics.height() * kRow;
    Flow flow;
    QPointF corner;
    for (const HeadContent::Name& name : content.names) {
        double wide = nameWidth(name.title, style);
        if (outcome >= 0)
            wide += gap + metrics.horizontalAdvance(name.outcome.form(outcome));
        if (corner.x() > 0 && corner.x() + wide > width) {
            corner = {0, corner.y() + row};
            ++flow.rows;
        }
        flow.boxes.emplace_back(corner, QSizeF(wide, row));
        corner.rx() += wide + 2 * gap;
    }
    return flow;
}

/// Returns the greatest number of rows, with the same room for each name, for names that would need
/// more rows and have to be shortened.
Flow squeezed(std::size_t names, double width, const plot::PlotStyle& style) {
    const double row = rowHeight(style);
    const int columns = (static_cast<int>(names) + kMostRows - 1) / kMostRows;
    const double pitch = width / columns;
    Flow flow;
    flow.rows = kMostRows;
    for (int i = 0; i < static_cast<int>(names); ++i) {
        const int across = i % columns;
        const int down = i / columns;
        flow.boxes.emplace_back(across * pitch, down * row, pitch - kGap * style.unit, row);
    }
    return flow;
}

/// Paints the names in as many rows as they need, with the longest outcomes that fit into these.
void paintNames(QPainter& painter, const QRectF& inner, const HeadContent& content,
                const plot::PlotStyle& style) {
    const Flow bare = flow(content, -1, inner.width(), style);
    const bool fits = bare.rows <= kMostRows;
    Flow chosen = fits ? bare : squeezed(content.names.size(), inner.width(), style);
    qsizetype outcome = -1;
    for (qsizetype index = 1; fits && outcome < 0 && index <= 2; ++index) {
        const Flow full = flow(content, index, inner.width(), style);
        if (full.rows > bare.rows)
            continue;
        chosen = full;
        outcome = index;
    }
    const double top = inner.center().y() - chosen.rows * rowHeight(style) / 2;
    for (std::size_t i = 0; i < content.names.size(); ++i) {
        const HeadContent::Name& name = content.names[i];
        QRectF box = chosen.boxes[i].translated(inner.left(), top);
        box.setLeft(paintName(painter, box, box.width() + 1, name, style) + kGap * style.unit);
        if (outcome < 0)
            continue;
        const bool isBefore = !name.present.isEmpty();
        painter.setFont(style.font);
        painter.setPen(isBefore ? style.theme.ink : moodColour(name.outcome.mood, style.theme));
        painter.drawText(box.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         isBefore ? fitting(name.present, box.width() + 2, style)
                                  : name.outcome.form(outcome));
    }
}

/// Paints the name of a single run, its parameters right of it or below it, and how it ended or
/// where it is.
void paintRun(QPainter& painter, const QRectF& inner, const HeadContent& content,
              const HeadWords& words, const plot::PlotStyle& style) {
    const double gap = kGap * style.unit;
    const HeadContent::Name& name = content.names.front();
    const double down = content.hasParameterRow ? rowHeight(style) / 2 : 0;
    const QRectF first = inner.translated(0, -down);
    const double outcome = words.outcome.isEmpty() ? 0 : badgeWidth(words.outcome, style) + gap;
    QRectF rest = first;
    rest.setLeft(paintName(painter, first, first.width() - outcome, name, style) + gap);
    const QRectF parameters = content.hasParameterRow ? inner.translated(0, down) : rest;
    painter.setFont(style.font);
    painter.setPen(style.theme.fadedInk);
    painter.drawText(parameters.adjusted(0, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     words.parameters);
    if (name.present.isEmpty()) {
        painter.setPen(moodColour(name.outcome.mood, style.theme));
        painter.drawText(parameters, Qt::AlignRight | Qt::AlignVCenter, words.loss);
        paintBadge(painter, rest, words.outcome, name.outcome.mood, style);
        return;
    }
    if (!content.hasParameterRow)
        rest.adjust(QFontMetricsF(style.font).horizontalAdvance(words.parameters) + gap, 0, 0, 0);
    paintPresent(painter, rest, name, style);
}

} // namespace

double headHeight(const plot::PlotStyle& style) {
    return rowHeight(style) + 12 * style.unit;
}

double headHeight(const plot::PlotStyle& style, const HeadContent& content, double width) {
    const int rows = content.names.size() < 2
                         ? (content.hasParameterRow ? 2 : 1)
                         : flow(content, -1, width - 2 * kSide * style.unit, style).rows;
    return headHeight(style) + (std::min(rows, kMostRows) - 1) * rowHeight(style);
}

bool needsParameterRow(const QString& title, double width, const plot::PlotStyle& style) {
    const double parameter =
        QFontMetricsF(style.font).horizontalAdvance(QStringLiteral("α = 0.00000"));
    const double outcome = badgeWidth(QStringLiteral("✓ 200 steps, L = −0.0000"), style);
    return nameWidth(title, style) + parameter + outcome + 2 * (kSide + kGap) * style.unit > width;
}

HeadWords headWords(const HeadContent& content, double width, const plot::PlotStyle& style) {
    const QFontMetricsF metrics(style.font);
    const double gap = kGap * style.unit;
    const HeadContent::Name& name = content.names.front();
    const double whole = width - 2 * kSide * style.unit;
    const double room = whole - nameWidth(name.title, style) - gap;
    const auto parameters = [&](qsizetype count) {
        return content.parameters.mid(0, count).join(QStringLiteral(", "));
    };
    const auto fits = [&](qsizetype outcome, qsizetype count) {
        const double beside = count > 0 ? metrics.horizontalAdvance(parameters(count)) + gap : 0;
        return badgeWidth(name.outcome.form(outcome), style) + beside <= room;
    };
    const qsizetype all = content.parameters.size();
    // A sign is better than a word that leaves hardly anything of the name.
    const double least = kLeastOfName * nameWidth(name.title, style) - nameWidth(name.title, style);
    const bool hasWord = badgeWidth(name.outcome.form(2), style) + least <= room;
    // Everybody knows a tick; where else a run rests is better said than shown by a sign.
    const bool needsWords = name.outcome.mood == plot::Mood::Resting;
    const qsizetype beforeWords = content.hasParameterRow ? 0 : needsWords ? 1 : all;
    const qsizetype outcome = fits(0, std::min(beforeWords, all)) ? 0
                              : fits(1, 0)                        ? 1
                              : hasWord                           ? 2
                                                                  : 3;
    qsizetype count = all;
    if (!content.hasParameterRow) {
        while (count > 0 && !fits(outcome, count))
            --count;
        return {parameters(count), name.outcome.form(outcome)};
    }
    const QString loss = outcome >= 2 ? name.outcome.loss : QString();
    const double beside = loss.isEmpty() ? 0 : metrics.horizontalAdvance(loss) + gap;
    while (count > 1 && metrics.horizontalAdvance(parameters(count)) + beside > whole)
        --count;
    const bool hasRoom = metrics.horizontalAdvance(parameters(count)) + beside <= whole;
    return {parameters(count), name.outcome.form(outcome), hasRoom ? loss : QString()};
}

void paintHead(QPainter& painter, const QRectF& box, const HeadContent& content,
               const plot::PlotStyle& style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = box.adjusted(kSide * style.unit, 0, -kSide * style.unit, 0);
    if (content.names.size() == 1)
        paintRun(painter, inner, content, headWords(content, box.width(), style), style);
    else
        paintNames(painter, inner, content, style);
    painter.restore();
}

} // namespace thetascope::ui::panels
