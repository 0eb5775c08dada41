// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// basins writes the map that was asked for.
#include "tests/app/program.h"
#include "tests/support/csv.h"

#include <gtest/gtest.h>

#include <QColor>
#include <QImage>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

/// Runs basins with the map going to a file of its own, and reads that.
Csv mapOf(std::vector<std::string> arguments) {
    const ScratchFolder folder;
    const std::string path = folder.file("map.csv");
    arguments.insert(arguments.begin(), {"basins", "--output=" + path});
    const Finished finished = runProgram(std::move(arguments));
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.out, "");
    EXPECT_EQ(finished.err, ""); // no progress line where there is no terminal
    return Csv(fileContents(path));
}

TEST(Basins, rows_areStartsAndRatesOfTheFormulas) {
    const Csv map = mapOf({"--loss=sin 2θ · log θ²", "--range=-6:6", "--optimizer=gd", "--size=5x4",
                           "--rates=0.001:1"});
    EXPECT_EQ(map.header(),
              (std::vector<std::string>{"start", "alpha", "outcome", "theta", "loss", "steps"}));
    ASSERT_EQ(map.rows(), 20U);
    for (std::size_t row = 0; row < 20; ++row) {
        const auto i = static_cast<double>(row % 5);
        const auto j = static_cast<double>(row / 5);
        EXPECT_EQ(map.number(row, "start"), -6 + 12 * i / 4);
        EXPECT_EQ(map.number(row, "alpha"), 0.001 * std::pow(1 / 0.001, j / 3));
    }
}

TEST(Basins, eachRow_isTheEndOfItsTrace) {
    const std::vector<std::string> experiment = {"--loss=sin 2θ · log θ²", "--optimizer=adam",
                                                 "--steps=60", "--tolerance=1e-6"};
    std::vector<std::string> arguments = experiment;
    arguments.insert(arguments.end(), {"--size=3x3", "--rates=0.01:1"});
    const Csv map = mapOf(arguments);
    ASSERT_EQ(map.rows(), 9U);
    for (std::size_t row = 0; row < 9; ++row) {
        std::vector<std::string> trace = experiment;
        trace.insert(trace.begin(), "trace");
        trace[2] = "--optimizer=adam:alpha=" + map.cell(row, "alpha");
        trace.push_back("--start=" + map.cell(row, "start"));
        const Csv run(runProgram(trace).out);
        const std::size_t last = run.rows() - 1;
        EXPECT_EQ(map.cell(row, "theta"), run.cell(last, "theta"));
        EXPECT_EQ(map.cell(row, "loss"), run.cell(last, "loss"));
        EXPECT_EQ(map.cell(row, "outcome"), run.cell(last, "outcome"));
        EXPECT_EQ(map.cell(row, "steps"), run.cell(last, "step"));
    }
}

std::vector<std::string> outcomesOf(std::vector<std::string> arguments) {
    const Csv map = mapOf(std::move(arguments));
    std::vector<std::string> outcomes;
    for (std::size_t row = 0; row < map.rows(); ++row)
        outcomes.emplace_back(map.cell(row, "outcome"));
    return outcomes;
}

/// On θ² gradient descent keeps jumping between θ and −θ at exactly α = 2/L″ = 1.
TEST(Basins, outcome_isNamedAsByTrace) {
    using Outcomes = std::vector<std::string>;
    EXPECT_EQ(outcomesOf({"--loss=θ²", "--optimizer=gd", "--across=start=-4:4", "--rates=0.5:2",
                          "--size=3x3"}),
              (Outcomes{"converged", "converged", "converged",   //
                        "oscillates", "converged", "oscillates", //
                        "diverged", "converged", "diverged"}));
    EXPECT_EQ(outcomesOf({"--loss=cos θ", "--optimizer=gd", "--across=start=-1:1", "--rates=0.5:1",
                          "--size=3x1"}),
              (Outcomes{"converged", "stationary", "converged"}));
    EXPECT_EQ(outcomesOf({"--loss=θ", "--optimizer=adagrad", "--tolerance=1e-4", "--steps=2000",
                          "--range=-500:500", "--rates=0.001:1", "--size=1x2"}),
              (Outcomes{"stalled", "step_limit"}));
    EXPECT_EQ(outcomesOf({"--loss=log θ + 1/θ", "--optimizer=gd", "--across=start=-1:3",
                          "--rates=0.5:1", "--size=2x1"}),
              (Outcomes{"left_domain", "converged"}));
}

TEST(Basins, help_namesAllOutcomes) {
    const std::string help = runProgram({"basins", "--help"}).out;
    for (const char* outcome : {"converged", "stationary", "stalled", "oscillates", "diverged",
                                "left_domain", "step_limit"})
        EXPECT_NE(help.find(outcome), std::string::npos) << outcome;
}

TEST(Basins, nothingGiven_isTheDefaultExperimentsFirstOptimizer) {
    const Csv map = mapOf({"--size=7x2"});
    ASSERT_EQ(map.rows(), 14U);
    EXPECT_EQ(map.number(0, "start"), -6);
    EXPECT_EQ(map.number(6, "start"), 6);
    EXPECT_LT(map.number(0, "alpha"), map.number(7, "alpha"));
}

TEST(Basins, twoVariables_haveBothCoordinates) {
    const Csv map = mapOf({"--loss=himmelblau", "--optimizer=gd", "--size=2x2", "--start=1,2"});
    EXPECT_EQ(map.header(), (std::vector<std::string>{"start_x", "alpha", "outcome", "theta_x",
                                                      "theta_y", "loss", "steps"}));
    EXPECT_EQ(map.rows(), 4U);
}

/// The same with a picture.
QImage pictureOf(std::vector<std::string> arguments, const Environment& environment = {}) {
    const ScratchFolder folder;
    const std::string path = folder.file("map.png");
    arguments.insert(arguments.begin(), {"basins", "--output=" + path});
    const Finished finished = runProgram(std::move(arguments), {}, environment);
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.out, "");
    EXPECT_EQ(finished.err, "");
    return QImage(QString::fromStdString(path));
}

/// How many dots have about this hue, and are no grey.
int countHue(const QImage& picture, int hue) {
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor colour = picture.pixelColor(x, y);
            found += colour.saturation() > 60 && std::abs(colour.hue() - hue) < 12 ? 1 : 0;
        }
    }
    return found;
}

TEST(Basins, picture_hasAllPixelsAndRoomForAxesAndLegend) {
    const QImage picture = pictureOf({"--optimizer=gd", "--size=800x600"});
    EXPECT_GT(picture.width(), 840);
    EXPECT_GT(picture.height(), 800);
    EXPECT_EQ(picture.pixel(0, 0), qRgb(255, 255, 255));
    for (const int hue : {230, 200, 164, 45, 341}) // a basin each
        EXPECT_GT(countHue(picture, hue), 5000) << hue;
    EXPECT_GT(pictureOf({"--optimizer=gd", "--size=1600x1200"}).width(), 1600);
}

TEST(Basins, picture_needsNoDisplayWhateverTheSurroundings) {
    const std::vector<std::string> arguments = {"--optimizer=adam", "--size=40x30"};
    const QImage picture = pictureOf(arguments);
    EXPECT_FALSE(picture.isNull());
    EXPECT_EQ(picture,
              pictureOf(arguments, {{"QT_QPA_PLATFORM", "xcb"}, {"QT_QPA_PLATFORMTHEME", "gtk3"}}));
}

TEST(Basins, picture_canBeOfTwoVariables) {
    EXPECT_FALSE(pictureOf({"--loss=himmelblau", "--optimizer=gd", "--size=64x48"}).isNull());
}

/// A legend with every one of the minima would be higher than the map.
TEST(Basins, pictureWithAHundredMinima_hasASmallLegend) {
    const std::vector<std::string> size = {"--optimizer=gd:alpha=0.002", "--size=640x480",
                                           "--across=start_x=-5:5", "--up=start_y=-5:5"};
    std::vector<std::string> many = {"--loss=rastrigin"};
    std::vector<std::string> few = {"--loss=himmelblau"};
    many.insert(many.end(), size.begin(), size.end());
    few.insert(few.end(), size.begin(), size.end());
    EXPECT_LT(pictureOf(many).height(), pictureOf(few).height() + 60);
}

TEST(Basins, wrongUsage_isSaid) {
    struct Row {
        std::vector<std::string> arguments;
        std::string says;
    };

    const std::vector<Row> rows = {
        {{}, "--output is required"},
        {{"--output=map.txt"},
         "--output takes a file named *.png, *.svg, *.pdf, *.csv or *.npy, or *.thetapart with "
         "--tile, not "
         "“map.txt”"},
        {{"--output=map.csv", "--size=0x5"}, "--size takes a width and a height from 1x1"},
        {{"--output=map.csv", "--size=16385x5"}, "--size takes a width and a height from 1x1"},
        {{"--output=map.csv", "--rates=0:1"}, "--rates takes two numbers above 0"},
        {{"--output=map.csv", "--rates=1:0.5"}, "--rates takes two numbers above 0"},
        {{"--output=map.csv", "--rates=1"}, "--rates takes two numbers above 0"},
        {{"--output=map.csv", "--tile=1/2"},
         "with --tile, --output takes a file named *.thetapart"},
        {{"--output=map.thetapart"}, "--output takes a file named *.thetapart only with --tile"},
        {{"--output=map.thetapart", "--tile=8/7"}, "--tile takes the number of a part and of all"},
        {{"--output=map.csv", "--threads=none"}, "--threads takes a whole number from 1 to 4096"},
    };
    for (const Row& row : rows) {
        std::vector<std::string> arguments = row.arguments;
        arguments.insert(arguments.begin(), "basins");
        const Finished finished = runProgram(arguments);
        EXPECT_EQ(finished.status, 2) << row.says;
        EXPECT_EQ(finished.out, "");
        EXPECT_NE(finished.err.find(row.says), std::string::npos) << finished.err;
    }
}

TEST(Basins, whatCannotBeDone_isSaidAndLeavesNoFile) {
    struct Row {
        std::vector<std::string> arguments;
        std::string says;
    };

    const std::vector<Row> rows = {
        {{"--output=map.csv", "--loss=θ²+"}, ", column "},
        {{"--output=map.csv", "--size=16384x16384"}, "67108864 in all"},
        {{"--output=map.csv", "--optimizer=gd", "--optimizer=adam"}, "give --optimizer once"},
        {{"--output=missing/map.csv", "--size=2x2"}, "cannot write “missing/map.csv”"},
        {{"--output=missing/map.png", "--size=2x2"}, "cannot write “missing/map.png”"},
    };
    for (const Row& row : rows) {
        const ScratchFolder folder;
        std::vector<std::string> arguments = row.arguments;
        arguments.insert(arguments.begin(), "basins");
        const Finished finished = runProgram(arguments, folder.path());
        EXPECT_EQ(finished.status, 1) << row.says;
        EXPECT_NE(finished.err.find(row.says), std::string::npos) << finished.err;
        EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    }
}

TEST(Basins, interrupted_endsAtOnceWithoutAFile) {
    const ScratchFolder folder;
    // --foreground: the signal comes once; a second one ends the program at once
    const Finished finished = runShell(
        "timeout --foreground --preserve-status -s INT 1 \"$PROGRAM\" basins --output=map.csv "
        "--steps=100000000 --tolerance=0 --optimizer=gd --rates=0.001:0.01",
        folder.path());
    EXPECT_EQ(finished.status, 1);
    EXPECT_EQ(finished.err, "error: interrupted\n");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Basins, terminal_hasAProgressLineThatGoesAway) {
    const ScratchFolder folder;
    // script gives the program a terminal of its own and writes down what is printed there
    runShell("script -qec '\"$PROGRAM\" basins --output=map.csv --size=900x900 --steps=2000 "
             "--tolerance=0 --optimizer=gd --rates=0.001:0.01' typescript",
             folder.path());
    const std::string printed = fileContents(folder.path() / "typescript");
    EXPECT_NE(printed.find("\rbasins "), std::string::npos) << printed;
    EXPECT_NE(printed.find(" %"), std::string::npos);
    EXPECT_NE(printed.find("\r\033[K"), std::string::npos);
}

} // namespace
} // namespace thetascope::tests
