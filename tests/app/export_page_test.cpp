// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// export writes web pages of experiments and of lessons. What they do is tested in tests/browser.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

/// Runs export for a page on standard output.
Finished exportedPage(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"export", "--output=-", "--format=html"});
    return runProgram(std::move(arguments));
}

TEST(ExportPage, page_isOneDocumentWithTheExperiment) {
    const ScratchFolder folder;
    const std::string path = folder.file("page.html");
    const std::vector<std::string> experiment{"--loss=rosenbrock", "--optimizer=adam:alpha=0.1"};
    std::vector<std::string> arguments{"export", "--output=" + path};
    arguments.insert(arguments.end(), experiment.begin(), experiment.end());
    const Finished finished = runProgram(arguments);
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.out + finished.err, "");
    EXPECT_TRUE(fileContents(path).starts_with("<!DOCTYPE html>"));
    EXPECT_LT(fileContents(path).size(), 200'000);
    arguments = experiment;
    arguments.insert(arguments.begin(), {"trace", "--csv=-"});
    const Finished own = runProgram(arguments);
    const Finished reopened = runProgram({"trace", path, "--csv=-"});
    EXPECT_EQ(reopened.status, 0) << reopened.err;
    EXPECT_NE(own.out.find("0.1"), own.out.npos);
    // Only the label may be spelled with more parameters.
    EXPECT_EQ(own.out.substr(own.out.rfind(',')), reopened.out.substr(reopened.out.rfind(',')));
}

TEST(ExportPage, lesson_isFoundByTitleOrNumber) {
    const Finished byTitle = exportedPage({"--lesson=how bold"});
    EXPECT_EQ(byTitle.status, 0) << byTitle.err;
    EXPECT_NE(byTitle.out.find("<title>How bold?</title>"), byTitle.out.npos);
    EXPECT_EQ(exportedPage({"--lesson=5"}).out, byTitle.out);
    EXPECT_EQ(exportedPage({"--lesson=" THETASCOPE_RESOURCES_DIR "/lessons/05-how-bold.yaml"}).out,
              byTitle.out);
}

TEST(ExportPage, optionsWithoutMeaning_areRefusedInASentence) {
    const auto expectError = [](const std::vector<std::string>& arguments, const char* sentence) {
        const Finished finished = exportedPage(arguments);
        EXPECT_NE(finished.status, 0);
        EXPECT_EQ(finished.out, "");
        EXPECT_NE(finished.err.find(sentence), finished.err.npos) << finished.err;
    };
    expectError({"--lesson=99"}, "there is no lesson “99”");
    expectError({"--lesson=no/such.yaml"}, "no/such.yaml");
    expectError({"--lesson=5", "--loss=θ²"}, "--lesson goes without an experiment");
    expectError({"--size=800x600"}, "--size is for pictures");
    expectError({"--without-experiment"}, "a web page is its experiment");
    const Finished picture = runProgram({"export", "--lesson=5", "--output=x.png"});
    EXPECT_NE(picture.err.find("--lesson writes a web page, named *.html"), picture.err.npos);
}

} // namespace
} // namespace thetascope::tests
