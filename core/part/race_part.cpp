// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/part/race_part.h"

#include "core/part/checksum.h"
#include "core/part/request_json.h"
#include "core/simd/instruction_set.h"
#include "core/text/little_endian.h"
#include "core/text/names.h"
#include "core/text/quotes.h"

#include <utility>

namespace thetascope::part {

namespace {

using experiment::Json;
using experiment::JsonReader;
using experiment::Unreadable;
using race::Entry;
using race::Field;
using race::Finish;

constexpr std::size_t kBytesOfRun = 1 + 4 + 8;

std::string raceRequestText(const race::Plan& plan) {
    Json json;
    for (const race::Ground& ground : plan.losses)
        json["losses"].push_back(
            {{"name", ground.name}, {"experiment", experimentJson(ground.experiment)}});
    for (const race::Entrant& entrant : plan.optimizers)
        json["optimizers"].push_back(
            {{"name", entrant.name}, {"spec", optimizer::toSpec(entrant.optimizer)}});
    const race::Settings& settings = plan.settings;
    json["lowest_rate"] = settings.rates.low;
    json["highest_rate"] = settings.rates.high;
    json["rates"] = settings.rates.count;
    json["starts"] = settings.starts;
    json["seed"] = settings.seed;
    json["target"] = settings.target;
    json["steps"] = settings.steps;
    json["tuned"] = plan.isTuned;
    return json.dump();
}

/// Returns the entries of a list, of which there are as many as a plan may have.
const Json& listOf(JsonReader& reader, const char* key) {
    const Json& list = reader.take(key);
    if (!list.is_array() || list.empty() || list.size() > race::Plan::kMostOfEach)
        reader.fail(key, "a list of 1 to " + std::to_string(race::Plan::kMostOfEach));
    return list;
}

race::Plan readRacePlan(const std::string& request) {
    const Json json = experiment::parseJson(request);
    JsonReader reader(json, "its request");
    race::Plan plan;
    for (const Json& each : listOf(reader, "losses")) {
        JsonReader loss(each, "a loss of its request");
        std::string name = text::onOneLine(loss.text("name"));
        plan.losses.push_back({std::move(name), readExperiment(loss.take("experiment"))});
        loss.expectNothingMore();
    }
    for (const Json& each : listOf(reader, "optimizers")) {
        JsonReader entrant(each, "an optimizer of its request");
        std::string name = text::onOneLine(entrant.text("name"));
        auto optimizer = optimizer::parseSpec(entrant.text("spec"));
        if (!optimizer)
            throw Unreadable(optimizer.error());
        plan.optimizers.push_back({std::move(name), std::move(*optimizer)});
        entrant.expectNothingMore();
    }
    race::Settings& settings = plan.settings;
    settings.rates.low = reader.number("lowest_rate");
    settings.rates.high = reader.number("highest_rate");
    settings.rates.count = reader.count("rates");
    settings.starts = reader.count("starts");
    const std::uint64_t seed = reader.count("seed");
    if (seed > UINT32_MAX)
        reader.fail("seed", "a smaller number");
    settings.seed = static_cast<std::uint32_t>(seed);
    settings.target = reader.number("target");
    settings.steps = reader.count("steps");
    plan.isTuned = reader.flag("tuned");
    reader.expectNothingMore();
    if (auto valid = validate(plan); !valid)
        throw Unreadable(valid.error());
    return plan;
}

/// The checksum of all numbers that the runs are made of.
std::string numbersOfRace(const race::Contest& contest, std::span<const Entry> entries) {
    Checksum checksum;
    checksum.add(simd::best() == simd::InstructionSet::Portable ? "portable" : "fused");
    for (const race::Course& course : contest.courses) {
        checksum.add(course.target);
        for (const loss::Point& start : course.starts) {
            checksum.add(start[0]);
            checksum.add(start[1]);
        }
        checksum.add(course.loss->at(course.starts.front()).loss);
    }
    for (const Entry& entry : entries) {
        for (const double rate : entry.rates)
            checksum.add(rate);
    }
    return checksum.text();
}

/// Calls `visit` with each row of a tile: its entry, its variant, its rate among those of the tile.
template <class Visit>
void forEachRow(std::span<const Entry> entries, basins::Tile tile, const Visit& visit) {
    for (std::size_t entry = 0; entry < entries.size(); ++entry) {
        for (std::size_t v = 0; v < entries[entry].variants.size(); ++v) {
            const std::vector<std::size_t> rates = entries[entry].ratesIn(tile, v);
            for (std::size_t own = 0; own < rates.size(); ++own)
                visit(entry, v, own, rates[own]);
        }
    }
}

void appendRaceRow(std::string& bytes, std::span<const Finish> row) {
    for (const Finish& finish : row)
        text::appendLittleEndian(bytes, static_cast<std::uint8_t>(finish.hasArrived ? 1 : 0));
    for (const Finish& finish : row)
        text::appendLittleEndian(bytes, finish.steps);
    for (const Finish& finish : row)
        text::appendLittleEndian(bytes, finish.loss);
}

/// Takes a row as appendRaceRow() has written it. Returns whether it can be right.
bool takeRaceRow(std::string_view bytes, std::span<Finish> row, std::uint64_t most) {
    const char* const arrived = bytes.data();
    const char* const steps = arrived + row.size();
    const char* const losses = steps + 4 * row.size();
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i] = {text::littleEndianAt<double>(losses + 8 * i),
                  text::littleEndianAt<std::uint32_t>(steps + 4 * i), arrived[i] == 1};
        // no run begins within the target, so it takes a step to arrive
        const std::uint32_t least = row[i].hasArrived ? 1 : 0;
        if ((arrived[i] != 0 && arrived[i] != 1) || row[i].steps < least || row[i].steps > most)
            return false;
    }
    return true;
}

/// A row of a tile, where it belongs.
struct Place {
    std::size_t entry;
    std::size_t variant;
    std::size_t rate;
};

} // namespace

void writeRacePart(const race::Plan& plan, const race::Report& report,
                   std::span<const Entry> entries, basins::Tile tile,
                   const std::vector<std::vector<Field>>& fields, const std::string& version,
                   std::ostream& out) {
    write(
        {"race", version, numbersOfRace(report.contest, entries), raceRequestText(plan), tile},
        [&](const TakeBytes& take) {
            std::string bytes;
            forEachRow(entries, tile,
                       [&](std::size_t entry, std::size_t v, std::size_t own, std::size_t) {
                           bytes.clear();
                           appendRaceRow(bytes, fields[entry][v].at(own));
                           take(bytes);
                       });
        },
        out);
}

tl::expected<race::Report, std::string> joinRace(std::span<Part> parts,
                                                 const std::string& version) {
    const auto fault = [&](const std::string& sentence) {
        return tl::unexpected(text::shownPath(parts.front().path()) + ": " + sentence);
    };
    try {
        const race::Plan plan = readRacePlan(parts.front().header().request);
        race::Report report = reportOf(plan);
        if (report.losses.empty())
            return fault(report.leftOut.front().sentence);
        const race::Contest& contest = report.contest;
        const std::vector<Entry> entries = entriesOf(contest);
        const auto rowBytes = [&](std::size_t entry) {
            return kBytesOfRun * contest.courses[entries[entry].course].starts.size();
        };
        const auto bytesOf = [&](basins::Tile tile) {
            std::uint64_t bytes = 0;
            forEachRow(entries, tile,
                       [&](std::size_t entry, auto...) { bytes += rowBytes(entry); });
            return bytes;
        };
        if (auto right = checkAgainst(parts, version, numbersOfRace(contest, entries), bytesOf);
            !right)
            return tl::unexpected(std::move(right.error()));

        std::vector<std::vector<Field>> fields;
        fields.reserve(entries.size());
        for (const Entry& entry : entries)
            fields.push_back(fieldsFor(contest, entry, basins::Tile{}));
        for (Part& part : parts) {
            std::vector<Place> places;
            forEachRow(entries, part.header().tile,
                       [&](std::size_t entry, std::size_t v, std::size_t, std::size_t rate) {
                           places.push_back({entry, v, rate});
                       });
            auto read =
                part.read([&](std::size_t row) { return rowBytes(places[row].entry); },
                          [&](std::size_t row, std::string_view bytes) {
                              const auto& [entry, v, rate] = places[row];
                              Field& field = fields[entry][v];
                              return takeRaceRow(
                                  bytes, field.all().subspan(rate * field.starts(), field.starts()),
                                  plan.settings.steps);
                          },
                          places.size());
            if (!read)
                return tl::unexpected(std::move(read.error()));
        }
        for (std::size_t i = 0; i < entries.size(); ++i) {
            report.standings[entries[i].course][entries[i].optimizer] =
                standingOf(entries[i], fields[i]);
            fields[i].clear();
        }
        return report;
    } catch (const Unreadable& unreadable) {
        return fault(unreadable.what());
    }
}

} // namespace thetascope::part
