// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Named constants of a loss on the command line: --set, and the axes of a map.
#include "tests/app/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

using testing::HasSubstr;

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

std::string trace(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "trace");
    arguments.insert(arguments.end(), {"--start=0.7", "--steps=20", "--optimizer=gd:alpha=0.05"});
    return runProgram(arguments).out;
}

/// The rows of a map in a CSV file.
std::vector<std::string> mapRows(std::vector<std::string> arguments) {
    const ScratchFolder folder;
    const std::string file = folder.file("map.csv");
    arguments.insert(arguments.begin(), {"basins", "--output=" + file, "--optimizer=gd:alpha=0.05",
                                         "--steps=20", "--tolerance=0"});
    const auto result = runProgram(arguments);
    EXPECT_EQ(result.status, 0) << result.err;
    return lines(fileContents(file));
}

/// What the program says of a map that it cannot make.
std::string mapError(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"basins", "--output=map.csv"});
    return runProgram(arguments).err;
}

TEST(Set, values_areThoseOfTheLoss) {
    const std::string wanted = trace({"--loss=2·x^4 + 3·x²"});
    EXPECT_EQ(trace({"--loss=a·x^4 + λ·x²", "--set", "a=2", "--set=lambda=3"}), wanted);
    EXPECT_NE(trace({"--loss=a·x^4 + λ·x²"}), wanted);
}

TEST(Set, whatIsWrong_isSaid) {
    const auto unknown = runProgram({"trace", "--loss=a·x²", "--set=b=2"});
    EXPECT_EQ(unknown.status, 1);
    EXPECT_THAT(unknown.err,
                HasSubstr("there is no constant “b” in the loss; its only constant is a"));
    const auto malformed = runProgram({"trace", "--loss=a·x²", "--set=a"});
    EXPECT_EQ(malformed.status, 2);
    EXPECT_THAT(malformed.err,
                HasSubstr("--set takes a constant of the loss and its value, such as a=2"));
}

TEST(MapAxes, constants_areAxes) {
    const std::vector<std::string> rows =
        mapRows({"--loss=(x² − a)² + λ·x", "--size=3x2", "--across=a=1:2", "--up=lambda=0:0.5",
                 "--start=0.7"});
    ASSERT_EQ(rows.size(), 7U);
    EXPECT_EQ(rows[0], "a,λ,outcome,theta,loss,steps");
    EXPECT_THAT(rows[2], testing::StartsWith("1.5,0,step_limit,"));
    EXPECT_THAT(rows[6], testing::StartsWith("2,0.5,step_limit,"));
    // the last row is the run with these constants
    const std::string run =
        trace({"--loss=(x² − a)² + λ·x", "--set=a=2", "--set=λ=0.5", "--tolerance=0"});
    const std::string last = lines(run).back(); // optimizer,step,theta,loss,…
    const std::size_t theta = last.find(",20,") + 4;
    const std::string point = last.substr(theta, last.find(',', last.find(',', theta) + 1) - theta);
    EXPECT_EQ(rows[6], "2,0.5,step_limit," + point + ",20");
}

TEST(MapAxes, startsAndKeys_areAxes) {
    EXPECT_EQ(mapRows({"--loss=x²+y²", "--size=2x2", "--across=start_y=0:1", "--up=start_x=2:3",
                       "--start=1,1"})
                  .front(),
              "start_y,start_x,outcome,theta_x,theta_y,loss,steps");
    const auto byRates = mapRows({"--loss=x²", "--size=2x3", "--rates=0.01:1"});
    EXPECT_EQ(mapRows({"--loss=x²", "--size=2x3", "--up=alpha=0.01:1"}), byRates);
    EXPECT_EQ(mapRows({"--loss=x²", "--size=2x3", "--up=lr=0.01:1", "--across=start=-6:6"}),
              byRates);
}

TEST(MapAxes, picture_isDrawn) {
    const ScratchFolder folder;
    const std::string file = folder.file("map.png");
    const auto result = runProgram({"basins", "--output=" + file, "--loss=(x² − a)²", "--up=a=-1:2",
                                    "--size=20x20", "--optimizer=gd:alpha=0.05"});
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_GT(std::filesystem::file_size(file), 1000U);
}

TEST(MapAxes, whatIsWrong_isSaid) {
    EXPECT_THAT(mapError({"--loss=a·x²", "--optimizer=momentum", "--up=q=0:1"}),
                HasSubstr("a map has no axis “q”; there are start, alpha, mu, a"));
    EXPECT_THAT(mapError({"--loss=a·x²", "--optimizer=gd", "--up=a=1:0"}),
                HasSubstr("--up takes a quantity and its values, the lower first, such as "
                          "start=-6:6, not “a=1:0”"));
    EXPECT_THAT(mapError({"--loss=a·x²", "--optimizer=gd", "--up=a=0:1", "--across=a=0:1"}),
                HasSubstr("the two axes of a map must be different quantities"));
    EXPECT_THAT(mapError({"--loss=a·x²", "--optimizer=gd", "--up=a=0:1", "--rates=0.1:1"}),
                HasSubstr("--rates is the same as --up alpha=LO:HI, so only one of them can be "
                          "given"));
    EXPECT_THAT(mapError({"--loss=sum(x^i, i, 1, n), n=3", "--optimizer=gd", "--up=n=1:4"}),
                HasSubstr("the vertical axis cannot be the constant “n”, since it says how many "
                          "terms a sum has"));
}

} // namespace
} // namespace thetascope::tests
