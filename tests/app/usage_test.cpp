// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program answers when it cannot: the exit status, and one line on standard error.
#include "tests/app/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

constexpr int kDone = 0;
constexpr int kCouldNot = 1;
constexpr int kWrongUsage = 2;

struct Refusal {
    const char* name;
    std::vector<std::string> arguments;
    int status;
    std::string line; ///< without "error: "; "… " stands for more of a list
};

void PrintTo(const Refusal& refusal, std::ostream* out) {
    *out << refusal.name;
}

const std::vector<Refusal> kRefusals = {
    // the form of the command line
    {"unknownVerb",
     {"show"},
     kWrongUsage,
     "“show” is neither a command (trace, export, basins, sweep, race, join, list) nor a file "
     "named "
     "*.theta (see `thetascope --help`)"},
    {"unknownOption",
     {"--verbose"},
     kWrongUsage,
     "unknown option “--verbose” (see `thetascope --help`)"},
    {"optionNearlyRight",
     {"trace", "--optimiser=gd"},
     kWrongUsage,
     "unknown option “--optimiser=gd”; did you mean “--optimizer”? (see `thetascope trace "
     "--help`)"},
    {"verbNearlyRight",
     {"tarce", "--loss=θ²"},
     kWrongUsage,
     "“tarce” is neither a command (trace, export, basins, sweep, race, join, list) nor a file "
     "named "
     "*.theta; did you mean “trace”? (see `thetascope --help`)"},
    {"viewNearlyRight",
     {"export", "--output=p.png", "--view=overlap"},
     kWrongUsage,
     "--view takes side-by-side, overlay or curves, not “overlap”; did you mean “overlay”?"},
    {"toleranceWithDecimalComma",
     {"trace", "--tolerance=0,5"},
     kWrongUsage,
     "--tolerance takes 0, or a number of at least 1e-150, not “0,5”; write decimals with a point, "
     "as in 0.5"},
    {"lossNearlyRight",
     {"trace", "--loss=himelblau"},
     kCouldNot,
     "there is no loss “himelblau”; did you mean “himmelblau”?"},
    {"unknownOptionOfVerb",
     {"trace", "--speed=3"},
     kWrongUsage,
     "unknown option “--speed=3” (see `thetascope trace --help`)"},
    {"oneArgumentTooMany",
     {"list", "losses", "too"},
     kWrongUsage,
     "unexpected argument “too” (see `thetascope list --help`)"},
    {"unknownTopic",
     {"list", "rules"},
     kWrongUsage,
     "list takes losses or optimizers, not “rules”"},
    {"valueMissingAtTheEnd",
     {"trace", "--loss"},
     kWrongUsage,
     "--loss needs a value, as in --loss=VALUE"},
    {"valueMissingBeforeOption",
     {"trace", "--loss", "--csv", "-"},
     kWrongUsage,
     "--loss needs a value, as in --loss=VALUE"},
    {"valueMissingAfterEquals",
     {"trace", "--loss="},
     kWrongUsage,
     "--loss needs a value, as in --loss=VALUE"},
    {"optionTwice",
     {"trace", "--loss=θ", "--loss=θ²"},
     kWrongUsage,
     "--loss can be given only once (see `thetascope trace --help`)"},
    {"outputMissing",
     {"export", "--loss=θ²"},
     kWrongUsage,
     "--output is required (see `thetascope export --help`)"},
    {"startIsText",
     {"trace", "--start=here"},
     kWrongUsage,
     "--start takes a number, or two with a comma for a loss of x and y, not “here”"},
    {"startOfThree",
     {"trace", "--start=1,2,3"},
     kWrongUsage,
     "--start takes a number, or two with a comma for a loss of x and y, not “1,2,3”; "
     "write decimals with a point, as in 0.5"},
    {"startInfinite",
     {"trace", "--start=inf"},
     kWrongUsage,
     "--start takes a number, or two with a comma for a loss of x and y, not “inf”"},
    {"rangeBackwards",
     {"trace", "--range=2:1"},
     kWrongUsage,
     "--range takes two numbers, the lower first, such as -6:6, or two such pairs with a comma for "
     "a loss of x and y, not “2:1”"},
    {"rangeWithoutColon",
     {"trace", "--range=2"},
     kWrongUsage,
     "--range takes two numbers, the lower first, such as -6:6, or two such pairs with a comma for "
     "a loss of x and y, not “2”"},
    {"rangeOfThree",
     {"trace", "--range=1:2,1:2,1:2"},
     kWrongUsage,
     "--range takes two numbers, the lower first, such as -6:6, or two such pairs with a comma for "
     "a loss of x and y, not “1:2,1:2,1:2”"},
    {"stepsZero",
     {"trace", "--steps=0"},
     kWrongUsage,
     "--steps takes a whole number from 1 to 100000000, not “0”"},
    {"stepsTooMany",
     {"trace", "--steps=100000001"},
     kWrongUsage,
     "--steps takes a whole number from 1 to 100000000, not “100000001”"},
    {"stepsMoreThanCanBeCounted",
     {"trace", "--steps=99999999999999999999"},
     kWrongUsage,
     "--steps takes a whole number from 1 to 100000000, not “99999999999999999999”"},
    {"stepsNegative",
     {"trace", "--steps=-3"},
     kWrongUsage,
     "--steps takes a whole number from 1 to 100000000, not “-3”"},
    {"stepsBroken",
     {"trace", "--steps=2.5"},
     kWrongUsage,
     "--steps takes a whole number from 1 to 100000000, not “2.5”"},
    {"toleranceNegative",
     {"trace", "--tolerance=-1e-3"},
     kWrongUsage,
     "--tolerance takes 0, or a number of at least 1e-150, not “-1e-3”"},
    {"toleranceTooSmall",
     {"trace", "--tolerance=1e-151"},
     kWrongUsage,
     "--tolerance takes 0, or a number of at least 1e-150, not “1e-151”"},
    {"pictureOfAnotherKind",
     {"export", "--output=p.jpg"},
     kWrongUsage,
     "--output takes a file named *.png, *.svg, … not “p.jpg”; with --format it takes any name "
     "(see `thetascope export --help`)"},
    {"pictureWithoutKind",
     {"export", "--output=-"},
     kWrongUsage,
     "--output - needs --format, which takes png, svg, … (see `thetascope export --help`)"},
    {"formatUnknown",
     {"export", "--output=-", "--format=jpg"},
     kWrongUsage,
     "--format takes png, svg, … not “jpg”"},
    {"mapWithoutFormat",
     {"basins", "--output=-"},
     kWrongUsage,
     "--output - needs --format, which takes png, svg, pdf, csv, npy or thetapart (see "
     "`thetascope basins --help`)"},
    {"sizeTooSmall",
     {"export", "--output=p.png", "--size=99x100"},
     kWrongUsage,
     "--size takes a width and a height from 100x100 to 20000x20000 pixels, of which 96 are an "
     "inch, such as 1600x1000 or 16x9cm, not “99x100”"},
    {"sizeOfOne",
     {"export", "--output=p.png", "--size=800"},
     kWrongUsage,
     "--size takes a width and a height from 100x100 to 20000x20000 pixels, of which 96 are an "
     "inch, such as 1600x1000 or 16x9cm, not “800”"},
    {"sizeOnPaperTooSmall",
     {"export", "--output=p.png", "--size=2x2cm"},
     kWrongUsage,
     "--size takes a width and a height from 100x100 to 20000x20000 pixels, of which 96 are an "
     "inch, such as 1600x1000 or 16x9cm, not “2x2cm”"},
    {"resolutionOfPixels",
     {"export", "--output=p.png", "--dpi=300"},
     kWrongUsage,
     "--dpi is for a size in cm, mm or in; with pixels give --scale (see `thetascope export "
     "--help`)"},
    {"scaleOnPaper",
     {"export", "--output=p.png", "--size=16x9cm", "--scale=2"},
     kWrongUsage,
     "--scale is for a size in pixels; with cm, mm or in give --dpi (see `thetascope export "
     "--help`)"},
    {"textTooSmall",
     {"export", "--output=p.png", "--text-size=3"},
     kWrongUsage,
     "--text-size takes a number from 4 to 72, not “3”"},
    {"backgroundUnknown",
     {"export", "--output=p.png", "--background=pink"},
     kWrongUsage,
     "--background takes white, transparent or dark, not “pink”"},
    {"sizeOfAPage",
     {"export", "--output=p.html", "--size=800x500"},
     kWrongUsage,
     "--size is for pictures and animations, not for html (see `thetascope export --help`)"},
    {"scaleTooLarge",
     {"export", "--output=p.png", "--scale=4.5"},
     kWrongUsage,
     "--scale takes a number from 1 to 4, not “4.5”"},
    {"viewUnknown",
     {"export", "--output=p.png", "--view=front"},
     kWrongUsage,
     "--view takes side-by-side, overlay or curves, not “front”"},
    {"stepNegative",
     {"export", "--output=p.png", "--step=-1"},
     kWrongUsage,
     "--step takes a whole number, 0 or more, not “-1”"},
    // what the words mean
    {"startOfTwoForOneVariable",
     {"trace", "--loss=θ²", "--start=1,2"},
     kCouldNot,
     "start “1,2” has two numbers, but the loss has only one variable; write decimals with a "
     "point, as in 0.5"},
    {"startOfOneForTwoVariables",
     {"trace", "--loss=x²+y²", "--start=1"},
     kCouldNot,
     "start “1” has one number, but the loss has two variables: write X,Y"},
    {"optimizerNearlyRight",
     {"trace", "--optimizer=adagrat"},
     kCouldNot,
     "there is no optimizer “adagrat”; did you mean “adagrad”?"},
    {"lineBreakInSpec",
     {"trace", "--optimizer=gd\n"},
     kCouldNot,
     "there is no optimizer “gd␊”; did you mean “gd”?"},
    {"parameterOutOfRange",
     {"trace", "--optimizer=rmsprop:beta=1"},
     kCouldNot,
     "optimizer “rmsprop:beta=1”: beta = 1 is out of range: 0 ≤ beta < 1"},
    {"parameterUnknown",
     {"trace", "--optimizer=gd:beta=0.9"},
     kCouldNot,
     "optimizer “gd:beta=0.9”: Gradient descent has no parameter “beta”; it has alpha"},
    {"tenOptimizers",
     {"trace", "--optimizer=gd", "--optimizer=gd", "--optimizer=gd", "--optimizer=gd",
      "--optimizer=gd", "--optimizer=gd", "--optimizer=gd", "--optimizer=gd", "--optimizer=gd",
      "--optimizer=gd"},
     kCouldNot,
     "there are 10 optimizers, but there can be at most 9"},
    {"fileMissing",
     {"trace", "lost.theta"},
     kCouldNot,
     "lost.theta: the file cannot be opened: No such file or directory"},
    {"windowWithoutDisplay",
     {"some.theta"},
     kCouldNot,
     "there is no display to open a window on; `thetascope export some.theta --output FILE.png` "
     "draws the comparison"},
    {"csvIntoMissingFolder",
     {"trace", "--csv=lost/run.csv"},
     kCouldNot,
     "cannot write “lost/run.csv”: No such file or directory"},
    {"csvOntoFolder", {"trace", "--csv=."}, kCouldNot, "cannot write “.”: Is a directory"},
    {"pictureIntoMissingFolder",
     {"export", "--output=lost/p.png", "--steps=100000000", "--tolerance=0"}, // said at once
     kCouldNot,
     "cannot write “lost/p.png”: No such file or directory"},
    {"pictureTooLargeWhenScaled",
     {"export", "--output=p.png", "--size=10000x100", "--scale=3"},
     kCouldNot,
     "the picture would be larger than 20000 dots on a side"},
};

class Usage : public testing::TestWithParam<Refusal> {};

TEST_P(Usage, refusal_isOneLineAndStatus) {
    const Refusal& refusal = GetParam();
    const ScratchFolder folder;
    // Root's programs often run without XDG_RUNTIME_DIR, on which Qt would remark.
    const Finished finished =
        runProgram(refusal.arguments, folder.path(), {{"XDG_RUNTIME_DIR", ""}});
    EXPECT_EQ(finished.status, refusal.status);
    EXPECT_EQ(finished.out, "");
    EXPECT_TRUE(finished.err.starts_with("error: ")) << finished.err;
    EXPECT_EQ(finished.err.find('\n'), finished.err.size() - 1) << "more than one line";
    const std::size_t more = std::min(refusal.line.find("… "), refusal.line.size());
    EXPECT_TRUE(finished.err.starts_with("error: " + refusal.line.substr(0, more))) << finished.err;
    const std::string rest = more < refusal.line.size() ? refusal.line.substr(more + 4) : "";
    EXPECT_TRUE(finished.err.ends_with(rest + '\n')) << finished.err;
    if (rest.empty()) {
        EXPECT_EQ(finished.err, "error: " + refusal.line + '\n');
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "something was left behind";
}

INSTANTIATE_TEST_SUITE_P(all, Usage, testing::ValuesIn(kRefusals),
                         [](const auto& each) { return each.param.name; });

TEST(Usage, numbersAsPeopleTypeThem_areTaken) {
    const auto trace = [](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "trace");
        const Finished finished = runProgram(arguments);
        EXPECT_EQ(finished.status, 0) << finished.err;
        return finished.out;
    };
    EXPECT_EQ(trace({"--loss", "x²+y²", "--start=-1/2,4/4", "--range", "-2pi:2pi", "--steps", "2e1",
                     "--tolerance", "1/1000", "--optimizer", "gd:alpha=0.25"}),
              trace({"--loss", "x²+y²", "--start=-0.5,1", "--steps=20", "--tolerance=1e-3",
                     "--optimizer=gd:alpha=0.25"}));
    EXPECT_EQ(trace({"--steps=1_0", "--start", "-5"}), trace({"--steps=10", "--start=-5"}));
}

TEST(Usage, viewsAndTopics_areTakenInAnySpelling) {
    const ScratchFolder folder;
    const Finished finished =
        runProgram({"export", "--view=Side_By_Side", "--steps=2", "--output=a.png"}, folder.path());
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_EQ(runProgram({"list", "Losses"}).out, runProgram({"list", "losses"}).out);
}

TEST(Usage, longValue_isCut) {
    const std::string option = "--start=" + std::string(100'000, 'x');
    EXPECT_LT(runProgram({"trace", option}).err.size(), 300U);
    EXPECT_LT(runProgram({"trace", "--s" + option}).err.size(), 300U);
}

TEST(Usage, errorInFormula_saysColumn) {
    const Finished finished = runProgram({"trace", "--loss=sin(2θ) + €"});
    EXPECT_EQ(finished.status, kCouldNot);
    EXPECT_EQ(finished.err, // in characters
              "error: in the loss, column 11: “€” has no meaning here\n");
}

TEST(Usage, experimentFromPipe_isTraced) {
    const ScratchFolder folder;
    const std::string make = "echo '{\"thetascope\": 1, \"loss\": \"θ²\", \"range\": [-1, 1], "
                             "\"start\": 1, \"steps\": 1, \"tolerance\": 0, \"optimizers\": []}'";
    const std::string traced = "optimizer,step,theta,loss,gradient,learning_rate,update,outcome\n";
    for (const char* source : {" | \"$PROGRAM\" trace -", " | \"$PROGRAM\" trace /dev/stdin",
                               " > p & \"$PROGRAM\" trace p"}) {
        const Finished finished = runShell("mkfifo -m 600 p; " + make + source, folder.path());
        EXPECT_EQ(finished.out, traced) << source << finished.err;
        EXPECT_EQ(finished.status, kDone) << source;
        std::filesystem::remove(folder.path() / "p");
    }
}

TEST(Usage, pipeThatNobodyWrites_isLeftAtAnInterrupt) {
    const ScratchFolder folder;
    const Finished finished =
        runShell("mkfifo p; timeout --foreground --preserve-status -s INT 0.2 "
                 "\"$PROGRAM\" trace p; echo ended",
                 folder.path());
    EXPECT_EQ(finished.out, "ended\n");
}

TEST(Usage, endlessFile_isRefused) {
    const Finished finished = runProgram({"trace", "/dev/zero"});
    EXPECT_EQ(finished.status, kCouldNot);
    EXPECT_EQ(finished.err, "error: /dev/zero: the file is larger than a megabyte\n");
}

TEST(Usage, longValue_isQuotedShort) {
    const std::string big(100'000, 'q');
    for (const std::vector<std::string>& arguments :
         {std::vector{big},
          {"trace", big},
          {"trace", "--" + big},
          {"trace", "--loss=" + big},
          {"trace", "--range=" + big},
          {"trace", "--start=" + big},
          {"trace", "--steps=" + big},
          {"trace", "--set=" + big},
          {"trace", "--set=a=" + big},
          {"trace", "--optimizer=" + big},
          {"trace", "--optimizer=gd:" + big + "=1"},
          {"trace", "--csv=" + big},
          {"list", big},
          {"export", "--output=" + big},
          {"export", "--view=" + big, "--output=a.png"},
          {"basins", "--across=" + big + "=0:1", "--output=a.csv", "--optimizer=gd"}}) {
        const Finished finished = runProgram(arguments);
        EXPECT_NE(finished.status, kDone);
        EXPECT_LT(finished.err.size(), 700U) << finished.err;
        EXPECT_EQ(finished.err.find('\n'), finished.err.size() - 1) << "more than one line";
    }
}

TEST(Usage, brokenFile_isNamedWithThePlace) {
    const ScratchFolder folder;
    const Finished finished = runShell("echo '{\"thetascope\": 1,' > run.theta; echo '  loss}' >> "
                                       "run.theta; \"$PROGRAM\" trace run.theta",
                                       folder.path());
    EXPECT_EQ(finished.status, kCouldNot);
    EXPECT_EQ(
        finished.err,
        "error: run.theta: the file is not valid JSON: there is an error in line 2, column 3\n");
}

TEST(Usage, noRoomForTheFile_fileInTheWayStays) {
    // a limit on what files may hold, instead of a disk that is full
    const std::string limited = "ulimit -f 8; trap '' XFSZ; echo before > file.png; \"$PROGRAM\" ";
    for (const std::string arguments :
         {"trace --loss=θ --steps=10000 --csv=file.png", "export --output=file.png"}) {
        const ScratchFolder folder;
        const Finished finished = runShell(limited + arguments, folder.path());
        EXPECT_EQ(finished.status, kCouldNot) << arguments;
        EXPECT_THAT(finished.err, testing::MatchesRegex("error: [^\n]*file.png[^\n]*\n"));
        EXPECT_EQ(fileContents(folder.path() / "file.png"), "before\n") << arguments;
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
    }
}

TEST(Usage, standardOutputFull_isAnError) {
    for (const char* verb : {"trace", "list", "--help", "--version"}) {
        const Finished finished = runShell("\"$PROGRAM\" " + std::string(verb) + " > /dev/full");
        EXPECT_EQ(finished.status, kCouldNot) << verb;
        EXPECT_EQ(finished.err, "error: cannot write standard output: No space left on device\n")
            << verb;
    }
}

TEST(Usage, readerThatLeaves_isNoError) {
    for (const char* verb : {"trace", "list", "--help", "--version"}) {
        const Finished finished = runProgramIntoClosedPipe({verb});
        EXPECT_EQ(finished.status, 0) << verb;
        EXPECT_EQ(finished.err, "") << verb;
    }
}

} // namespace
} // namespace thetascope::tests
