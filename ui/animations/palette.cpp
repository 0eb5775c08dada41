// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/palette.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace thetascope::ui::animations {

namespace {

constexpr std::size_t kExactShare = 4; ///< One in so many colours of a palette is kept exactly.
constexpr double kOneColour = 1e-3;    ///< No two colours in a box have an error as small as this.

/// A colour with its number of pixels.
struct Counted {
    QRgb colour;
    std::uint64_t count;

    /// Many pixels of a colour are more important than few, but not in proportion: nobody would
    /// see the edges otherwise.
    double weight() const { return std::sqrt(static_cast<double>(count)); }
};

using Channel = int (*)(QRgb);
constexpr Channel kChannels[] = {qRed, qGreen, qBlue};

/// A range of colours that become one, or are split further.
struct Box {
    std::vector<Counted>::iterator begin;
    std::vector<Counted>::iterator end;
    std::array<double, 3> mean{};
    std::array<double, 3> spread{}; ///< The sums of the squared distances from the mean, weighted.

    Box(std::vector<Counted>::iterator first, std::vector<Counted>::iterator last)
        : begin(first)
        , end(last) {
        double weight = 0;
        for (auto each = begin; each != end; ++each)
            weight += each->weight();
        for (std::size_t i = 0; i < 3; ++i) {
            for (auto each = begin; each != end; ++each)
                mean[i] += each->weight() * kChannels[i](each->colour) / weight;
            for (auto each = begin; each != end; ++each)
                spread[i] += each->weight() * std::pow(kChannels[i](each->colour) - mean[i], 2);
        }
    }

    double error() const { return spread[0] + spread[1] + spread[2]; }

    bool operator<(const Box& other) const { return error() < other.error(); }

    QRgb colour() const { return qRgb(qRound(mean[0]), qRound(mean[1]), qRound(mean[2])); }

    std::vector<Counted>::iterator middle() const {
        const std::size_t i =
            static_cast<std::size_t>(std::ranges::max_element(spread) - spread.begin());
        return std::partition(
            begin, end, [&](const Counted& each) { return kChannels[i](each.colour) <= mean[i]; });
    }
};

/// Returns the colours in the images, those with most pixels first.
std::vector<Counted> count(const std::vector<QImage>& images) {
    std::unordered_map<QRgb, std::uint64_t> counts;
    for (const QImage& image : images) {
        for (int y = 0; y < image.height(); ++y) {
            const auto* const line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = 0; x < image.width();) {
                const int first = x;
                while (x < image.width() && line[x] == line[first])
                    ++x;
                if (qAlpha(line[first]) != 0)
                    counts[line[first] | 0xFF000000U] += static_cast<std::uint64_t>(x - first);
            }
        }
    }
    std::vector<Counted> all;
    all.reserve(counts.size());
    for (const auto& [colour, pixels] : counts)
        all.push_back({colour, pixels});
    std::ranges::sort(all, [](const Counted& a, const Counted& b) {
        return a.count != b.count ? a.count > b.count : a.colour < b.colour;
    });
    return all;
}

int distance(QRgb a, QRgb b) {
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return 3 * red * red + 4 * green * green + 2 * blue * blue; // as eyes see them
}

} // namespace

Palette::Palette(const std::vector<QImage>& samples, std::size_t size) {
    std::vector<Counted> all = count(samples);
    const std::size_t exact = all.size() <= size ? all.size() : size / kExactShare;
    for (std::size_t i = 0; i < exact; ++i)
        m_colours.push_back(all[i].colour);
    if (exact == all.size())
        return;
    std::priority_queue<Box> boxes;
    boxes.emplace(all.begin() + static_cast<std::ptrdiff_t>(exact), all.end());
    while (boxes.size() < size - exact && boxes.top().error() > kOneColour) {
        const Box widest = boxes.top();
        boxes.pop();
        const auto middle = widest.middle();
        boxes.emplace(widest.begin, middle);
        boxes.emplace(middle, widest.end);
    }
    for (; !boxes.empty(); boxes.pop())
        m_colours.push_back(boxes.top().colour());
}

std::uint8_t Palette::nearest(QRgb colour) const {
    int least = std::numeric_limits<int>::max();
    std::size_t found = 0;
    for (std::size_t i = 0; i < m_colours.size(); ++i) {
        const int here = distance(m_colours[i], colour);
        if (here < least) {
            least = here;
            found = i;
        }
    }
    return static_cast<std::uint8_t>(found);
}

Matcher::Matcher(const Palette& palette)
    : m_palette(palette)
    , m_known(1 << 14, {0, 0}) {} // no colour of an image is 0, since all are opaque

std::uint8_t Matcher::operator()(QRgb colour) {
    colour |= 0xFF000000U;
    Entry& known = m_known[(colour * 2'654'435'761U) >> 18U];
    if (known.colour != colour)
        known = {colour, m_palette.nearest(colour)};
    return known.index;
}

} // namespace thetascope::ui::animations
