// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Parts of maps and races, put together again.
#include "tests/app/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

using testing::HasSubstr;

const std::vector<std::string> kMap = {"basins", "--optimizer=momentum", "--size=37x23",
                                       "--steps=90"};
const std::vector<std::string> kRace = {
    "race",      "--losses=himmelblau,double_well", "--tune", "--starts=7", "--rates=1e-3:1:5",
    "--steps=60"};

/// Runs the program in a folder; it must succeed.
std::string run(std::vector<std::string> arguments, const std::vector<std::string>& more,
                const ScratchFolder& folder) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Finished finished = runProgram(arguments, folder.path());
    EXPECT_EQ(finished.status, 0) << finished.err;
    return finished.out;
}

/// Computes a command in parts, and returns their names.
std::vector<std::string> partsOf(const std::vector<std::string>& command, int count,
                                 const ScratchFolder& folder) {
    std::vector<std::string> names;
    for (int number = 1; number <= count; ++number) {
        names.push_back("part-" + std::to_string(number) + ".thetapart");
        run(command,
            {"--tile=" + std::to_string(number) + "/" + std::to_string(count),
             "--threads=" + std::to_string(1 + number % 2), "--output=" + names.back()},
            folder);
    }
    return names;
}

TEST(Join, map_isTheWholeByteForByte) {
    const ScratchFolder folder;
    const std::vector<std::string> parts = partsOf(kMap, 5, folder);
    for (const char* ending : {"csv", "npy", "png"}) {
        run(kMap, {"--output=whole." + std::string(ending)}, folder);
        std::vector<std::string> join = {"join", "--output=joined." + std::string(ending)};
        run(join, parts, folder);
        EXPECT_TRUE(fileContents(folder.path() / ("whole." + std::string(ending))) ==
                    fileContents(folder.path() / ("joined." + std::string(ending))))
            << ending;
    }
}

TEST(Join, race_isTheWholeByteForByte) {
    const ScratchFolder folder;
    const std::vector<std::string> parts = partsOf(kRace, 4, folder);
    for (const char* ending : {"csv", "json", "png"}) {
        run(kRace, {"--output=whole." + std::string(ending)}, folder);
        run({"join", "--output=joined." + std::string(ending)}, parts, folder);
        EXPECT_TRUE(fileContents(folder.path() / ("whole." + std::string(ending))) ==
                    fileContents(folder.path() / ("joined." + std::string(ending))))
            << ending;
    }
    EXPECT_EQ(run({"join", "--output=-"}, parts, folder), run(kRace, {}, folder));
}

TEST(Join, whatCannotBeJoined_isSaid) {
    const ScratchFolder folder;
    const std::vector<std::string> parts = partsOf(kMap, 3, folder);
    run(kRace, {"--tile=1/1", "--output=race.thetapart"}, folder);
    run({"basins", "--optimizer=gd", "--size=37x23", "--steps=90"},
        {"--tile=3/3", "--output=other.thetapart"}, folder);
    const std::string part = fileContents(folder.path() / parts[1]);
    std::ofstream(folder.path() / "short.thetapart") << part.substr(0, part.size() / 2);
    std::ofstream(folder.path() / "text.thetapart") << "no part\n";
    std::string changed = part;
    changed[part.size() - 3] ^= 1;
    std::ofstream(folder.path() / "changed.thetapart") << changed;

    struct Row {
        std::vector<std::string> arguments;
        int status;
        std::string says;
    };

    const std::vector<Row> rows = {
        {{"--output=a.csv", parts[0], parts[2]}, 1, "part 2 of 3 is missing"},
        {{"--output=a.csv", parts[0]}, 1, "parts 2 and 3 of 3 are missing"},
        {{"--output=a.csv", parts[0], parts[1], "other.thetapart"},
         1,
         "other.thetapart: it is not of the same map as part-1.thetapart"},
        {{"--output=a.csv", parts[0], "race.thetapart"},
         1,
         "race.thetapart: it is a part of a race, but part-1.thetapart is one of a map"},
        {{"--output=a.csv", parts[0], "short.thetapart", parts[2]},
         1,
         "short.thetapart: the file is not complete"},
        {{"--output=a.csv", parts[0], "changed.thetapart", parts[2]},
         1,
         "changed.thetapart: the file is damaged; compute this part again"},
        {{"--output=a.csv", "text.thetapart"},
         1,
         "text.thetapart: it is no part of a map or a race"},
        {{"--output=a.csv", "lost.thetapart"}, 1, "lost.thetapart: there is no such file"},
        {{"--output=a.csv", "."}, 1, "not a regular file"},
        {{"--output=a.json", parts[0], parts[1], parts[2]},
         1,
         "the parts are those of a map, which cannot be written as “json”"},
        {{"--output=a.npy", "race.thetapart"},
         1,
         "the parts are those of a race, which cannot be written as “npy”"},
        {{"--output=-", parts[0], parts[1], parts[2]},
         1,
         "the parts are those of a map, which is no table: --output - needs --format"},
        {{"--output=a.csv"}, 2, "parts is required"},
        {{parts[0]}, 2, "--output is required"},
        {{"--output=a.txt", parts[0]}, 2, "--output takes a file named"},
    };
    for (const Row& row : rows) {
        std::vector<std::string> arguments = row.arguments;
        arguments.insert(arguments.begin(), "join");
        const Finished finished = runProgram(arguments, folder.path());
        EXPECT_EQ(finished.status, row.status) << row.says;
        EXPECT_THAT(finished.err, HasSubstr(row.says));
        EXPECT_EQ(std::ranges::count(finished.err, '\n'), 1);
        EXPECT_FALSE(std::filesystem::exists(folder.path() / "a.csv"));
    }
}

TEST(Join, npy_isReadByNumPy) {
    const ScratchFolder folder;
    run({"basins", "--loss=x²+y²", "--optimizer=gd", "--size=5x4"}, {"--output=map.npy"}, folder);
    run({"basins", "--loss=x²+y²", "--optimizer=gd", "--size=5x4"}, {"--output=map.csv"}, folder);
    const Finished finished = runShell(R"(/usr/bin/python3 - <<'END'
import csv, numpy
a = numpy.load('map.npy')
assert a.shape == (4, 5), a.shape
assert a.dtype.names == ('outcome', 'steps', 'loss', 'theta'), a.dtype
rows = list(csv.DictReader(open('map.csv')))
for element, row in zip(a.ravel(), rows):
    assert element['steps'] == int(row['steps'])
    assert element['loss'] == float(row['loss'])
    assert list(element['theta']) == [float(row['theta_x']), float(row['theta_y'])]
print(len(rows))
END
)",
                                       folder.path());
    EXPECT_EQ(finished.out, "20\n") << finished.err;
}

} // namespace
} // namespace thetascope::tests
