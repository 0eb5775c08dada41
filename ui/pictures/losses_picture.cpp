// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/losses_picture.h"

#include "ui/pictures/page_parts.h"
#include "ui/pictures/race_parts.h"
#include "ui/races/loss_cells.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace thetascope::ui::pictures {

namespace {

constexpr double kLossRow = 1.6;        ///< The height of a row, in heights of a line.
constexpr double kLongestTurned = 10;   ///< Turned names are cut off beyond this, in the same.
constexpr double kLongestUpright = 7;   ///< Names are turned beyond this, in the same.
constexpr double kProfileBeside = 0.36; ///< The share of the width that a profile beside has.
constexpr double kProfileBelow = 0.36;  ///< The share of the height that a profile below has.

/// A table of losses and optimizers that is laid out in its own size.
class LossMatrix {
public:
    LossMatrix(const races::ShownLosses& shown, const plot::PlotStyle& style)
        : m_shown(shown)
        , m_style(style)
        , m_line(QFontMetricsF(style.font).height())
        , m_bold(style.font) {
        m_bold.setBold(true);
        const QFontMetricsF bold(m_bold);
        const QFontMetricsF metrics(style.font);
        for (const auto& row : shown.rows) {
            m_titles = std::max(m_titles, metrics.horizontalAdvance(row.title) + m_line);
            for (const races::LossCell& cell : row.cells)
                m_column = std::max(m_column, bold.horizontalAdvance(cell.text) + 0.7 * m_line);
        }
        double longest = 0;
        for (const auto& column : shown.columns)
            longest = std::max(longest, metrics.horizontalAdvance(column.name));
        m_isTurned = longest > std::max(m_column, kLongestUpright * m_line);
        if (m_isTurned)
            m_names = std::min(longest, kLongestTurned * m_line);
        else
            m_column = std::max(m_column, longest + 0.7 * m_line);
    }

    QSizeF size() const {
        return {m_titles + m_column * static_cast<double>(m_shown.columns.size()) + m_line,
                head() + kLossRow * m_line * static_cast<double>(m_shown.rows.size()) +
                    0.5 * m_line};
    }

    /// Makes the columns wider, so that the whole is.
    void widen(double width) {
        if (!m_shown.columns.empty())
            m_column += (width - size().width()) / static_cast<double>(m_shown.columns.size());
    }

    /// Paints it into a card, smaller if it has no room otherwise.
    void paint(plot::PagePainter& page, const QRectF& box, bool filled) const {
        const plot::PagePainter::Box here(page, box.topLeft());
        QPainter& painter = page.painter();
        plot::paintCard(painter, box.size(), m_style, filled);
        const double scale = scaleToFit(size(), box.size());
        painter.scale(scale, scale);
        painter.translate(0.5 * m_line, 0);
        for (std::size_t i = 0; i < m_shown.columns.size(); ++i)
            paintName(page, i);
        for (std::size_t i = 0; i < m_shown.rows.size(); ++i)
            paintRow(painter, m_shown.rows[i], head() + kLossRow * m_line * static_cast<double>(i));
    }

private:
    /// The height of the names with their markers.
    double head() const { return (m_isTurned ? m_names : m_line) + 1.9 * m_line; }

    double left(std::size_t column) const {
        return m_titles + m_column * static_cast<double>(column);
    }

    void paintName(plot::PagePainter& page, std::size_t column) const {
        const auto& shown = m_shown.columns[column];
        const double centre = left(column) + m_column / 2;
        QPainter& painter = page.painter();
        paintMarker(painter, {centre, head() - 0.75 * m_line}, shown.slot, m_style);
        painter.setFont(m_style.font);
        painter.setPen(m_style.theme.ink);
        const double bottom = head() - 1.4 * m_line;
        if (!m_isTurned) {
            painter.drawText(QRectF(left(column), bottom - m_line, m_column, m_line),
                             Qt::AlignCenter, shown.name);
            return;
        }
        const plot::PagePainter::Box turned(page, {centre, bottom});
        painter.rotate(-90);
        painter.drawText(
            QRectF(0, -m_line / 2, m_names, m_line), Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(m_style.font).elidedText(shown.name, Qt::ElideRight, m_names));
    }

    void paintRow(QPainter& painter, const races::ShownLosses::Row& row, double top) const {
        const double height = kLossRow * m_line;
        painter.setFont(m_style.font);
        painter.setPen(m_style.theme.ink);
        painter.drawText(QRectF(0, top, m_titles, height), Qt::AlignLeft | Qt::AlignVCenter,
                         row.title);
        if (!row.fault.isEmpty()) {
            const double width = m_column * static_cast<double>(m_shown.columns.size());
            painter.setPen(m_style.theme.fadedInk);
            painter.drawText(
                QRectF(m_titles, top, width, height), Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetricsF(m_style.font).elidedText(row.fault, Qt::ElideRight, width));
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const races::LossCell& cell = row.cells[i];
            const QRectF box(left(i), top, m_column, height);
            if (const QColor shade = races::shadeOf(cell, m_style.theme);
                shade != m_style.theme.surface)
                painter.fillRect(box.adjusted(0, 0, -m_style.unit, -m_style.unit), shade);
            painter.setFont(cell.isSettled && cell.isBest ? m_bold : m_style.font);
            painter.setPen(cell.isSettled ? m_style.theme.ink : m_style.theme.fadedInk);
            painter.drawText(box, Qt::AlignCenter, cell.text);
        }
    }

    const races::ShownLosses& m_shown;
    const plot::PlotStyle& m_style;
    double m_line;
    QFont m_bold;
    double m_titles = 0; ///< The width of the names of the losses.
    double m_column = 0; ///< The width of a column.
    double m_names = 0;  ///< The length of turned names.
    bool m_isTurned = false;
};

} // namespace

void paintLosses(plot::PagePainter& page, const races::ShownLosses& shown,
                 const PictureSettings& settings) {
    const plot::PlotStyle style = comparisonStyle(settings);
    const double gap = pageGap(style);
    paintBackground(page, settings);
    const QRectF area = paintSentences(
        page,
        paintTitle(page, LossesPicture::tr("Cost on each loss, in multiples of the least"),
                   settings, style),
        shown.sentences, style);
    LossMatrix matrix(shown, style);
    const QSizeF beside((1 - kProfileBeside) * area.width() - gap, area.height());
    const QSizeF above(area.width(), (1 - kProfileBelow) * area.height() - gap);
    QRectF profile = area;
    QRectF table = area;
    if (scaleToFit(matrix.size(), beside) >= scaleToFit(matrix.size(), above)) {
        const double scale = scaleToFit(matrix.size(), beside);
        table.setSize(matrix.size() * scale);
        profile.setLeft(table.right() + gap);
    } else {
        const double scale = scaleToFit(matrix.size(), above);
        table.setHeight(matrix.size().height() * scale);
        matrix.widen(table.width() / scale);
        profile.setTop(table.bottom() + gap);
    }
    matrix.paint(page, table, settings.isFilled());
    paintChart(page, profile, shown.profile, style, settings.isFilled());
}

LossesPicture::LossesPicture(races::ShownLosses shown)
    : m_shown(std::move(shown)) {}

void LossesPicture::paint(plot::PagePainter& page, const PictureSettings& settings) const {
    paintLosses(page, m_shown, settings);
}

} // namespace thetascope::ui::pictures
