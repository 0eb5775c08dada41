// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures carry the experiment that they show, and every command reads it from them.
#include "core/metadata/carried_text.h"
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

/// Runs a command that has to succeed without a word.
void run(std::vector<std::string> arguments) {
    const Finished finished = runProgram(std::move(arguments));
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.err, "");
}

class Carried : public testing::TestWithParam<std::string> {
protected:
    const ScratchFolder m_folder;
    const std::string m_picture = m_folder.file("run." + GetParam());
};

TEST_P(Carried, experiment_isReadFromThePicture) {
    run({"export", "--loss=a·θ⁴ − θ²", "--set=a=0.5", "--optimizer=adam:alpha=0.3", "--start=2.5",
         "--steps=40", "--size=300x200", "--output=" + m_picture});
    const Finished traced = runProgram({"trace", m_picture});
    EXPECT_EQ(traced.err, "");
    EXPECT_EQ(traced.out,
              runProgram({"trace", "--loss=a·θ⁴ − θ²", "--set=a=0.5", "--optimizer=adam:alpha=0.3",
                          "--start=2.5", "--steps=40", "--tolerance=1e-6"})
                  .out);
}

TEST_P(Carried, pictureOfAPicture_showsTheSame) {
    run({"export", "--view=overlay", "--step=7", "--size=300x200", "--output=" + m_picture});
    const std::string again = m_folder.file("again." + GetParam());
    run({"export", m_picture, "--size=300x200", "--output=" + again});
    EXPECT_EQ(metadata::carriedText(fileContents(again)),
              metadata::carriedText(fileContents(m_picture)))
        << "the view and the step are kept";
}

TEST_P(Carried, pictureWithoutExperiment_isRefused) {
    run({"export", "--size=300x200", "--without-experiment", "--output=" + m_picture});
    EXPECT_EQ(runProgram({"trace", m_picture}).err,
              "error: " + m_picture + ": the picture carries no experiment\n");
}

TEST_P(Carried, mapsAndRaces_carryTheirs) {
    const std::string traced = runProgram({"trace", "--loss=θ²", "--optimizer=gd"}).out;
    for (const std::vector<std::string>& verb : std::vector<std::vector<std::string>>{
             {"basins", "--size=40x30"}, {"sweep"}, {"race", "--starts=4"}}) {
        std::vector<std::string> arguments = verb;
        arguments.insert(arguments.end(), {"--loss=θ²", "--optimizer=gd", "--output=" + m_picture});
        const Finished finished = runProgram(std::move(arguments));
        ASSERT_EQ(finished.status, 0) << finished.err;
        const Finished read =
            runProgram({"trace", m_picture, "--loss=θ²", "--start=-5", "--optimizer=gd"});
        EXPECT_EQ(read.out, traced) << verb.front() << read.err;
    }
}

INSTANTIATE_TEST_SUITE_P(formats, Carried, testing::Values("png", "svg", "pdf"),
                         [](const auto& each) { return each.param; });

TEST(CarriedView, zoomOfTheFile_isThatOfThePicture) {
    const ScratchFolder folder;
    const std::string theta = folder.file("run.theta");
    const std::string text = R"({"thetascope": 1, "loss": "θ²", "range": [-6, 6], "start": 2,
        "steps": 10, "tolerance": 0, "optimizers": [{"optimizer": "gd", "slot": 0}])";
    const auto drawn = [&](const std::string& more, std::vector<std::string> arguments = {}) {
        std::ofstream(theta) << text << more << "}";
        const std::string path = folder.file("run.png");
        arguments.insert(arguments.begin(), {"export", theta, "--size=300x200",
                                             "--without-experiment", "--output=" + path});
        run(std::move(arguments));
        return fileContents(path);
    };
    const std::string whole = drawn("");
    const std::string zoomed = drawn(R"(, "zoom": [[0, 1], [0, 2]])");
    EXPECT_NE(zoomed, whole);
    EXPECT_EQ(drawn(R"(, "zoom": [[0, 1], [0, 2]])", {"--range=-6:6"}), whole)
        << "a zoom into another range would show another place";
    EXPECT_EQ(drawn(R"(, "view": "overlay", "step": 3)"),
              drawn("", {"--view=overlay", "--step=3"}));
    EXPECT_EQ(drawn(R"(, "view": "race")"), whole) << "the race shows no runs";
    EXPECT_EQ(drawn(R"(, "step": "last")"), whole);
}

} // namespace
} // namespace thetascope::tests
