// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// export writes the picture that was asked for.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <QImage>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

/// Runs export with the picture going to a file of its own, and reads that.
QImage exported(std::vector<std::string> arguments, const Environment& environment = {}) {
    const ScratchFolder folder;
    const std::string path = folder.file("picture.png");
    arguments.insert(arguments.begin(), {"export", "--output=" + path});
    const Finished finished = runProgram(std::move(arguments), {}, environment);
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.out, "");
    EXPECT_EQ(finished.err, "");
    EXPECT_TRUE(fileContents(path).starts_with("\x89PNG\r\n")) << "no PNG";
    return QImage(QString::fromStdString(path));
}

/// The share of pixels for which `is` holds.
template <class Is>
double share(const QImage& picture, Is is) {
    std::size_t found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            found += is(picture.pixel(x, y)) ? 1 : 0;
    }
    return static_cast<double>(found) / (picture.width() * picture.height());
}

/// Whether a pixel is near a colour, as the middle of a line is.
auto isNear(QRgb colour) {
    return [colour](QRgb pixel) {
        return std::abs(qRed(pixel) - qRed(colour)) < 12 &&
               std::abs(qGreen(pixel) - qGreen(colour)) < 12 &&
               std::abs(qBlue(pixel) - qBlue(colour)) < 12;
    };
}

TEST(Export, size_isExact) {
    EXPECT_EQ(exported({}).size(), QSize(1600, 1000));
    EXPECT_EQ(exported({"--size=640x480"}).size(), QSize(640, 480));
    EXPECT_EQ(exported({"--size=101x333"}).size(), QSize(101, 333));
    EXPECT_EQ(exported({"--size=640x480", "--scale=2"}).size(), QSize(1280, 960));
    EXPECT_EQ(exported({"--size=500x300", "--scale=1.5"}).size(), QSize(750, 450));
}

TEST(Export, ground_isWhiteAndOpaque) {
    const QImage picture = exported({"--size=800x500"});
    EXPECT_EQ(picture.pixel(0, 0), qRgb(255, 255, 255));
    EXPECT_EQ(picture.pixel(799, 499), qRgb(255, 255, 255));
    EXPECT_EQ(share(picture, [](QRgb pixel) { return qAlpha(pixel) != 255; }), 0);
    EXPECT_GT(share(picture, [](QRgb pixel) { return qGray(pixel) > 230; }), 0.75);
}

TEST(Export, surroundings_playNoPart) {
    EXPECT_EQ(exported({"--size=800x500"}, {{"QT_QPA_PLATFORM", "xcb"},
                                            {"QT_STYLE_OVERRIDE", "fusion"},
                                            {"GTK_THEME", "Adwaita:dark"},
                                            {"QT_QPA_PLATFORMTHEME", "gtk3"}}),
              exported({"--size=800x500"}));
}

TEST(Export, everyRun_isThereInItsColour) {
    const QImage picture = exported({"--size=1600x1000"});
    // blue, orange, green, purple; a run's share is small but no trifle
    for (const QRgb colour : {0xff0072b2U, 0xffe69f00U, 0xff009e73U, 0xffcc5fa0U})
        EXPECT_GT(share(picture, isNear(colour)), 2e-4) << std::hex << colour;
}

TEST(Export, views_differ) {
    const QImage sideBySide = exported({"--size=800x500", "--view=side-by-side"});
    EXPECT_EQ(exported({"--size=800x500"}), sideBySide);
    const QImage overlay = exported({"--size=800x500", "--view=overlay"});
    const QImage curves = exported({"--size=800x500", "--view=curves"});
    EXPECT_NE(overlay, sideBySide);
    EXPECT_NE(curves, sideBySide);
    EXPECT_NE(curves, overlay);
    EXPECT_EQ(overlay.size(), QSize(800, 500));
    EXPECT_EQ(curves.size(), QSize(800, 500));
}

TEST(Export, step_showsThatMoment) {
    const QImage end = exported({"--size=800x500", "--steps=40", "--tolerance=0"});
    EXPECT_EQ(exported({"--size=800x500", "--steps=40", "--tolerance=0", "--step=40"}), end);
    EXPECT_NE(exported({"--size=800x500", "--steps=40", "--tolerance=0", "--step=3"}), end);
    EXPECT_NE(exported({"--size=800x500", "--steps=40", "--tolerance=0", "--step=0"}), end);
}

TEST(Export, stepBeyondTheEnd_isTheEnd) {
    EXPECT_EQ(exported({"--size=400x300", "--steps=10", "--step=4000000000"}),
              exported({"--size=400x300", "--steps=10"}));
}

TEST(Export, twoVariables_levelsAndPath) {
    for (const char* view : {"side-by-side", "overlay", "curves"}) {
        const QImage picture = exported({"--loss=himmelblau", "--size=800x500", "--optimizer=gd",
                                         std::string("--view=") + view});
        EXPECT_EQ(picture.size(), QSize(800, 500));
        EXPECT_LT(share(picture, isNear(qRgb(255, 255, 255))), 0.98) << view;
    }
}

TEST(Export, runsThatEndBadly_areDrawnToo) {
    for (const char* loss : {"log θ", "θ⁴", "1/θ"}) {
        const QImage picture = exported({std::string("--loss=") + loss, "--start=1",
                                         "--optimizer=gd:alpha=9", "--size=400x300"});
        EXPECT_EQ(picture.size(), QSize(400, 300)) << loss;
    }
}

TEST(Export, sameArguments_sameBytes) {
    EXPECT_EQ(exported({"--size=500x400"}), exported({"--size=500x400"}));
}

TEST(Export, dash_isStandardOutput) {
    const ScratchFolder folder;
    const std::string path = folder.file("picture.png");
    ASSERT_EQ(runProgram({"export", "--size=300x200", "--output=" + path}).status, 0);
    const Finished finished =
        runProgram({"export", "--size=300x200", "--output=-", "--format=PNG"}, folder.path());
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_EQ(finished.out, fileContents(path));
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "-"));
}

TEST(Export, format_countsMoreThanTheName) {
    const ScratchFolder folder;
    ASSERT_EQ(runProgram({"export", "--size=300x200", "--output=picture.txt", "--format=png"},
                         folder.path())
                  .status,
              0);
    EXPECT_TRUE(fileContents(folder.file("picture.txt")).starts_with("\x89PNG"));
}

TEST(Export, fileInTheWay_isReplacedOnlyBySuccess) {
    const ScratchFolder folder;
    const std::string path = folder.file("picture.png");
    std::ofstream(path) << "before";
    EXPECT_EQ(runProgram({"export", "--loss=θ²+", "--output=" + path}).status, 1);
    EXPECT_EQ(fileContents(path), "before");
    EXPECT_EQ(runProgram({"export", "--loss=θ²", "--output=" + path}).status, 0);
    EXPECT_TRUE(fileContents(path).starts_with("\x89PNG"));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Export, namedPipe_isWrittenToAndStays) {
    const Finished finished =
        runShell("mkfifo pipe.png; cat pipe.png > copy.png & \"$PROGRAM\" export --size=300x200 "
                 "--output=pipe.png && wait && test -p pipe.png && head -c 4 copy.png");
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_EQ(finished.out, "\x89PNG");
}

/// Surroundings without a display that can be reached, some of which name one.
const std::vector<Environment> kNoDisplays{
    {},
    {{"DISPLAY", ":4711"}},
    {{"DISPLAY", "nonsense"}},
    {{"WAYLAND_DISPLAY", "wayland-4711"}},
    {{"WAYLAND_DISPLAY", "wayland-4711"}, {"DISPLAY", ":4711"}},
    {{"WAYLAND_DISPLAY", "wayland-4711"}, {"QT_QPA_PLATFORM", "wayland"}},
    {{"QT_QPA_PLATFORM", "xcb"}},
    {{"QT_QPA_PLATFORM", "nonsense"}},
};

class Window : public testing::TestWithParam<Environment> {};

TEST_P(Window, withoutDisplay_fileIsRefusedInOneLine) {
    const ScratchFolder folder;
    const Finished finished = runProgram({"some.theta"}, folder.path(), GetParam());
    EXPECT_EQ(finished.status, 1);
    EXPECT_EQ(finished.out, "");
    EXPECT_EQ(finished.err,
              "error: there is no display to open a window on; `thetascope export some.theta "
              "--output FILE.png` draws the comparison\n");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_P(Window, withoutDisplay_pictureAndOneLine) {
    const ScratchFolder folder;
    const Finished finished = runProgram({}, folder.path(), GetParam());
    EXPECT_EQ(finished.status, 0);
    EXPECT_EQ(finished.err, "");
    EXPECT_NE(finished.out.find("thetascope.png"), std::string::npos);
    EXPECT_EQ(finished.out.find('\n'), finished.out.size() - 1) << finished.out;
    EXPECT_EQ(QImage(QString::fromStdString(folder.file("thetascope.png"))), exported({}));
}

INSTANTIATE_TEST_SUITE_P(all, Window, testing::ValuesIn(kNoDisplays));

} // namespace
} // namespace thetascope::tests
