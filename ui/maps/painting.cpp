// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/painting.h"

#include "ui/maps/fate_row.h"
#include "ui/maps/minimum_colours.h"
#include "ui/theme/new_image.h"
#include "ui/theme/whole.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace thetascope::ui::maps {

namespace {

using basins::Fate;

constexpr int kShades = 64;

/// A scale is determined by at most this number of pixels in each direction.
constexpr std::size_t kSamples = 64;

std::size_t shadeOf(double share) {
    return theme::whole<std::size_t>(std::round(std::clamp(share, 0.0, 1.0) * (kShades - 1)));
}

/// Small numbers of steps are distinguished better than large ones.
double shareOfSteps(std::uint32_t steps, std::uint64_t limit) {
    return std::sqrt(static_cast<double>(steps) / static_cast<double>(limit));
}

/// Appends what a scale shows of some pixels of a map, evenly spread.
void addSamples(const Map& map, Mode mode, std::vector<double>& values) {
    const auto spacing = [](std::size_t pixels) { return (pixels + kSamples - 1) / kSamples; };
    for (std::size_t row = 0; row < map.rows; row += spacing(map.rows)) {
        for (std::size_t column = 0; column < map.columns; column += spacing(map.columns)) {
            const Map::Pixel pixel{column * map.stride, row * map.stride};
            const basins::End end = map.endOf(pixel);
            const double value = mode == Mode::Loss ? end.loss : end.steps;
            if (isOnScale(map.landingOf(pixel).fate, mode) && std::isfinite(value))
                values.push_back(value);
        }
    }
}

/// Painter paints the pixels of one map.
class Painter {
public:
    Painter(const Map& map, Mode mode, const Colours& colours, const Scale& scale)
        : m_map(map)
        , m_mode(mode)
        , m_scale(scale)
        , m_fates(fateRows().size()) {
        for (const FateRow& row : fateRows())
            m_fates[static_cast<std::size_t>(row.fate)] = colours.fate(row.fate).rgb();
        if (mode != Mode::Outcome) {
            m_shades.push_back(shades([&](double share) { return colours.scale(share); }));
            return;
        }
        const MinimumColours minima(*map.landmarks, colours);
        // Colours that tell depths are not fainter, or they would tell of other depths. And without
        // a tolerance all runs make all steps, so that fainter colours would have no meaning.
        m_isFainter = !minima.areByDepth() && map.request->until.tolerance > 0;
        const auto faintShades = [&](const QColor& strong) {
            return shades([&](double share) { return colours.faint(strong, share); });
        };
        for (std::size_t i = 0; i < minima.count(); ++i)
            m_shades.push_back(faintShades(minima.of(i)));
        m_shadesAtRest = faintShades(colours.fate(Fate::AtRest));
    }

    QRgb colourOf(const basins::Landing& landing, const basins::End& end) const {
        if (m_mode == Mode::Outcome)
            return outcomeColour(landing, end);
        if (!isOnScale(landing.fate, m_mode))
            return m_fates[static_cast<std::size_t>(landing.fate)];
        return m_shades[0][shadeOf(m_scale.share(m_mode == Mode::Loss ? end.loss : end.steps))];
    }

private:
    using Shades = std::array<QRgb, kShades>;

    /// All shades that can occur are computed first, since there are many more pixels.
    template <class ColourOf>
    static Shades shades(const ColourOf& colourOf) {
        Shades made{};
        for (std::size_t shade = 0; shade < made.size(); ++shade)
            made[shade] = colourOf(static_cast<double>(shade) / (kShades - 1)).rgb();
        return made;
    }

    QRgb outcomeColour(const basins::Landing& landing, const basins::End& end) const {
        if (landing.fate != Fate::Minimum && landing.fate != Fate::AtRest)
            return m_fates[static_cast<std::size_t>(landing.fate)];
        const Shades& shades =
            landing.fate == Fate::Minimum ? m_shades[landing.minimum] : m_shadesAtRest;
        return shades[m_isFainter ? shadeOf(shareOfSteps(end.steps, m_map.request->until.steps))
                                  : 0];
    }

    const Map& m_map;
    Mode m_mode;
    const Scale& m_scale;
    std::vector<QRgb> m_fates;
    std::vector<Shades> m_shades; ///< Those of each minimum, or of the scale.
    Shades m_shadesAtRest{};
    bool m_isFainter = false;
};

} // namespace

bool isOnScale(Fate fate, Mode mode) {
    const FateRow& row = rowOf(fate);
    return mode == Mode::Loss ? row.hasFiniteEnd : mode == Mode::Steps && row.endsByItself;
}

Scale scaleOf(const std::vector<const Map*>& maps, Mode mode) {
    if (mode == Mode::Outcome)
        return {};
    std::vector<double> values;
    double lowest = std::numeric_limits<double>::infinity();
    double rounding = 0;
    for (const Map* map : maps) {
        addSamples(*map, mode, values);
        if (mode == Mode::Steps)
            continue;
        rounding = map->landmarks->present().rounding;
        for (const basins::Landmarks::Minimum& minimum : map->landmarks->present().minima)
            lowest = std::min(lowest, minimum.loss);
    }
    // What only a few runs reach, far outside or within a step, does not determine the scale.
    if (!values.empty()) {
        const auto few = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 20);
        std::ranges::nth_element(values, few);
        lowest = std::min(lowest, *few);
    }
    return {std::isfinite(lowest) ? lowest : 0, std::move(values), rounding};
}

QImage paintMap(const Map& map, Mode mode, const Colours& colours, const Scale& scale) {
    const Painter painter(map, mode, colours, scale);
    QImage image = theme::newImage({static_cast<int>(map.columns), static_cast<int>(map.rows)},
                                   QImage::Format_RGB32);
    for (std::size_t row = 0; row < map.rows; ++row) {
        auto* const line =
            reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(map.rows - 1 - row)));
        for (std::size_t column = 0; column < map.columns; ++column) {
            const Map::Pixel pixel{column * map.stride, row * map.stride};
            line[column] = painter.colourOf(map.landingOf(pixel), map.endOf(pixel));
        }
    }
    return image;
}

QImage paintStarts(const Map& map, const Colours& colours) {
    const MinimumColours minima(*map.landmarks, colours);
    QImage row = theme::newImage({static_cast<int>(map.columns), 1}, QImage::Format_RGB32);
    for (std::size_t i = 0; i < map.columns; ++i) {
        const basins::Landing& landing = map.landings[i];
        row.setPixelColor(static_cast<int>(i), 0,
                          landing.fate == Fate::Minimum ? minima.of(landing.minimum)
                                                        : colours.fate(landing.fate));
    }
    return row;
}

std::vector<plot::MapMark> mapMarks(const Map& map, const Colours& colours) {
    std::vector<plot::MapMark> marks;
    const MinimumColours colourOf(*map.landmarks, colours);
    const basins::Landmarks& landmarks = map.landmarks->present();
    // So many marks on a plane would hide the map, whose basins show where the others are.
    const bool onlyLowest = colourOf.areByDepth() && map.request->loss->dimension() == 2;
    const std::vector<std::size_t> lowest = landmarks.lowest();
    for (std::size_t i = 0; i < landmarks.minima.size(); ++i) {
        const basins::Landmarks::Minimum& minimum = landmarks.minima[i];
        if (!onlyLowest || std::ranges::find(lowest, i) != lowest.end())
            marks.push_back({minimum.theta, minimum.loss, colourOf.of(i)});
    }
    return marks;
}

} // namespace thetascope::ui::maps
