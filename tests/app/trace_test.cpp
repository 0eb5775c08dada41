// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// trace beside its numbers, which the golden runs check: the table's form, the experiment's pieces
// and files.
#include "tests/app/program.h"
#include "tests/support/csv.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

std::string trace(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "trace");
    const Finished finished = runProgram(std::move(arguments));
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.err, "");
    return finished.out;
}

TEST(Trace, header_isFixed) {
    EXPECT_EQ(Csv(trace({"--loss=θ²", "--steps=1"})).header(),
              (std::vector<std::string>{"optimizer", "step", "theta", "loss", "gradient",
                                        "learning_rate", "update", "outcome"}));
    EXPECT_EQ(Csv(trace({"--loss=x²+y²", "--steps=1"})).header(),
              (std::vector<std::string>{"optimizer", "step", "theta_x", "theta_y", "loss",
                                        "gradient_x", "gradient_y", "learning_rate_x",
                                        "learning_rate_y", "update_x", "update_y", "outcome"}));
}

TEST(Trace, parabolaByHand_wholeTable) {
    // θ² from 1 with α = 1/4: each step halves θ
    EXPECT_EQ(trace({"--loss=θ²", "--start=1", "--steps=2", "--optimizer=gd:alpha=0.25"}),
              "optimizer,step,theta,loss,gradient,learning_rate,update,outcome\n"
              "gd:alpha=0.25,0,1,1,2,0.25,-0.5,\n"
              "gd:alpha=0.25,1,0.5,0.25,1,0.25,-0.25,\n"
              "gd:alpha=0.25,2,0.25,0.0625,0.5,,,step_limit\n");
}

TEST(Trace, typographicMinus_isUnderstoodEverywhere) {
    EXPECT_EQ(trace({"--loss=θ²", "--range=−6:6", "--start=−5", "--steps=2", "--tolerance=1e−3",
                     "--optimizer=gd:alpha=0.25"}),
              trace({"--loss=θ²", "--range=-6:6", "--start=-5", "--steps=2", "--tolerance=1e-3",
                     "--optimizer=gd:alpha=0.25"}));
}

TEST(Trace, severalOptimizers_oneAfterAnotherLabelledAsGiven) {
    // the middle one has a comma; the last is the first, spelled otherwise
    const std::vector<std::string> specs = {"gd:alpha=1e-2", "momentum:lr=0.01,mu=.5",
                                            "gd:alpha=0.010"};
    const Csv csv(trace({"--loss=θ²", "--start=1", "--steps=3", "--optimizer", specs[0],
                         "--optimizer", specs[1], "--optimizer", specs[2]}));
    ASSERT_EQ(csv.rows(), 12U);
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        EXPECT_EQ(csv.cell(row, "optimizer"), specs[row / 4]);
        EXPECT_EQ(csv.cell(row, "step"), std::to_string(row % 4));
    }
    for (std::size_t row = 0; row < 4; ++row)
        EXPECT_EQ(csv.cell(row, "theta"), csv.cell(row + 8, "theta"));
}

TEST(Trace, commaInSpec_isQuoted) {
    const std::string text = trace(
        {"--loss=θ²", "--steps=1", "--optimizer=gd", "--optimizer=momentum:alpha=0.01,mu=0.5"});
    EXPECT_NE(text.find("\ngd,0,"), std::string::npos);
    EXPECT_NE(text.find("\n\"momentum:alpha=0.01,mu=0.5\",0,"), std::string::npos);
}

TEST(Trace, bothFormsOfOptions_sameTable) {
    EXPECT_EQ(trace({"--loss", "x²+3y²", "--range", "-2:2", "--start", "1,2", "--steps", "20",
                     "--tolerance", "1e-3", "--optimizer", "adam", "--csv", "-"}),
              trace({"--csv=-", "--optimizer=adam", "--tolerance=1e-3", "--steps=20", "--start=1,2",
                     "--range=-2:2", "--loss=x²+3y²"}));
}

// Without a start, runs begin a twelfth of each range from its low end.
TEST(Trace, rangeOfTwoVariables_startsWithinBoth) {
    EXPECT_NE(trace({"--loss=x²+3y²", "--range=-3:3,6:12", "--steps=1"}).find(",0,-2.5,6.5,"),
              std::string::npos);
}

TEST(Trace, negativeStart_bothForms) {
    const std::string joined = trace({"--loss=θ²", "--start=-5", "--steps=1"});
    EXPECT_EQ(Csv(joined).number(0, "theta"), -5);
    EXPECT_EQ(trace({"--loss=θ²", "--start", "-5", "--steps=1"}), joined);
    EXPECT_EQ(Csv(trace({"--loss=x·y", "--start=-1,-2", "--steps=1"})).number(0, "theta_y"), -2);
}

TEST(Trace, stepsAlone_makesThemAll) {
    // from the minimum: the very first step is 0
    const std::vector<std::string> still = {"--loss=θ²", "--start=0", "--optimizer=gd",
                                            "--steps=50"};
    EXPECT_EQ(Csv(trace(still)).rows(), 51U);
    auto withTolerance = still;
    withTolerance.emplace_back("--tolerance=1e-6");
    const Csv stopped(trace(withTolerance));
    ASSERT_EQ(stopped.rows(), 2U); // the point from which the small step was made, and where it led
    EXPECT_EQ(stopped.cell(1, "outcome"), "converged");
    EXPECT_EQ(Csv(trace({"--loss=θ²", "--start=0", "--optimizer=gd"})).rows(), 2U);
}

TEST(Trace, withoutOptions_defaultComparison) {
    const Csv csv(trace({}));
    EXPECT_EQ(csv.number(0, "theta"), -5);
    EXPECT_NEAR(csv.number(0, "loss"), std::sin(-10.0) * std::log(25.0), 1e-14);
    std::vector<std::string> ends;
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        if (!csv.cell(row, "outcome").empty())
            ends.push_back(csv.cell(row, "optimizer").substr(0, 3));
    }
    EXPECT_EQ(ends, (std::vector<std::string>{"gd:", "mom", "ada", "rms"}));
}

TEST(Trace, outcomes_eachByName) {
    const auto outcome = [](const char* loss, const char* start, const char* spec) {
        const Csv csv(trace({std::string("--loss=") + loss, std::string("--start=") + start,
                             "--tolerance=1e-3", std::string("--optimizer=") + spec}));
        return csv.cell(csv.rows() - 1, "outcome");
    };
    EXPECT_EQ(outcome("θ²", "1", "gd:alpha=0.25"), "converged");
    EXPECT_EQ(outcome("θ²", "1", "gd:alpha=0.001"), "step_limit");
    EXPECT_EQ(outcome("θ", "1", "gd:alpha=0.25"), "diverged") << "200 steps of 0.25, for ever down";
    EXPECT_EQ(outcome("cos θ", "0", "gd:alpha=0.1"), "stationary") << "the top";
    EXPECT_EQ(outcome("θ", "1", "gd:alpha=1e-4"), "stalled") << "steps of 1e-4 on a slope of 1";
    EXPECT_EQ(outcome("θ²", "1", "gd:alpha=1"), "oscillates") << "θ ← −θ";
    EXPECT_EQ(outcome("θ⁴", "3", "gd:alpha=5"), "diverged");
    EXPECT_EQ(outcome("log θ", "1", "gd:alpha=2"), "left_domain");
}

TEST(Trace, infinities_areSpelledInf) {
    // e^θ uphill: −e^θ overflows
    const Csv csv(trace({"--loss=-e^θ", "--start=1", "--steps=20", "--optimizer=gd:alpha=1"}));
    const std::size_t last = csv.rows() - 1;
    EXPECT_EQ(csv.cell(last, "outcome"), "diverged");
    EXPECT_EQ(csv.cell(last, "loss"), "-inf");
    EXPECT_EQ(csv.cell(last, "gradient"), "-inf");
}

TEST(Trace, readyMadeLoss_bringsItsStart) {
    const Csv csv(trace({"--loss=rosenbrock", "--steps=1", "--optimizer=gd"}));
    const double x = csv.number(0, "theta_x");
    const double y = csv.number(0, "theta_y");
    EXPECT_NEAR(csv.number(0, "loss"), (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
                1e-12 * csv.number(0, "loss"));
}

TEST(Trace, csvFile_isTheSameAsStandardOutput) {
    const ScratchFolder folder;
    const std::string path = folder.file("run.csv");
    const std::vector<std::string> run = {"--loss=θ²", "--steps=5000"};
    auto toFile = run;
    toFile.push_back("--csv=" + path);
    EXPECT_EQ(trace(toFile), "");
    EXPECT_EQ(fileContents(path), trace(run));
}

TEST(Trace, file_isTakenAndOptionsReplaceIt) {
    const ScratchFolder folder;
    std::ofstream(folder.path() / "run.theta") << R"({
      "thetascope": 1, "loss": "θ²", "range": [-2, 2], "start": 1, "steps": 2, "tolerance": 0,
      "optimizers": [{"optimizer": "gd", "alpha": 0.25, "slot": 0}]})";
    const std::string file = folder.file("run.theta");
    EXPECT_EQ(trace({file}), "optimizer,step,theta,loss,gradient,learning_rate,update,outcome\n"
                             "gd:alpha=0.25,0,1,1,2,0.25,-0.5,\n"
                             "gd:alpha=0.25,1,0.5,0.25,1,0.25,-0.25,\n"
                             "gd:alpha=0.25,2,0.25,0.0625,0.5,,,step_limit\n");
    const Csv csv(trace({file, "--start=-8", "--steps=1"}));
    EXPECT_EQ(csv.rows(), 2U);
    EXPECT_EQ(csv.number(1, "theta"), -4);
}

TEST(Trace, fileInTheWay_isReplacedOnlyBySuccess) {
    const ScratchFolder folder;
    const std::string path = folder.file("run.csv");
    std::ofstream(path) << "before";
    EXPECT_EQ(runProgram({"trace", "--loss=θ²+", "--csv=" + path}).status, 1);
    EXPECT_EQ(fileContents(path), "before");
    trace({"--loss=θ²", "--csv=" + path});
    EXPECT_TRUE(fileContents(path).starts_with("optimizer,step,"));
}

TEST(Trace, linkToNothing_isFollowed) {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.path() / "there");
    std::filesystem::create_symlink("there/real.csv", folder.path() / "link.csv");
    EXPECT_EQ(runProgram({"trace", "--loss=θ²", "--csv=" + folder.file("link.csv")}).status, 0);
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / "link.csv"));
    EXPECT_TRUE(std::filesystem::is_regular_file(folder.path() / "there/real.csv"));
}

TEST(Trace, linkToItself_isAnError) {
    const ScratchFolder folder;
    std::filesystem::create_symlink("link.csv", folder.path() / "link.csv");
    const Finished finished =
        runProgram({"trace", "--loss=θ²", "--csv=" + folder.file("link.csv")});
    EXPECT_EQ(finished.status, 1);
    EXPECT_NE(finished.err.find("Too many levels of symbolic links"), std::string::npos)
        << finished.err;
}

TEST(Trace, fileThatMayNotGrow_isAnErrorAndLeavesNothing) {
    const ScratchFolder folder;
    const Finished finished = runShell(
        "ulimit -f 8; \"$PROGRAM\" trace --loss=θ --steps=100000 --csv=run.csv", folder.path());
    EXPECT_EQ(finished.status, 1);
    EXPECT_EQ(finished.err, "error: cannot write “run.csv”: File too large\n");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Trace, linkToFile_staysALink) {
    const ScratchFolder folder;
    std::ofstream(folder.path() / "real.csv") << "before";
    std::filesystem::create_symlink("real.csv", folder.path() / "link.csv");
    trace({"--loss=θ²", "--csv=" + folder.file("link.csv")});
    EXPECT_TRUE(std::filesystem::is_symlink(folder.path() / "link.csv"));
    EXPECT_TRUE(fileContents(folder.path() / "real.csv").starts_with("optimizer,step,"));
}

TEST(Trace, namedPipe_isWrittenTo) {
    const Finished finished = runShell("mkfifo pipe; cat pipe > copy & \"$PROGRAM\" trace "
                                       "--csv=pipe && wait && test -p pipe && head -c 10 copy");
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_EQ(finished.out, "optimizer,");
}

} // namespace
} // namespace thetascope::tests
