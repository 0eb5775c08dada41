// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/contours.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace thetascope::loss {

namespace {

/// RingTracer follows the outline through the cells of the grid ("marching squares"). The grid has
/// one more column and row on each side, which are low; so every outline is closed.
class RingTracer {
public:
    RingTracer(const Field& field, double level)
        : m_field(field)
        , m_level(level)
        , m_columns(field.width + 2)
        , m_rows(field.height + 2)
        , m_next(2 * m_columns * m_rows, kNone) {
        for (std::size_t row = 0; row + 1 < m_rows; ++row) {
            for (std::size_t column = 0; column + 1 < m_columns; ++column)
                crossCell(column, row);
        }
    }

    std::vector<std::vector<GridPoint>> rings() {
        std::vector<std::vector<GridPoint>> rings;
        for (std::size_t first = 0; first < m_next.size(); ++first) {
            if (m_next[first] == kNone)
                continue;
            std::vector<GridPoint> ring;
            for (std::size_t edge = first; m_next[edge] != kNone;) {
                ring.push_back(crossing(edge));
                const std::size_t next = m_next[edge];
                m_next[edge] = kNone;
                edge = next;
            }
            rings.push_back(std::move(ring));
        }
        return rings;
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// The value at a point of the larger grid; not a number outside of the field.
    double at(std::size_t column, std::size_t row) const {
        return column == 0 || row == 0 || column + 1 == m_columns || row + 1 == m_rows
                   ? std::numeric_limits<double>::quiet_NaN()
                   : m_field.at(column - 1, row - 1);
    }

    bool isHigh(std::size_t column, std::size_t row) const { return at(column, row) >= m_level; }

    /// The edge from a point to the next one in its row.
    std::size_t along(std::size_t column, std::size_t row) const {
        return 2 * (row * m_columns + column);
    }

    /// The edge from a point to the one above it.
    std::size_t upward(std::size_t column, std::size_t row) const { return along(column, row) + 1; }

    /// Notes how the outline crosses a cell, with what is high on its left.
    void crossCell(std::size_t column, std::size_t row) {
        const bool corners[] = {isHigh(column, row), isHigh(column + 1, row),
                                isHigh(column + 1, row + 1), isHigh(column, row + 1)};
        const std::size_t edges[] = {along(column, row), upward(column + 1, row),
                                     along(column, row + 1), upward(column, row)};
        // Counter-clockwise, the outline enters the cell where high is followed by low, and leaves
        // it where low is followed by high.
        std::array<std::size_t, 2> in{};
        std::array<std::size_t, 2> out{};
        std::size_t ins = 0;
        std::size_t outs = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            if (corners[i] && !corners[(i + 1) % 4])
                in[ins++] = i;
            if (!corners[i] && corners[(i + 1) % 4])
                out[outs++] = i;
        }
        if (ins == 1) {
            m_next[edges[in[0]]] = edges[out[0]];
        } else if (ins == 2) {
            // Two opposite corners are high. They are connected if the middle is high.
            const double middle = (at(column, row) + at(column + 1, row) + at(column + 1, row + 1) +
                                   at(column, row + 1)) /
                                  4;
            const std::size_t turn = middle >= m_level ? 1 : 3;
            for (const std::size_t i : in)
                m_next[edges[i]] = edges[(i + turn) % 4];
        }
    }

    GridPoint crossing(std::size_t edge) const {
        const std::size_t column = edge / 2 % m_columns;
        const std::size_t row = edge / 2 / m_columns;
        const bool isUpward = edge % 2 == 1;
        const double here = at(column, row);
        const double there = isUpward ? at(column, row + 1) : at(column + 1, row);
        const double share = std::isnan(there)  ? 1
                             : std::isnan(here) ? 0
                                                : (m_level - here) / (there - here);
        return {static_cast<double>(column) - 1 + (isUpward ? 0 : share),
                static_cast<double>(row) - 1 + (isUpward ? share : 0)};
    }

    const Field& m_field;
    double m_level;
    std::size_t m_columns;
    std::size_t m_rows;
    std::vector<std::size_t>
        m_next; ///< For each edge where the outline enters a cell, where it leaves.
};

} // namespace

std::vector<std::vector<GridPoint>> ringsAbove(const Field& field, double level) {
    return RingTracer(field, level).rings();
}

} // namespace thetascope::loss
