// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Maps and races that are computed in parts become the whole again; whatever else a file has in it
// is refused with a sentence.
#include "core/basins/compute.h"
#include "core/part/map_part.h"
#include "core/part/race_part.h"
#include "core/race/csv.h"
#include "tests/core/basins/maps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace thetascope::part {
namespace {

using testing::HasSubstr;

const std::string kVersion = "1.2.3";

/// A folder for the parts of a test, gone with the object.
class Folder {
public:
    Folder()
        : m_path(std::filesystem::temp_directory_path() /
                 ("thetascope-parts-" + std::to_string(std::random_device{}()))) {
        std::filesystem::create_directory(m_path);
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    ~Folder() { std::filesystem::remove_all(m_path); }

    std::string write(const std::string& name, const std::string& bytes) const {
        const std::string path = (m_path / name).string();
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

private:
    std::filesystem::path m_path;
};

experiment::Checked experimentOn(const std::string& formula) {
    experiment::Experiment experiment;
    experiment.loss = formula;
    experiment.until.steps = 60;
    experiment.contenders = {{.optimizer = optimizer::parseSpec("adam").value(), .slot = {0}}};
    return check(std::move(experiment)).value();
}

MapPlan mapPlan(const std::string& formula = "sin 2θ · log θ²") {
    MapPlan plan{experimentOn(formula)};
    plan.across = {basins::Axis::Quantity::Start, "", -5, 6, false};
    plan.up = {basins::Axis::Quantity::Setting, "alpha", 0.001, 1.0 / 3, true};
    plan.width = 9;
    plan.height = 8;
    return plan;
}

std::string mapPart(const MapPlan& plan, std::size_t number, std::size_t count,
                    const std::string& version = kVersion) {
    basins::Request request = requestOf(plan).value();
    request.tile = {number - 1, count};
    const std::size_t rows = request.tile.rows(request.height);
    basins::PixelQueue queue(request.width, rows);
    basins::Map map(request.width, rows, request.loss->dimension());
    basins::compute(request, queue, map, 1);
    std::ostringstream out;
    writeMapPart(plan, request.tile, map, version, out);
    return out.str();
}

race::Plan racePlan() {
    return {{{"waves", experimentOn("sin 2θ · log θ²")},
             {"flat", experimentOn("θ")},
             {"plane", experimentOn("(x²+y−11)²+(x+y²−7)² + 0·log(x+5)")}},
            {{"A", optimizer::parseSpec("gd").value()},
             {"B", optimizer::parseSpec("momentum:mu=0.3").value()}},
            {.rates = {1e-3, 1, 7}, .starts = 11, .seed = 3, .steps = 44},
            true};
}

std::vector<std::vector<race::Field>> fieldsOf(const race::Report& report, basins::Tile tile) {
    const std::vector<race::Entry> entries = entriesOf(report.contest);
    std::vector<std::vector<race::Field>> fields(entries.size());
    std::atomic<std::size_t> finished = 0;
    runRows(
        report.contest, entries, tile, 2,
        [&](const race::Entry& entry, std::vector<race::Field> found) {
            fields[static_cast<std::size_t>(&entry - entries.data())] = std::move(found);
        },
        finished);
    return fields;
}

std::string racePart(const race::Plan& plan, std::size_t number, std::size_t count) {
    const race::Report report = reportOf(plan);
    const basins::Tile tile{number - 1, count};
    std::ostringstream out;
    writeRacePart(plan, report, entriesOf(report.contest), tile, fieldsOf(report, tile), kVersion,
                  out);
    return out.str();
}

/// What is said of parts with these contents, or "joined".
std::string said(const std::vector<std::string>& contents, const std::string& version = kVersion) {
    const Folder folder;
    std::vector<Part> parts;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        auto opened = Part::open(folder.write("part" + std::to_string(i + 1), contents[i]));
        if (!opened)
            return opened.error();
        parts.push_back(std::move(*opened));
    }
    if (auto together = checkTogether(parts); !together)
        return together.error();
    if (parts.front().header().kind == "map") {
        const auto joined = joinMap(parts, version);
        return joined ? "joined" : joined.error();
    }
    const auto joined = joinRace(parts, version);
    return joined ? "joined" : joined.error();
}

/// Opens parts with these contents, which belong together.
std::vector<Part> opened(const Folder& folder, const std::vector<std::string>& contents) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < contents.size(); ++i)
        parts.push_back(
            Part::open(folder.write("part" + std::to_string(i + 1), contents[i])).value());
    EXPECT_TRUE(checkTogether(parts));
    return parts;
}

TEST(MapPart, joined_isTheWholeToTheBit) {
    for (const std::size_t count : {1U, 3U, 10U}) { // of 8 rows
        for (const char* formula : {"sin 2θ · log θ²", "(x²+y−11)²+(x+y²−7)²", "a·θ²"}) {
            const Folder folder;
            const MapPlan plan = mapPlan(formula);
            std::vector<std::string> contents;
            for (std::size_t number = count; number > 0; --number)
                contents.push_back(mapPart(plan, number, count));
            std::vector<Part> parts = opened(folder, contents);
            const auto joined = joinMap(parts, kVersion);
            ASSERT_TRUE(joined) << joined.error();
            EXPECT_EQ(joined->plan.experiment, plan.experiment);
            EXPECT_EQ(joined->request.up, plan.up);
            EXPECT_EQ(difference(joined->map, basins::computed(requestOf(plan).value())), "");
        }
    }
}

TEST(RacePart, joined_isTheWholeToTheBit) {
    const race::Plan plan = racePlan();
    race::Report whole = reportOf(plan);
    const std::vector<race::Entry> entries = entriesOf(whole.contest);
    const auto fields = fieldsOf(whole, {});
    for (std::size_t i = 0; i < entries.size(); ++i)
        whole.standings[entries[i].course][entries[i].optimizer] =
            standingOf(entries[i], fields[i]);
    std::ostringstream csv;
    writeCsv(whole, csv);
    for (const std::size_t count : {1U, 4U}) {
        const Folder folder;
        std::vector<std::string> contents;
        for (std::size_t number = 1; number <= count; ++number)
            contents.push_back(racePart(plan, number, count));
        std::vector<Part> parts = opened(folder, contents);
        const auto joined = joinRace(parts, kVersion);
        ASSERT_TRUE(joined) << joined.error();
        std::ostringstream joinedCsv;
        writeCsv(*joined, joinedCsv);
        EXPECT_EQ(joinedCsv.str(), csv.str());
        ASSERT_EQ(joined->leftOut.size(), 1U);
        EXPECT_EQ(joined->leftOut[0].loss, "flat");
    }
}

TEST(Part, missingOnes_areNamed) {
    const MapPlan plan = mapPlan();
    const auto part = [&](std::size_t number) { return mapPart(plan, number, 7); };
    EXPECT_EQ(said({part(1), part(2), part(4), part(6), part(7)}),
              "parts 3 and 5 of 7 are missing");
    EXPECT_EQ(said({part(7), part(1), part(2), part(4), part(3), part(6)}),
              "part 5 of 7 is missing");
    EXPECT_THAT(said({mapPart(plan, 1, 8000)}),
                HasSubstr("20, 21 and 7979 others of 8000 are missing"));
}

TEST(Part, samePartTwice_isTakenOnceIfItIsTheSame) {
    const MapPlan plan = mapPlan();
    const std::string first = mapPart(plan, 1, 2);
    const std::string second = mapPart(plan, 2, 2);
    EXPECT_EQ(said({first, second, first}), "joined");
    const std::string header = first.substr(0, first.find('\n'));
    std::string other = first;
    const std::size_t digits = header.find("\"checksum\":\"") + 12;
    other[digits] = other[digits] == '0' ? '1' : '0';
    EXPECT_THAT(said({first, second, other}), HasSubstr("part3: it is part 1 of 2, as "));
    EXPECT_THAT(said({first, second, other}), HasSubstr("but with other data"));
}

TEST(Part, strangers_areRefused) {
    const std::string first = mapPart(mapPlan(), 1, 2);
    EXPECT_THAT(said({first, mapPart(mapPlan("sin 2θ · log θ² + 1"), 2, 2)}),
                HasSubstr("part2: it is not of the same map as"));
    EXPECT_THAT(said({first, mapPart(mapPlan(), 3, 3)}), HasSubstr("it is part 3 of 3, but"));
    EXPECT_THAT(said({first, racePart(racePlan(), 2, 2)}),
                HasSubstr("it is a part of a race, but"));
    EXPECT_THAT(said({first, mapPart(mapPlan(), 2, 2, "1.2.4")}),
                HasSubstr("by version 1.2.4 of the program, but"));
    EXPECT_THAT(said({first, mapPart(mapPlan(), 2, 2)}, "9"), HasSubstr("this is version 9"));
    race::Plan other = racePlan();
    other.settings.seed = 4;
    EXPECT_THAT(said({racePart(racePlan(), 1, 2), racePart(other, 2, 2)}),
                HasSubstr("not of the same race"));
}

TEST(Part, otherRounding_isRefused) {
    const std::string first = mapPart(mapPlan(), 1, 2);
    std::string second = mapPart(mapPlan(), 2, 2);
    const std::size_t digits = second.find("\"numbers\":\"") + 11;
    second[digits] = second[digits] == '0' ? '1' : '0';
    EXPECT_THAT(said({first, second}), HasSubstr("rounds in another way than that of"));
    EXPECT_EQ(said({second}), "part 1 of 2 is missing");
    std::string whole = mapPart(mapPlan(), 1, 1);
    whole[digits] = whole[digits] == '0' ? '1' : '0';
    EXPECT_THAT(said({whole}), HasSubstr("rounds in another way than this one"));
}

TEST(Part, brokenFiles_areRefused) {
    const std::string whole = mapPart(mapPlan(), 1, 1);
    const std::size_t data = whole.find('\n') + 1;
    EXPECT_THAT(said({whole.substr(0, whole.size() - 1)}), HasSubstr("the file is not complete"));
    EXPECT_THAT(said({whole + "x"}), HasSubstr("more data than its header says"));
    EXPECT_THAT(said({whole.substr(0, data - 1)}), HasSubstr("no part of a map or a race"));
    EXPECT_THAT(said({""}), HasSubstr("no part of a map or a race"));
    EXPECT_THAT(said({"start,alpha\n1,2\n"}), HasSubstr("no part of a map or a race"));
    for (const std::size_t place : {data, data + 100, whole.size() - 1}) {
        std::string changed = whole;
        changed[place] ^= 0x40;
        EXPECT_THAT(said({changed}), HasSubstr("the file is damaged; compute this part again"));
    }
    EXPECT_THAT(Part::open("/nowhere").error(), HasSubstr("/nowhere: there is no such file"));
    EXPECT_THAT(Part::open("/dev/zero").error(), HasSubstr("not a regular file"));
}

/// What was asked for is as much a part of the answer as the data are.
TEST(Part, damagedHeader_isNotTakenForAnotherRequest) {
    const std::string race = racePart(racePlan(), 1, 1);
    for (const auto& [from, to] :
         {std::pair<std::string, std::string>{"\"steps\":44,\"tuned\"", "\"steps\":46,\"tuned\""},
          {"\"name\":\"A\"", "\"name\":\"B\""}}) {
        std::string changed = race;
        const std::size_t place = changed.find(from);
        ASSERT_NE(place, std::string::npos) << from;
        changed.replace(place, from.size(), to);
        EXPECT_THAT(said({changed}), HasSubstr("the file is damaged; compute this part again"));
    }
}

/// Whatever a header says, it is refused before anything is made of it.
TEST(Part, hostileHeaders_areRefused) {
    const std::string whole = mapPart(mapPlan(), 1, 1);
    const std::string race = racePart(racePlan(), 1, 1);

    struct Change {
        const std::string& of;
        std::string from;
        std::string to;
        std::string says;
    };

    const std::vector<Change> changes = {
        {whole, "\"thetascope_part\":1", "\"thetascope_part\":2", "later version"},
        {whole, "\"thetascope_part\":1", "\"thetascope_part\":\"1\"", "must be a whole number"},
        {whole, "\"kind\":\"map\"", "\"kind\":\"mop\"", "“kind” in its header must be"},
        {whole, "\"tile\":[1,1]", "\"tile\":[2,1]", "“tile” in its header must be"},
        {whole, "\"tile\":[1,1]", "\"tile\":[1.5,2]", "“tile” in its header must be"},
        {whole, "\"tile\":[1,1]", "\"tile\":[0,1]", "“tile” in its header must be"},
        {whole, "\"tile\":[1,1]", "\"tile\":[1,1e300]", "“tile” in its header must be"},
        {whole, "\"bytes\":", "\"bytes\":9", "not complete"},
        {whole, "\"width\":9", "\"width\":16384", "has not as much data as its rows need"},
        {whole, "\"width\":9", "\"width\":1844674407370955161", "from 1 to 16384 pixels"},
        {whole, "\"height\":8", "\"height\":0", "from 1 to 16384 pixels"},
        {whole, "\"contender\":0", "\"contender\":1", "no such optimizer"},
        {whole, "\"quantity\":\"start\"", "\"quantity\":\"end\"", "what varies along an axis"},
        {whole, "\"low\":-5.0", "\"low\":null", "must be a number"},
        {whole, "\"loss\":\"sin", "\"loss\":\"sinn(", "its experiment is not valid"},
        {whole, "\"request\":", "\"more\":1,\"request\":", "unknown entry “more”"},
        {race, "\"optimizers\":[{\"name\":\"A\"", "\"optimizers\":[1,{\"name\":\"A\"",
         "must be an object"},
        {race, "\"spec\":\"gd", "\"spec\":\"gx", "there is no optimizer"},
        {race, "\"starts\":11", "\"starts\":4097", "from 1 to 4096 starts"},
        {race, "\"starts\":11", "\"starts\":4096", "has not as much data as its rows need"},
        {race, "\"rates\":7", "\"rates\":4096", "has not as much data as its rows need"},
        {race, "\"target\":0.001", "\"target\":0", "the target must be"},
        {race, "\"steps\":44,\"tuned\"", "\"steps\":0,\"tuned\"", "steps"},
    };
    for (const Change& change : changes) {
        std::string changed = change.of;
        const std::size_t place = changed.find(change.from);
        ASSERT_NE(place, std::string::npos) << change.from;
        changed.replace(place, change.from.size(), change.to);
        const std::string sentence = said({changed});
        // either reason is right where other numbers follow from the change
        if (sentence.find("rounds in another way") == std::string::npos) {
            EXPECT_THAT(sentence, HasSubstr(change.says)) << change.to;
        }
        EXPECT_EQ(sentence.find('\n'), std::string::npos);
    }
}

} // namespace
} // namespace thetascope::part
