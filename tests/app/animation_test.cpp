// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// export writes animations, and leaves nothing of one that was not finished.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <QByteArray>
#include <QImage>
#include <QImageReader>
#include <QString>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

std::size_t filesIn(const ScratchFolder& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

/// Runs export in a folder, and expects that it succeeds.
void expectExported(std::vector<std::string> arguments, const ScratchFolder& folder) {
    arguments.insert(arguments.begin(), {"export", "--size=200x150"});
    const Finished finished = runProgram(std::move(arguments), folder.path());
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.out, "");
    EXPECT_EQ(finished.err, "");
}

/// What export says that it cannot do.
std::string refused(std::vector<std::string> arguments, const ScratchFolder& folder,
                    const Environment& environment = {}) {
    arguments.insert(arguments.begin(), {"export", "--size=200x150"});
    const Finished finished = runProgram(std::move(arguments), folder.path(), environment);
    EXPECT_NE(finished.status, 0);
    EXPECT_EQ(finished.out, "");
    return finished.err;
}

TEST(Animation, gif_hasTheFramesAskedFor) {
    const ScratchFolder folder;
    expectExported({"--output=run.gif", "--from=3", "--to=9", "--speed=25", "--fps=25"}, folder);
    QImageReader reader(QString::fromStdString(folder.file("run.gif")));
    EXPECT_EQ(reader.imageCount(), 7);
    EXPECT_EQ(reader.size(), QSize(200, 150));
    EXPECT_EQ(filesIn(folder), 1U);
}

TEST(Animation, everyFormat_isWhatItsNameSays) {
    const ScratchFolder folder;
    for (const auto& [ending, offset, signature] :
         std::vector<std::tuple<std::string, std::size_t, std::string>>{
             {"gif", 0, "GIF89a"},
             {"webp", 8, "WEBPVP8X"},
             {"mp4", 4, "ftyp"},
             {"webm", 0, "\x1A\x45\xDF\xA3"}}) {
        expectExported({"--output=run." + ending, "--to=3"}, folder);
        EXPECT_EQ(fileContents(folder.file("run." + ending)).substr(offset, signature.size()),
                  signature);
    }
}

TEST(Animation, numberedFrames_areThePicturesOfTheirSteps) {
    const ScratchFolder folder;
    expectExported({"--output=frame-%03d.png", "--from=2", "--to=4", "--speed=25", "--fps=25"},
                   folder);
    EXPECT_EQ(filesIn(folder), 3U);
    expectExported({"--output=picture.png", "--step=4"}, folder);
    EXPECT_EQ(QImage(QString::fromStdString(folder.file("frame-002.png"))),
              QImage(QString::fromStdString(folder.file("picture.png"))));
}

TEST(Animation, dash_isStandardOutput) {
    const ScratchFolder folder;
    const Finished finished = runProgram(
        {"export", "--size=200x150", "--output=-", "--format=gif", "--to=2"}, folder.path());
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_TRUE(finished.out.starts_with("GIF89a"));
}

TEST(Animation, endBeyondTheRuns_isTheirEnd) {
    const ScratchFolder folder;
    expectExported(
        {"--output=run.gif", "--steps=5", "--tolerance=0", "--to=4000000000", "--speed=25"},
        folder);
    EXPECT_EQ(QImageReader(QString::fromStdString(folder.file("run.gif"))).imageCount(), 6);
}

TEST(Animation, sameArguments_sameBytes) {
    const ScratchFolder folder;
    for (const char* name :
         {"--output=1.gif", "--output=2.gif", "--output=1.webp", "--output=2.webp"})
        expectExported({name, "--to=20"}, folder);
    EXPECT_EQ(fileContents(folder.file("1.gif")), fileContents(folder.file("2.gif")));
    EXPECT_EQ(fileContents(folder.file("1.webp")), fileContents(folder.file("2.webp")));
}

TEST(Animation, whatIsNotPossible_isSaidInOneLine) {
    const ScratchFolder folder;
    EXPECT_EQ(refused({"--output=a.mp4"}, folder, {{"PATH", "/nowhere"}}),
              "error: MP4 needs the program ffmpeg, which is not installed\n");
    EXPECT_EQ(refused({"--output=a.gif", "--fps=60"}, folder),
              "error: GIF shows at most 50 frames a second\n");
    EXPECT_EQ(refused({"--output=a.mp4", "--loop"}, folder),
              "error: whether MP4 begins again is up to its player; GIF and WebP can ask for it\n");
    EXPECT_EQ(refused({"--output=a.gif", "--steps=1000000", "--tolerance=0", "--speed=0.1",
                       "--optimizer=gd"},
                      folder)
                  .substr(0, 33),
              "error: the animation would have 2");
    EXPECT_NE(refused({"--output=a.png", "--fps=20"}, folder)
                  .find("--fps is for animations, such as *.gif, *.mp4 or frames-%04d.png"),
              std::string::npos);
    EXPECT_NE(refused({"--output=a.gif", "--step=3"}, folder).find("--from and --to"),
              std::string::npos);
    EXPECT_NE(refused({"--output=a.gif", "--from=5", "--to=3"}, folder)
                  .find("--to cannot be before --from: 3 is before 5"),
              std::string::npos);
    EXPECT_EQ(refused({"--output=nowhere/f-%d.png"}, folder),
              "error: nowhere/f-0.png cannot be written: No such file or directory\n");
    EXPECT_EQ(filesIn(folder), 0U);
}

TEST(Animation, interrupted_leavesNoFile) {
    for (const std::string output : {"run.gif", "run.webp", "run.mp4", "f-%05d.png"}) {
        for (const std::string signal : {"INT", "TERM"}) {
            const ScratchFolder folder;
            // Frames are being painted as soon as the process has several threads.
            const Finished finished = runShell(
                "\"$PROGRAM\" export --steps=9000 --tolerance=0 --size=500x300 --output=" + output +
                    " & until test $(ls /proc/$!/task 2>/dev/null | wc -l) -gt 3 || ! env kill -0 "
                    "$! 2>/dev/null; do :; done; kill -" +
                    signal + " $!; wait $!",
                folder.path());
            EXPECT_EQ(finished.status, 1) << output;
            EXPECT_EQ(finished.err, "error: interrupted\n") << output;
            EXPECT_EQ(filesIn(folder), 0U) << output;
        }
    }
}

TEST(Animation, interruptedFrames_areRemoved) {
    const ScratchFolder folder;
    const Finished finished = runShell(
        "\"$PROGRAM\" export --steps=9000 --tolerance=0 --size=300x200 --output=f-%05d.png & "
        "until test -e f-00004.png || ! env kill -0 $! 2>/dev/null; do :; done; kill -INT $!; "
        "wait $!",
        folder.path());
    EXPECT_EQ(finished.err, "error: interrupted\n");
    EXPECT_EQ(filesIn(folder), 0U);
}

} // namespace
} // namespace thetascope::tests
