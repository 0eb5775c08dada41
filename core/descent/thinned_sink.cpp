// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/thinned_sink.h"

#include <algorithm>
#include <cmath>

namespace thetascope::descent {

double Thinned::value(const Step& step, std::size_t column) {
    if (column == 0)
        return step.loss;
    const std::size_t coordinate = (column - 1) / 4;
    const std::array<const Point*, 4> points{&step.theta, &step.slope, &step.rate, &step.sigma};
    return (*points[(column - 1) % 4])[coordinate];
}

Thinned::Bucket::Bucket(const Step& step)
    : first(step)
    , last(step) {
    lowest.fill(step);
    highest.fill(step);
}

void Thinned::Bucket::widen(std::size_t column, const Step& low, const Step& high) {
    // whatever is not a number gives way to what is
    const double lowestValue = value(lowest[column], column);
    if (value(low, column) < lowestValue || std::isnan(lowestValue))
        lowest[column] = low;
    const double highestValue = value(highest[column], column);
    if (value(high, column) > highestValue || std::isnan(highestValue))
        highest[column] = high;
}

void Thinned::Bucket::add(const Step& step, std::size_t columns) {
    last = step;
    for (std::size_t column = 0; column < columns; ++column)
        widen(column, step, step);
}

void Thinned::Bucket::merge(const Bucket& next, std::size_t columns) {
    last = next.last;
    for (std::size_t column = 0; column < columns; ++column)
        widen(column, next.lowest[column], next.highest[column]);
}

Thinned::Thinned(std::size_t dimension, std::size_t width)
    : m_columns(1 + 4 * dimension)
    , m_mostBuckets(2 * width) {
    m_buckets.reserve(m_mostBuckets);
}

void Thinned::add(const Step& step) {
    if (!m_buckets.empty() && m_stepsInLast < m_stepsPerBucket) {
        m_buckets.back().add(step, m_columns);
        ++m_stepsInLast;
        return;
    }
    if (m_buckets.size() == m_mostBuckets) {
        for (std::size_t i = 0; 2 * i < m_buckets.size(); ++i) {
            m_buckets[i] = m_buckets[2 * i];
            m_buckets[i].merge(m_buckets[2 * i + 1], m_columns);
        }
        m_buckets.erase(m_buckets.begin() + static_cast<std::ptrdiff_t>(m_buckets.size() / 2),
                        m_buckets.end());
        m_stepsPerBucket *= 2;
    }
    m_buckets.emplace_back(step);
    m_stepsInLast = 1;
}

std::vector<Step> Thinned::rows() const {
    std::vector<Step> rows;
    for (const Bucket& bucket : m_buckets) {
        const std::size_t begin = rows.size();
        rows.push_back(bucket.first);
        rows.insert(rows.end(), bucket.lowest.begin(), bucket.lowest.begin() + m_columns);
        rows.insert(rows.end(), bucket.highest.begin(), bucket.highest.begin() + m_columns);
        rows.push_back(bucket.last);
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(begin);
        std::sort(from, rows.end(), [](const Step& a, const Step& b) { return a.t < b.t; });
        rows.erase(
            std::unique(from, rows.end(), [](const Step& a, const Step& b) { return a.t == b.t; }),
            rows.end());
    }
    return rows;
}

ThinnedSink::ThinnedSink(std::size_t runs, std::size_t dimension, std::size_t width)
    : m_dimension(dimension)
    , m_runs(runs, Run{.points = Thinned(dimension, width)}) {}

bool ThinnedSink::take(std::size_t run, std::shared_ptr<const Chunk> chunk) {
    Run& to = m_runs[run];
    for (std::size_t i = 0; i < chunk->size; ++i, ++to.count) {
        Step step{.t = to.count, .loss = chunk->loss[i]};
        for (std::size_t c = 0; c < m_dimension; ++c) {
            step.theta[c] = chunk->theta[c][i];
            step.slope[c] = chunk->slope[c][i];
            step.rate[c] = chunk->rate[c][i];
            step.sigma[c] = chunk->sigma[c][i];
        }
        to.points.add(step);
    }
    return true;
}

void ThinnedSink::finish(std::size_t run, Outcome outcome) {
    m_runs[run].outcome = outcome;
}

} // namespace thetascope::descent
