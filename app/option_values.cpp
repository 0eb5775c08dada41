// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_values.h"

#include "core/experiment/command_experiment.h"
#include "core/machine/constant.h"
#include "core/race/compute.h"
#include "core/text/quotes.h"

namespace thetascope::app {

std::optional<Size> readSize(std::string_view text, Sides sides) {
    const std::size_t cross = text.find('x');
    if (cross == std::string_view::npos)
        return std::nullopt;
    const auto width = machine::readCount(text.substr(0, cross));
    const auto height = machine::readCount(text.substr(cross + 1));
    const auto fits = [&](const auto& side) {
        return side && sides.least <= *side && *side <= sides.most;
    };
    if (!fits(width) || !fits(height))
        return std::nullopt;
    return Size{static_cast<int>(*width), static_cast<int>(*height)};
}

std::optional<PictureSize> readPictureSize(std::string_view text, Sides sides) {
    constexpr struct {
        std::string_view name;
        LengthUnit unit;
        double perInch;
    } kUnits[] = {{"px", LengthUnit::Pixel, 96},
                  {"cm", LengthUnit::Centimetre, 2.54},
                  {"mm", LengthUnit::Millimetre, 25.4},
                  {"in", LengthUnit::Inch, 1}};

    LengthUnit unit = LengthUnit::Pixel;
    double perInch = 96;
    for (const auto& each : kUnits) {
        if (text.ends_with(each.name)) {
            unit = each.unit;
            perInch = each.perInch;
            text.remove_suffix(each.name.size());
            break;
        }
    }
    if (unit == LengthUnit::Pixel) {
        const auto size = readSize(text, sides);
        return size ? std::optional(PictureSize{double(size->width), double(size->height), unit})
                    : std::nullopt;
    }
    const std::size_t cross = text.find('x');
    if (cross == std::string_view::npos)
        return std::nullopt;
    const auto width = readNumber(text.substr(0, cross));
    const auto height = readNumber(text.substr(cross + 1));
    const auto fits = [&](const auto& side) {
        const double pixels = side.value_or(0) / perInch * 96;
        return static_cast<double>(sides.least) <= pixels &&
               pixels <= static_cast<double>(sides.most);
    };
    if (!fits(width) || !fits(height))
        return std::nullopt;
    return PictureSize{*width, *height, unit};
}

std::string sizesText(Sides sides) {
    const auto square = [](std::uint64_t side) {
        return std::to_string(side) + 'x' + std::to_string(side);
    };
    return "a width and a height from " + square(sides.least) + " to " + square(sides.most);
}

std::optional<loss::Range> readRange(std::string_view text) {
    const std::optional<loss::Range> range = experiment::readRange(text);
    return range && range->low < range->high ? range : std::nullopt;
}

std::optional<MapAxis> readMapAxis(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return std::nullopt;
    const std::optional<loss::Range> values = readRange(text.substr(equals + 1));
    return values ? std::optional(MapAxis{std::string(text.substr(0, equals)), *values})
                  : std::nullopt;
}

std::optional<race::RateGrid> readRates(std::string_view text) {
    const std::size_t colon = machine::findOutsideBrackets(text, ':');
    if (colon == text.size()) {
        const auto only = readNumber(text);
        return only && *only > 0 ? std::optional(race::RateGrid{*only, *only, 1}) : std::nullopt;
    }
    const std::string_view rest = text.substr(colon + 1);
    const std::size_t second = machine::findOutsideBrackets(rest, ':');
    const auto range = experiment::readRange(text.substr(0, colon + 1 + second));
    if (!range || !(range->low > 0) || range->high < range->low)
        return std::nullopt;
    race::RateGrid grid{range->low, range->high,
                        range->low < range->high ? race::RateGrid{}.count : 1};
    if (second < rest.size()) {
        const auto count = readCountWithin(rest.substr(second + 1), 1, race::kMost);
        if (!count || (range->low == range->high && *count > 1))
            return std::nullopt;
        grid.count = *count;
    }
    return grid;
}

std::optional<basins::Tile> readTile(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto count = readCountWithin(text.substr(slash + 1), 1, basins::Tile::kMost);
    const auto number = readCountWithin(text.substr(0, slash), 1, count.value_or(0));
    return number ? std::optional(basins::Tile{*number - 1, *count}) : std::nullopt;
}

std::optional<std::uint64_t> readCountWithin(std::string_view text, std::uint64_t least,
                                             std::uint64_t most) {
    const auto count = machine::readCount(text);
    return count && least <= *count && *count <= most ? count : std::nullopt;
}

bool areOneOrTwoRanges(std::string_view text) {
    const std::size_t comma = machine::findOutsideBrackets(text, ',');
    return readRange(text.substr(0, comma)) &&
           (comma == text.size() || readRange(text.substr(comma + 1)));
}

bool areNumbers(std::string_view text, std::size_t least, std::size_t most) {
    std::size_t found = 0;
    for (bool more = true; more; ++found) {
        const std::size_t comma = machine::findOutsideBrackets(text, ',');
        more = comma < text.size();
        if (found == most || !machine::readConstant(text.substr(0, comma)))
            return false;
        text.remove_prefix(more ? comma + 1 : text.size());
    }
    return least <= found;
}

std::optional<double> readNumber(std::string_view text) {
    const auto number = machine::readConstant(text);
    return number ? std::optional(*number) : std::nullopt;
}

std::string notThis(std::string_view value) {
    return ", not " + text::inQuotes(value) +
           (machine::hasDecimalComma(value) ? "; " + machine::pointSentence() : "");
}

} // namespace thetascope::app
