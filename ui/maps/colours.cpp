// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/colours.h"

#include "ui/maps/fate_row.h"
#include "ui/theme/mixed.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thetascope::ui::maps {

namespace {

using basins::Fate;

constexpr int kShades = 64;

/// The share of the surface in the colour of a run that took all allowed steps.
constexpr double kFaintest = 0.72;

int shadeOf(double share) {
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (kShades - 1)));
}

/// Small numbers of steps are distinguished better than large ones.
double shareOfSteps(std::uint32_t steps, std::uint64_t limit) {
    return std::sqrt(static_cast<double>(steps) / static_cast<double>(limit));
}

} // namespace

QColor Colours::minimum(std::size_t index) const {
    // The colours follow Tol's muted scheme, which suits colour-blind people; neighbours differ in
    // hue.
    static constexpr QRgb kLight[] = {0xff4052a8, 0xff48add6, 0xff1f8f72, 0xffd0a21d, 0xffc74f75,
                                      0xff7d5bb5, 0xff8f9a2c, 0xff9c3f32, 0xff2f7fa3};
    static constexpr QRgb kDark[] = {0xff7284e0, 0xff6cc4ea, 0xff3dbb97, 0xffe0b840, 0xffe6789c,
                                     0xffa98ae0, 0xffb5c04f, 0xffd06a5a, 0xff5aa9cc};
    return QColor::fromRgb((m_theme.dark ? kDark : kLight)[index % std::size(kLight)]);
}

QColor Colours::fate(Fate fate) const {
    const FateRow& row = rowOf(fate);
    switch (row.ink) {
    case FateRow::Ink::Ground:
        break;
    case FateRow::Ink::Plain:
        return theme::mixed(m_theme.surface, m_theme.ink, row.share);
    case FateRow::Ink::Resting:
        return theme::mixed(m_theme.surface, m_theme.resting, row.share);
    case FateRow::Ink::Circling:
        return theme::mixed(m_theme.surface, m_theme.circling, row.share);
    case FateRow::Ink::Bad:
        return theme::mixed(m_theme.surface, m_theme.bad, row.share);
    }
    return m_theme.ground;
}

QColor Colours::scale(double share) const {
    const QColor strong = m_theme.dark ? QColor(0xf2, 0xd5, 0x6b) : QColor(0x1d, 0x3f, 0x8f);
    const QColor middle = m_theme.dark ? QColor(0x3f, 0x9a, 0x8c) : QColor(0x3f, 0xa6, 0xa6);
    const QColor faint = m_theme.dark ? QColor(0x2b, 0x33, 0x55) : QColor(0xf5, 0xe9, 0xb8);
    return share < 0.5 ? theme::mixed(strong, middle, 2 * share)
                       : theme::mixed(middle, faint, 2 * share - 1);
}

QColor Colours::outcome(const basins::Landing& landing, double shareOfSteps) const {
    if (landing.fate != Fate::Minimum && landing.fate != Fate::AtRest)
        return fate(landing.fate);
    const QColor strong =
        landing.fate == Fate::Minimum ? minimum(landing.minimum) : fate(landing.fate);
    return theme::mixed(strong, m_theme.surface, kFaintest * shareOfSteps);
}

loss::Range lossScale(const plot::LossScene& scene) {
    if (!scene.isPlane())
        return scene.home().up;
    constexpr std::size_t kPoints = 48; // in each direction
    const plot::View& home = scene.home();
    std::vector<double> values =
        loss::field(scene.loss(), home.across, home.up, kPoints, kPoints).values;
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return {0, 1};
    std::ranges::sort(values);
    const double low = values.front();
    const double high = values[values.size() * 3 / 4];
    return {low, high > low ? high : low + 1};
}

QImage paintMap(const Map& map, Mode mode, const Colours& colours, loss::Range losses) {
    const std::size_t minima = mode == Mode::Outcome ? map.landmarks->count() : 1;
    // All shades that can occur are computed first, since there are many more pixels.
    std::vector<std::array<QRgb, kShades>> shades(minima);
    std::array<QRgb, kShades> shadesAtRest{};
    for (int k = 0; k < kShades; ++k) {
        const double share = static_cast<double>(k) / (kShades - 1);
        const auto shade = static_cast<std::size_t>(k);
        for (std::size_t i = 0; i < minima; ++i)
            shades[i][shade] = (mode == Mode::Outcome ? colours.outcome({Fate::Minimum, i}, share)
                                                      : colours.scale(share))
                                   .rgb();
        shadesAtRest[shade] = colours.outcome({Fate::AtRest}, share).rgb();
    }

    struct Shown {
        QRgb colour = 0;
        bool hasFiniteEnd = false;
    };

    std::vector<Shown> fates(fateRows().size());
    for (const FateRow& row : fateRows())
        fates[static_cast<std::size_t>(row.fate)] = {colours.fate(row.fate).rgb(),
                                                     row.hasFiniteEnd};
    // Without a tolerance all runs make all steps, so that fainter colours would have no meaning.
    const bool isFainter = map.request->until.tolerance > 0;
    const auto colourOf = [&](const basins::Landing& landing, const basins::End& end) {
        const auto [fateColour, hasFiniteEnd] = fates[static_cast<std::size_t>(landing.fate)];
        const double steps = shareOfSteps(end.steps, map.request->until.steps);
        switch (mode) {
        case Mode::Outcome:
            if (landing.fate != Fate::Minimum && landing.fate != Fate::AtRest)
                return fateColour;
            return (landing.fate == Fate::Minimum
                        ? shades[landing.minimum]
                        : shadesAtRest)[static_cast<std::size_t>(shadeOf(isFainter ? steps : 0))];
        case Mode::Loss:
            return hasFiniteEnd ? shades[0][static_cast<std::size_t>(
                                      shadeOf((end.loss - losses.low) / losses.width()))]
                                : fateColour;
        case Mode::Steps:
            return hasFiniteEnd ? shades[0][static_cast<std::size_t>(shadeOf(steps))] : fateColour;
        }
        return fateColour;
    };
    QImage image(static_cast<int>(map.columns), static_cast<int>(map.rows), QImage::Format_RGB32);
    for (std::size_t row = 0; row < map.rows; ++row) {
        auto* const line =
            reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(map.rows - 1 - row)));
        for (std::size_t column = 0; column < map.columns; ++column) {
            const Map::Pixel pixel{column * map.stride, row * map.stride};
            line[column] = colourOf(map.landingOf(pixel), map.endOf(pixel));
        }
    }
    return image;
}

std::vector<plot::MapMark> mapMarks(const Map& map, const Colours& colours) {
    std::vector<plot::MapMark> marks;
    const std::vector<basins::Landmarks::Minimum>& minima = map.landmarks->present().minima;
    for (std::size_t i = 0; i < minima.size(); ++i) {
        const basins::Landmarks::Minimum& minimum = minima[i];
        marks.push_back({minimum.theta, minimum.loss, colours.minimum(i)});
    }
    return marks;
}

} // namespace thetascope::ui::maps
