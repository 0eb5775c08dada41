// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/level_labels.h"

#include "ui/theme/number_format.h"

#include <QRectF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace thetascope::ui::plot {

namespace {

/// Crossings are looked for along these lines, as shares of the height.
constexpr double kLines[] = {0.5, 0.3, 0.7, 0.2, 0.8, 0.4, 0.6, 0.12, 0.88};
/// The distance of neighbouring lines that a number needs, in heights of the text.
constexpr double kLeastSpacing = 0.6;
constexpr double kMargin = 4; ///< From the edge, in pixels.
constexpr double kApart = 24; ///< Between two numbers, in pixels.

/// LabelSearch looks for the best place of one number after the other.
class LabelSearch {
public:
    LabelSearch(const loss::Field& field, const std::vector<double>& levels, QSizeF size,
                const QFontMetricsF& metrics)
        : m_field(field)
        , m_levels(levels)
        , m_size(size)
        , m_metrics(metrics) {}

    std::optional<LevelLabel> place(std::size_t level) {
        m_text = theme::formatNumber(m_levels[level], 4);
        m_best = kLeastSpacing * m_metrics.height();
        m_box.reset();
        for (const double line : kLines)
            scan(level, static_cast<std::size_t>(line * static_cast<double>(m_field.height - 1)));
        if (!m_box)
            return std::nullopt;
        m_taken.push_back(*m_box);
        return LevelLabel{m_box->center(), m_text, level};
    }

private:
    /// Compares the places where a row of the field crosses a level with the best so far.
    void scan(std::size_t level, std::size_t row) {
        const double value = m_levels[level];
        for (std::size_t i = 0; i + 1 < m_field.width; ++i) {
            const double here = m_field.at(i, row);
            const double next = m_field.at(i + 1, row);
            if (!((here < value) != (next < value)) || !std::isfinite(next - here))
                continue;
            const double spacing = spacingAt(level, i, row);
            const double column = static_cast<double>(i) + (value - here) / (next - here);
            QRectF box({}, m_metrics.size(Qt::TextSingleLine, m_text));
            box.moveCenter(
                {column * perColumn(), m_size.height() - static_cast<double>(row) * perRow()});
            if (spacing > m_best && isFree(box)) {
                m_best = spacing;
                m_box = box;
            }
        }
    }

    /// Returns about how far the lines of the neighbouring levels are, in pixels.
    double spacingAt(std::size_t level, std::size_t column, std::size_t row) const {
        const std::size_t above = std::min(row + 1, m_field.height - 1);
        const double slope =
            std::hypot((m_field.at(column + 1, row) - m_field.at(column, row)) / perColumn(),
                       (m_field.at(column, above) - m_field.at(column, above - 1)) / perRow());
        double step = std::numeric_limits<double>::infinity();
        if (level > 0)
            step = m_levels[level] - m_levels[level - 1];
        if (level + 1 < m_levels.size())
            step = std::min(step, m_levels[level + 1] - m_levels[level]);
        return step / slope;
    }

    bool isFree(const QRectF& box) const {
        const QRectF inside = QRectF({}, m_size).adjusted(kMargin, kMargin, -kMargin, -kMargin);
        return inside.contains(box) && std::ranges::none_of(m_taken, [&](const QRectF& other) {
                   return other.adjusted(-kApart, -kApart, kApart, kApart).intersects(box);
               });
    }

    double perColumn() const { return m_size.width() / static_cast<double>(m_field.width - 1); }

    double perRow() const { return m_size.height() / static_cast<double>(m_field.height - 1); }

    const loss::Field& m_field;
    const std::vector<double>& m_levels;
    QSizeF m_size;
    const QFontMetricsF& m_metrics;
    std::vector<QRectF> m_taken;
    QString m_text;
    double m_best = 0;
    std::optional<QRectF> m_box;
};

} // namespace

std::vector<LevelLabel> levelLabels(const loss::Field& field, const std::vector<double>& levels,
                                    QSizeF size, const QFontMetricsF& metrics) {
    std::vector<LevelLabel> labels;
    LabelSearch search(field, levels, size, metrics);
    for (std::size_t level = 1; level < levels.size(); level += 2) {
        if (const auto label = search.place(level))
            labels.push_back(*label);
    }
    return labels;
}

std::vector<double> roundLevels(const std::vector<double>& levels, double lowest) {
    std::vector<double> rounded;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        double gap = levels[i] - (i == 0 ? lowest : levels[i - 1]);
        if (i + 1 < levels.size())
            gap = std::min(gap, levels[i + 1] - levels[i]);
        // The unit is at most half the gap, so that a level moves by at most a quarter of it.
        const double unit = std::pow(10, std::floor(std::log10(gap / 2)));
        const double level = std::round(levels[i] / unit) * unit;
        rounded.push_back(std::isfinite(level) ? level : levels[i]);
    }
    return rounded;
}

} // namespace thetascope::ui::plot
