// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// sweep and race: what they print and write, and what they say when they cannot.
#include "tests/app/program.h"
#include "tests/support/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QByteArray>
#include <QImage>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Runs a command with the given ending of its output, and returns the file.
std::string written(std::vector<std::string> arguments, const std::string& ending) {
    const ScratchFolder folder;
    arguments.push_back("--output=out" + ending);
    const Finished finished = runProgram(std::move(arguments), folder.path());
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_EQ(finished.out, "");
    EXPECT_EQ(finished.err, "");
    return fileContents(folder.path() / ("out" + ending));
}

std::string printed(std::vector<std::string> arguments) {
    const Finished finished = runProgram(std::move(arguments));
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_EQ(finished.err, "");
    return finished.out;
}

TEST(Sweep, eachRow_isTheEndOfItsTrace) {
    const Csv sweep(
        written({"sweep", "--loss=sin 2θ · log θ²", "--start=-5", "--optimizer=gd",
                 "--optimizer=adam", "--steps=60", "--tolerance=1e-6", "--rates=0.01:1:4"},
                ".csv"));
    ASSERT_EQ(sweep.rows(), 8U);
    for (std::size_t row = 0; row < 8; ++row) {
        const Csv trace(runProgram({"trace", "--loss=sin 2θ · log θ²", "--start=-5", "--steps=60",
                                    "--tolerance=1e-6",
                                    std::string("--optimizer=") + (row < 4 ? "gd" : "adam") +
                                        ":alpha=" + sweep.cell(row, "alpha")})
                            .out);
        const std::size_t last = trace.rows() - 1;
        EXPECT_EQ(sweep.cell(row, "theta"), trace.cell(last, "theta"));
        EXPECT_EQ(sweep.cell(row, "loss"), trace.cell(last, "loss"));
        EXPECT_EQ(sweep.cell(row, "outcome"), trace.cell(last, "outcome"));
        EXPECT_EQ(sweep.cell(row, "steps"), trace.cell(last, "step"));
    }
}

TEST(Sweep, table_hasARowForEachOptimizer) {
    const std::string table = printed({"sweep", "--rates=0.001:1:9"});
    EXPECT_THAT(table, HasSubstr("from θ = −5, at most 200 steps with each learning rate α"));
    for (const char* name : {"Gradient descent", "Momentum", "AdaGrad", "RMSProp"})
        EXPECT_THAT(table, HasSubstr(std::string("\n") + name + "  "));
    EXPECT_THAT(table, HasSubstr(" of 9 "));
    EXPECT_THAT(printed({"sweep", "--loss=x²+y²", "--start=1,2", "--optimizer=gd"}),
                HasSubstr("from (x, y) = (1, 2)"));
}

/// θ² from 4 starts with gradient descent: a run is (1 − 2α)ᵗ times its start, so that all can be
/// worked out by hand.
TEST(Sweep, picture_showsTheStepsByRate) {
    const std::string png =
        written({"sweep", "--all", "--loss=double_well", "--rates=1e-3:1:25"}, ".png");
    const QImage picture = QImage::fromData(QByteArray::fromStdString(png));
    EXPECT_EQ(picture.size(), QSize(1600, 1000));
    std::set<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 2)
        colours.insert(picture.pixel(x, 300));
    EXPECT_GT(colours.size(), 9U) << "lines in many colours";
}

TEST(Race, numbers_areThoseWorkedOutByHand) {
    const Csv race(written({"race", "--loss=θ²", "--range=-2:2", "--optimizer=gd", "--starts=4",
                            "--rates=0.25:0.5:2", "--steps=10", "--target=0.01"},
                           ".csv"));
    EXPECT_EQ(race.header(), (std::vector<std::string>{"loss", "optimizer", "spec", "alpha",
                                                       "share", "cost", "median", "loss_at_end"}));
    ASSERT_EQ(race.rows(), 2U);
    EXPECT_EQ(race.cell(0, "optimizer"), "Gradient descent");
    EXPECT_EQ(race.cell(0, "spec"), "gd:alpha=0.25");
    EXPECT_EQ(race.number(0, "share"), 1);
    // The starts are ±1.5 and ±0.5. With α = ½ the first step leads to 0.
    EXPECT_EQ(race.number(1, "cost"), 1);
    EXPECT_EQ(race.number(1, "loss_at_end"), 0);
    // With α = ¼ each step halves θ: from 1.5 it takes 3 steps to |θ| ≤ 0.2 (L ≤ 0.04), from 0.5
    // two.
    EXPECT_EQ(race.number(0, "cost"), 2.5);
    EXPECT_EQ(race.number(0, "median"), 2.5);
}

TEST(Race, table_ranksAndSpeaks) {
    const std::string table = printed({"race", "--starts=16", "--rates=1e-3:1:13"});
    EXPECT_THAT(table,
                HasSubstr("16 starts, 13 learning rates from 0.001 to 1, at most 200 steps"));
    EXPECT_THAT(table, HasSubstr("\nrank  optimizer"));
    EXPECT_THAT(table, HasSubstr("\n1     "));
    EXPECT_THAT(table, HasSubstr("\nOn this loss "));
    EXPECT_THAT(table, HasSubstr("Tried for each optimizer: its learning rate α;"));
}

TEST(Race, all_takesEveryNamedOptimizer) {
    const Csv race(written(
        {"race", "--all", "--loss=θ²", "--starts=3", "--rates=0.1:1:3", "--steps=20"}, ".csv"));
    std::set<std::string> names;
    for (std::size_t row = 0; row < race.rows(); ++row)
        names.insert(std::string(race.cell(row, "optimizer")));
    EXPECT_GE(names.size(), 9U);
    EXPECT_TRUE(names.contains("Adam"));
}

TEST(Race, tuned_saysWhatWasTried) {
    const std::string table = printed({"race", "--tune", "--loss=θ²", "--optimizer=momentum",
                                       "--optimizer=gd", "--starts=3", "--rates=0.1:1:3"});
    EXPECT_THAT(table, HasSubstr("  Momentum: α, μ among "));
    EXPECT_THAT(table, HasSubstr("  μ = 0."));
    EXPECT_THAT(table, HasSubstr(" settings)"));
}

TEST(Race, sameOptimizerTwice_isToldApart) {
    const std::string table =
        printed({"race", "--loss=θ²", "--optimizer=momentum:mu=0.5", "--optimizer=momentum:mu=0.9",
                 "--starts=3", "--rates=0.1:1:3"});
    EXPECT_THAT(table, HasSubstr("momentum:alpha=0.05,mu=0.5  "));
    EXPECT_THAT(table, HasSubstr("momentum:alpha=0.05,mu=0.9  "));
}

TEST(Race, severalLosses_haveAMatrixAndAProfile) {
    const ScratchFolder folder;
    std::ofstream(folder.path() / "mine.theta")
        << R"({"thetascope": 1, "loss": "θ⁴", "range": [-1, 1], "start": 1, "steps": 1,
               "tolerance": 0, "optimizers": []})";
    const Finished finished = runProgram({"race", "--losses=Himmelblau,quadratic,mine.theta",
                                          "--starts=4", "--steps=100", "--rates=1e-3:1:7"},
                                         folder.path());
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_THAT(finished.out, HasSubstr("3 losses; on each 4 starts"));
    for (const char* name : {"himmelblau", "quadratic", "mine.theta"})
        EXPECT_THAT(finished.out, HasSubstr(std::string("\n") + name + "  "));
    EXPECT_THAT(finished.out, HasSubstr("\nOf 3 losses, "));
    EXPECT_THAT(finished.out, HasSubstr("Share of the losses"));
}

TEST(Race, sameLossTwice_countsOnce) {
    const ScratchFolder folder;
    std::ofstream(folder.path() / "mine.theta")
        << R"({"thetascope": 1, "loss": "θ⁴", "range": [-1, 1], "start": 1, "steps": 1,
               "tolerance": 0, "optimizers": []})";
    const auto raced = [&](const char* losses) {
        const Finished finished = runProgram(
            {"race", losses, "--optimizer=gd", "--starts=2", "--steps=10", "--rates=0.01:0.1:2"},
            folder.path());
        EXPECT_EQ(finished.status, 0) << finished.err;
        return finished.out;
    };
    EXPECT_EQ(raced("--losses=quadratic,mine.theta,Quadratic,mine.theta"),
              raced("--losses=quadratic,mine.theta"));
    EXPECT_EQ(raced("--losses=all,quadratic,all"), raced("--losses=all"));
}

TEST(Race, wholeCatalogue_isRaced) {
    const std::string csv = written({"race", "--losses=all", "--optimizer=gd", "--starts=2",
                                     "--rates=0.01:0.1:2", "--steps=10"},
                                    ".csv");
    EXPECT_THAT(csv, HasSubstr("\nrosenbrock,Gradient descent,"));
    EXPECT_THAT(csv, HasSubstr("\nquadratic,Gradient descent,"));
}

TEST(Race, picture_isOfOneLossOrOfSeveral) {
    for (const char* losses : {"--loss=himmelblau", "--losses=himmelblau,quadratic,saddle"}) {
        const std::string png = written(
            {"race", losses, "--all", "--starts=4", "--rates=1e-3:1:7", "--steps=50"}, ".png");
        const QImage picture = QImage::fromData(QByteArray::fromStdString(png));
        EXPECT_EQ(picture.size(), QSize(1600, 1000));
        std::set<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3)
                colours.insert(picture.pixel(x, y));
        }
        EXPECT_GT(colours.size(), 20U);
    }
}

TEST(Race, results_doNotDependOnThreads) {
    const std::vector<std::string> race = {
        "race", "--all", "--tune", "--starts=9", "--rates=1e-3:1:5", "--steps=80"};
    std::vector<std::string> alone = race;
    alone.emplace_back("--threads=1");
    std::vector<std::string> three = race;
    three.emplace_back("--threads=3");
    EXPECT_EQ(written(alone, ".json"), written(three, ".json"));
    EXPECT_EQ(written(alone, ".csv"), written(three, ".csv"));
}

TEST(Race, seed_givesOtherStarts) {
    const std::vector<std::string> race = {"race", "--loss=himmelblau", "--optimizer=gd",
                                           "--starts=9", "--rates=0.01"};
    std::vector<std::string> other = race;
    other.emplace_back("--seed=1");
    EXPECT_NE(written(race, ".csv"), written(other, ".csv"));
}

TEST(Race, edgeCases_areToldInWords) {
    struct Row {
        std::vector<std::string> arguments;
        std::string says;
    };

    const std::vector<Row> rows = {
        {{"--loss=(θ − 1)²", "--starts=1"}, "With a single start the cost has no interval"},
        {{"--loss=θ²", "--rates=0.3"}, "With a single learning rate it cannot be told"},
        {{"--loss=θ²", "--rates=1e-12:1e-11:3", "--steps=1", "--target=1e-9"},
         "no optimizer arrives from any start within 1 step,"},
        {{"--loss=θ²", "--target=0.1"}, "of 64 starts are within the target already; they do not"},
        {{"--loss=(θ − 1)² + log(θ)/9", "--range=-4:4"},
         "At 32 of 64 starts the loss or its slope"},
        {{"--losses=quadratic,flat.theta"},
         "flat.theta is left out: the loss has no minimum in the range"},
    };
    for (const Row& row : rows) {
        const ScratchFolder folder;
        std::ofstream(folder.path() / "flat.theta")
            << R"({"thetascope": 1, "loss": "θ", "range": [-1, 1], "start": 1, "steps": 1,
                   "tolerance": 0, "optimizers": []})";
        std::vector<std::string> arguments = row.arguments;
        arguments.insert(arguments.begin(), "race");
        const Finished finished = runProgram(arguments, folder.path());
        EXPECT_EQ(finished.status, 0) << finished.err;
        EXPECT_THAT(finished.out, HasSubstr(row.says));
    }
}

TEST(Race, whatCannotBeDone_isSaidAndLeavesNoFile) {
    struct Row {
        std::vector<std::string> arguments;
        int status;
        std::string says;
    };

    const std::vector<Row> rows = {
        {{"race", "--loss=θ"}, 1, "the loss has no minimum in the range, so that there is nowhere"},
        {{"race", "--loss=θ²", "--target=2"},
         1,
         "all starts are within the target already: choose a smaller ε or other starts"},
        {{"race", "--losses=himelblau"},
         1,
         "there is no loss “himelblau”; did you mean “himmelblau”?"},
        {{"race", "--losses=lost.theta"}, 1, "lost.theta: the file cannot be opened"},
        {{"race", "--losses=quadratic,"}, 1, "there is no loss “”"},
        {{"race", "--losses", ""}, 1, "there is no loss “”"},
        {{"race", "--losses=all", "--loss=θ²"}, 2, "--losses takes each loss as it is"},
        {{"race", "--losses=all", "--range=0:1"}, 2, "so --range cannot be given as well"},
        {{"race", "--losses=all", "--set=a=1"}, 2, "so --set cannot be given as well"},
        {{"race", "--losses=all", "--all", "--tune", "--rates=1e-3:1:4096", "--starts=4096"},
         1,
         "runs in all; give fewer losses, rates or starts"},
        {{"race", "--all", "--optimizer=gd"}, 2, "--all takes every named optimizer"},
        {{"sweep", "--all", "--optimizer=gd"}, 2, "--all takes every named optimizer"},
        {{"race", "--rates=1:0.1"}, 2, "--rates takes two numbers above 0, the lower first"},
        {{"race", "--rates=0:1"}, 2, "--rates takes two numbers above 0, the lower first"},
        {{"race", "--rates=0.1:1:4097"}, 2, "up to 4096"},
        {{"race", "--rates=0.1:1:0"}, 2, "--rates takes"},
        {{"race", "--starts=0"}, 2, "--starts takes a whole number from 1 to 4096, not “0”"},
        {{"race", "--starts=4097"}, 2, "--starts takes a whole number from 1 to 4096"},
        {{"race", "--seed=-1"}, 2, "--seed takes a whole number from 0 to 4294967295, not “-1”"},
        {{"race", "--target=0"}, 2, "--target takes a number above 0, such as 0.001, not “0”"},
        {{"race", "--threads=0"}, 2, "--threads takes a whole number from 1 to 4096"},
        {{"race", "--output=race.txt"},
         2,
         "--output takes a file named *.png, *.svg, *.pdf, *.csv or *.json, or *.thetapart with "
         "--tile, or - for standard output, not “race.txt”"},
        {{"sweep", "--output=sweep.txt"},
         2,
         "--output takes a file named *.png, *.svg, *.pdf, *.csv or *.json, or - for standard "
         "output, not “sweep.txt”"},
        {{"sweep", "--dpi=300", "--output=a.png"},
         2,
         "--dpi is for a size in cm, mm or in; with pixels give --scale"},
        {{"sweep", "--losses=all"}, 2, "unknown option “--losses=all”"},
        {{"race", "--tile=1/2"},
         2,
         "with --tile, --output takes a file named *.thetapart, not “-”"},
        {{"race", "--tile=3/2", "--output=a.thetapart"}, 2, "--tile takes the number of a part"},
        {{"race", "--tile=0/2", "--output=a.thetapart"}, 2, "--tile takes the number of a part"},
        {{"race", "--output=a.thetapart"}, 2, "a file named *.thetapart only with --tile"},
        {{"race", "--output=missing/race.csv"}, 1, "cannot write “missing/race.csv”"},
    };
    for (const Row& row : rows) {
        const ScratchFolder folder;
        const Finished finished = runProgram(row.arguments, folder.path());
        EXPECT_EQ(finished.status, row.status) << row.says;
        EXPECT_EQ(finished.out, "") << row.says;
        EXPECT_THAT(finished.err, HasSubstr(row.says));
        EXPECT_EQ(std::ranges::count(finished.err, '\n'), 1);
        EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    }
}

TEST(Race, interrupted_endsAtOnceWithoutAFile) {
    for (const char* verb : {"race --starts=64", "sweep"}) {
        const ScratchFolder folder;
        // --foreground: the signal comes once; a second one ends the program at once
        const Finished finished = runShell(
            "timeout --foreground --preserve-status -s INT 1 \"$PROGRAM\" " + std::string(verb) +
                " --output=out.csv --steps=100000000 --tolerance=0 --optimizer=gd --loss='sin 2θ · "
                "log θ²' --rates=1e-9:1e-8",
            folder.path());
        EXPECT_EQ(finished.status, 1) << verb;
        EXPECT_EQ(finished.err, "error: interrupted\n") << verb;
        EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    }
}

TEST(Race, terminal_hasAProgressLineThatGoesAway) {
    const ScratchFolder folder;
    // script gives the program a terminal of its own and writes down what is printed there
    runShell("script -qec '\"$PROGRAM\" race --output=race.csv --steps=200000 --starts=512 "
             "--optimizer=gd --rates=1e-9:1e-8:9' typescript",
             folder.path());
    const std::string shown = fileContents(folder.path() / "typescript");
    EXPECT_THAT(shown, HasSubstr("\rrace "));
    EXPECT_THAT(shown, HasSubstr("\r\033[K"));
}

TEST(Threads, defaultNumber_isThatOfTheProcessorsAllowed) {
    const auto threadsOf = [](const std::string& before, const std::string& option) {
        const Finished finished = runShell(
            before +
            "\"$PROGRAM\" basins --output=map.csv --steps=100000000 --tolerance=0 --loss=θ "
            "--rates=1e-9:1e-8 " +
            option +
            " & sleep 1; ls /proc/$!/task | wc -l; kill -KILL $!; wait $! 2>/dev/null; exit 0");
        return std::stoi(finished.out);
    };
    const int one = threadsOf("", "--threads=1");
    EXPECT_EQ(threadsOf("", "--threads=3"), one + 2);
    EXPECT_EQ(threadsOf("taskset -c 0 ", ""), one);
}

} // namespace
} // namespace thetascope::tests
