// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/race_picture.h"

#include "ui/pictures/page_parts.h"
#include "ui/pictures/race_parts.h"

#include <QPainter>

#include <algorithm>
#include <utility>
#include <vector>

namespace thetascope::ui::pictures {

namespace {

constexpr double kLongestCell = 18;   ///< A text is cut off beyond this, in heights of a line.
constexpr double kMostBeside = 0.5;   ///< The ranking beside the chart has at most this share.
constexpr double kMostBelow = 0.45;   ///< The ranking below it has at most this share.
constexpr double kLandscape = 1.1;    ///< From this shape on, a long ranking is beside the chart.
constexpr double kRankingRow = 1.7;   ///< The height of a row, in heights of a line.
constexpr double kBetweenCells = 1.2; ///< The space between columns, in heights of a line.

/// A ranking that is laid out in its own size.
class RankingTable {
public:
    RankingTable(const races::ShownRanking& ranking, const plot::PlotStyle& style)
        : m_ranking(ranking)
        , m_style(style)
        , m_line(QFontMetricsF(style.font).height())
        , m_bold(style.font) {
        m_bold.setBold(true);
        const QFontMetricsF metrics(m_bold);
        for (qsizetype column = 0; column < ranking.headings.size(); ++column) {
            double widest = metrics.horizontalAdvance(ranking.headings[column]);
            for (const auto& row : ranking.rows)
                widest = std::max(widest, metrics.horizontalAdvance(row.cells.value(column)));
            m_widths.push_back(std::min(widest, kLongestCell * m_line) + 1);
        }
    }

    QSizeF size() const {
        double width = 3 * m_line; // the markers, and the margins
        for (const double each : m_widths)
            width += each + kBetweenCells * m_line;
        return {width, kRankingRow * m_line * static_cast<double>(m_ranking.rows.size() + 1) +
                           0.6 * m_line};
    }

    /// Paints it into a card, smaller if it has no room otherwise.
    void paint(plot::PagePainter& page, const QRectF& box, bool filled) const {
        const plot::PagePainter::Box here(page, box.topLeft());
        QPainter& painter = page.painter();
        plot::paintCard(painter, box.size(), m_style, filled);
        const double scale = scaleToFit(size(), box.size());
        const double between = kBetweenCells * m_line +
                               (box.width() / scale - size().width()) /
                                   static_cast<double>(std::max<std::size_t>(m_widths.size(), 1));
        painter.scale(scale, scale);
        painter.translate(0, 0.3 * m_line);
        paintRow(painter, 0, m_ranking.headings, between, false, m_style.theme.fadedInk);
        painter.setPen(QPen(m_style.theme.border, m_style.unit));
        const double below = kRankingRow * m_line;
        painter.drawLine(QPointF(m_line, below), QPointF(box.width() / scale - m_line, below));
        for (std::size_t i = 0; i < m_ranking.rows.size(); ++i) {
            const auto& row = m_ranking.rows[i];
            const double top = kRankingRow * m_line * static_cast<double>(i + 1);
            paintMarker(painter, {1.2 * m_line, top + kRankingRow * m_line / 2}, row.slot, m_style);
            paintRow(painter, top, row.cells, between, row.isFirst, m_style.theme.ink);
        }
    }

private:
    /// Texts begin at the left, and numbers end at the right.
    void paintRow(QPainter& painter, double top, const QStringList& cells, double between,
                  bool isBold, const QColor& ink) const {
        const QFont& font = isBold ? m_bold : m_style.font;
        painter.setFont(font);
        painter.setPen(ink);
        double left = 2 * m_line;
        for (std::size_t column = 0; column < m_widths.size(); ++column) {
            const QRectF cell(left, top, m_widths[column], kRankingRow * m_line);
            const QString text = QFontMetricsF(font).elidedText(
                cells.value(static_cast<qsizetype>(column)), Qt::ElideRight, cell.width());
            painter.drawText(
                cell, (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
            left += cell.width() + between;
        }
    }

    const races::ShownRanking& m_ranking;
    const plot::PlotStyle& m_style;
    double m_line;
    QFont m_bold;
    std::vector<double> m_widths;
};

} // namespace

void paintRace(plot::PagePainter& page, const races::ShownRace& shown,
               const PictureSettings& settings) {
    const plot::PlotStyle style = comparisonStyle(settings);
    const double gap = pageGap(style);
    paintBackground(page, settings);
    QRectF chart = paintSentences(page, paintTitle(page, *shown.loss, settings, style),
                                  shown.sentences, style);
    if (!shown.ranking.rows.empty()) {
        const RankingTable table(shown.ranking, style);
        QRectF box = chart;
        const bool isLandscape = chart.width() > kLandscape * chart.height();
        if (isLandscape && table.size().height() > kMostBelow * chart.height()) {
            const double width = std::min(table.size().width(), kMostBeside * chart.width());
            box.setLeft(chart.right() - width);
            box.setHeight(table.size().height() * scaleToFit(table.size(), box.size()));
            chart.setRight(box.left() - gap);
        } else {
            const double height = std::min(table.size().height(), kMostBelow * chart.height());
            box.setTop(chart.bottom() - height);
            chart.setBottom(box.top() - gap);
        }
        table.paint(page, box, settings.isFilled());
    }
    paintChart(page, chart, shown.chart, style, settings.isFilled());
}

RacePicture::RacePicture(races::ShownRace shown)
    : m_shown(std::move(shown)) {}

QString RacePicture::title() const {
    return titleOf(*m_shown.loss);
}

void RacePicture::paint(plot::PagePainter& page, const PictureSettings& settings) const {
    paintRace(page, m_shown, settings);
}

} // namespace thetascope::ui::pictures
