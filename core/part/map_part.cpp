// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/part/map_part.h"

#include "core/part/checksum.h"
#include "core/part/request_json.h"
#include "core/simd/instruction_set.h"
#include "core/text/little_endian.h"
#include "core/text/quotes.h"

#include <utility>

namespace thetascope::part {

namespace {

using basins::Axis;
using experiment::Json;
using experiment::JsonReader;

/// The names of what varies along an axis; their index is that of the quantity.
constexpr std::string_view kQuantities[] = {"start", "start_y", "setting", "constant"};

Json axisJson(const Axis& axis) {
    return {{"quantity", kQuantities[static_cast<std::size_t>(axis.quantity)]},
            {"key", axis.key},
            {"low", axis.low},
            {"high", axis.high},
            {"logarithmic", axis.logarithmic}};
}

Axis readAxis(const Json& json, const std::string& where) {
    JsonReader reader(json, where);
    const std::string quantity = reader.text("quantity");
    Axis axis;
    std::size_t index = 0;
    while (index < std::size(kQuantities) && kQuantities[index] != quantity)
        ++index;
    if (index == std::size(kQuantities))
        reader.fail("quantity", "what varies along an axis");
    axis.quantity = static_cast<Axis::Quantity>(index);
    axis.key = reader.text("key");
    axis.low = reader.number("low");
    axis.high = reader.number("high");
    axis.logarithmic = reader.flag("logarithmic");
    reader.expectNothingMore();
    return axis;
}

std::string mapRequestText(const MapPlan& plan) {
    return Json{{"experiment", experimentJson(plan.experiment)},
                {"contender", plan.contender},
                {"across", axisJson(plan.across)},
                {"up", axisJson(plan.up)},
                {"width", plan.width},
                {"height", plan.height}}
        .dump();
}

MapPlan readMapPlan(const std::string& request) {
    const Json json = experiment::parseJson(request);
    JsonReader reader(json, "its request");
    MapPlan plan{readExperiment(reader.take("experiment"))};
    plan.contender = reader.count("contender");
    plan.across = readAxis(reader.take("across"), "“across” in its request");
    plan.up = readAxis(reader.take("up"), "“up” in its request");
    plan.width = reader.count("width");
    plan.height = reader.count("height");
    reader.expectNothingMore();
    return plan;
}

/// The checksum of all numbers that the runs are made of.
std::string numbersOfMap(const basins::Request& request) {
    Checksum checksum;
    checksum.add(simd::best() == simd::InstructionSet::Portable ? "portable" : "fused");
    for (std::size_t column = 0; column < request.width; ++column)
        checksum.add(request.across.value(column, request.width));
    for (std::size_t row = 0; row < request.height; ++row)
        checksum.add(request.up.value(row, request.height));
    checksum.add(request.loss->at(request.start).loss);
    return checksum.text();
}

/// The number of bytes of a pixel.
std::size_t bytesOfPixel(std::size_t dimension) {
    return 1 + 4 + 8 + 8 * dimension;
}

void appendMapRow(std::string& bytes, const basins::Map& map, std::size_t row) {
    const std::size_t first = map.index(0, row);
    const std::size_t past = first + map.width();
    for (std::size_t pixel = first; pixel < past; ++pixel)
        text::appendLittleEndian(bytes, static_cast<std::uint8_t>(map.at(pixel).outcome));
    for (std::size_t pixel = first; pixel < past; ++pixel)
        text::appendLittleEndian(bytes, map.at(pixel).steps);
    for (std::size_t pixel = first; pixel < past; ++pixel)
        text::appendLittleEndian(bytes, map.at(pixel).loss);
    for (std::size_t pixel = first; pixel < past; ++pixel) {
        const basins::End end = map.at(pixel);
        for (std::size_t c = 0; c < map.dimension(); ++c)
            text::appendLittleEndian(bytes, end.theta[c]);
    }
}

/// Takes a row as appendMapRow() has written it. Returns whether it can be right.
bool takeMapRow(std::string_view bytes, basins::Map& map, std::size_t row,
                const descent::StoppingRule& until) {
    const std::size_t width = map.width();
    const char* const outcomes = bytes.data();
    const char* const steps = outcomes + width;
    const char* const losses = steps + 4 * width;
    const char* const thetas = losses + 8 * width;
    for (std::size_t column = 0; column < width; ++column) {
        const auto outcome = static_cast<descent::Outcome>(outcomes[column]);
        basins::End end{outcome,
                        {},
                        text::littleEndianAt<double>(losses + 8 * column),
                        text::littleEndianAt<std::uint32_t>(steps + 4 * column)};
        if (outcome < descent::Outcome::Converged || outcome > descent::Outcome::StepLimit ||
            end.steps > until.steps)
            return false;
        for (std::size_t c = 0; c < map.dimension(); ++c)
            end.theta[c] =
                text::littleEndianAt<double>(thetas + 8 * (column * map.dimension() + c));
        map.set(map.index(column, row), end);
    }
    return true;
}

} // namespace

tl::expected<basins::Request, std::string> requestOf(const MapPlan& plan) {
    const experiment::Experiment& experiment = plan.experiment.experiment();
    if (plan.contender >= experiment.contenders.size())
        return tl::unexpected(std::string("there is no such optimizer to make a map of"));
    basins::Request request;
    request.loss = plan.experiment.loss();
    request.optimizer = experiment.contenders[plan.contender].optimizer;
    request.start = experiment.start;
    request.until = experiment.until;
    request.extent = experiment::extentOf(experiment);
    request.across = plan.across;
    request.up = plan.up;
    request.width = plan.width;
    request.height = plan.height;
    if (auto valid = basins::validate(request); !valid)
        return tl::unexpected(std::move(valid.error()));
    return request;
}

void writeMapPart(const MapPlan& plan, basins::Tile tile, const basins::Map& map,
                  const std::string& version, std::ostream& out) {
    const basins::Request request = requestOf(plan).value(); // it was computed
    write(
        {"map", version, numbersOfMap(request), mapRequestText(plan), tile},
        [&](const TakeBytes& take) {
            std::string bytes;
            for (std::size_t row = 0; row < map.height(); ++row) {
                bytes.clear();
                appendMapRow(bytes, map, row);
                take(bytes);
            }
        },
        out);
}

tl::expected<JoinedMap, std::string> joinMap(std::span<Part> parts, const std::string& version) {
    const auto fault = [&](const std::string& sentence) {
        return tl::unexpected(text::shownPath(parts.front().path()) + ": " + sentence);
    };
    try {
        MapPlan plan = readMapPlan(parts.front().header().request);
        auto request = requestOf(plan);
        if (!request)
            return fault(request.error());
        const std::size_t dimension = request->loss->dimension();
        const std::uint64_t rowBytes = request->width * bytesOfPixel(dimension);
        const auto bytesOf = [&](basins::Tile tile) {
            return tile.rows(request->height) * rowBytes;
        };
        if (auto right = checkAgainst(parts, version, numbersOfMap(*request), bytesOf); !right)
            return tl::unexpected(std::move(right.error()));
        basins::Map map(request->width, request->height, dimension);
        for (Part& part : parts) {
            const basins::Tile tile = part.header().tile;
            auto read = part.read([&](std::size_t) { return rowBytes; },
                                  [&](std::size_t row, std::string_view bytes) {
                                      return takeMapRow(bytes, map, tile.row(row), request->until);
                                  },
                                  tile.rows(request->height));
            if (!read)
                return tl::unexpected(std::move(read.error()));
        }
        return JoinedMap{std::move(plan), std::move(*request), std::move(map)};
    } catch (const experiment::Unreadable& unreadable) {
        return fault(unreadable.what());
    }
}

} // namespace thetascope::part
