// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Other programs read the vector pictures, and see in them what is in the PNG of the same page.
// The programs are in the packages that app/packages.sh names; without them these tests fail.
#include "tests/app/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>

namespace thetascope::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class ForeignPictures : public testing::Test {
protected:
    void SetUp() override {
        for (const auto& [program, package] :
             {std::pair("rsvg-convert", "librsvg2-bin"), std::pair("pdftocairo", "poppler-utils")})
            ASSERT_EQ(runShell("command -v " + std::string(program)).status, 0)
                << program << " is missing: install the package " << package;
    }

    /// Runs a command line in the scratch folder and returns what it prints.
    std::string run(const std::string& command) {
        const Finished finished = runShell(command, m_folder.path());
        EXPECT_EQ(finished.status, 0) << command << ": " << finished.err;
        return finished.out;
    }

    /// Writes the same picture as a.png, a.svg and a.pdf.
    void write(const std::string& arguments) {
        for (const char* ending : {"png", "svg", "pdf"})
            run("\"$PROGRAM\" " + arguments + " --output=a." + ending);
        ASSERT_FALSE(HasFailure());
    }

    QImage image(const std::string& name) const {
        return QImage(QString::fromStdString(m_folder.file(name)))
            .convertToFormat(QImage::Format_ARGB32);
    }

    /// What rsvg-convert makes of a.svg.
    QImage svg() {
        run("rsvg-convert a.svg --output svg.png");
        return image("svg.png");
    }

    /// What Poppler makes of a.pdf, with 96 dots per inch.
    QImage pdf() {
        run("pdftocairo -png -singlefile -transp -r 96 a.pdf pdf");
        return image("pdf.png");
    }

    std::string contents(const char* name) const { return fileContents(m_folder.file(name)); }

    ScratchFolder m_folder;
};

/// Returns the largest difference of two pictures on white, in shares of the range, between squares
/// of 32 × 32 dots. The edges of lines and letters, which every program smoothes in its own way,
/// hardly count there.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size())
        return 1;
    const auto squaresOf = [](const QImage& picture) {
        QImage onWhite(picture.size(), QImage::Format_RGB32);
        onWhite.fill(Qt::white);
        QPainter(&onWhite).drawImage(0, 0, picture);
        return onWhite.scaled(picture.size() / 32, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage first = squaresOf(a);
    const QImage second = squaresOf(b);
    int most = 0;
    for (int y = 0; y < first.height(); ++y) {
        for (int x = 0; x < first.width(); ++x)
            most = std::max(most, std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))));
    }
    return most / 255.0;
}

/// Returns the share of dots that are fully transparent.
double clearShare(const QImage& picture) {
    int clear = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            clear += qAlpha(picture.pixel(x, y)) == 0 ? 1 : 0;
    }
    return double(clear) / picture.width() / picture.height();
}

/// The same page differs by at most 0.04, if it has small letters; another step by 0.1.
constexpr double kSameLook = 0.055;

struct Case {
    const char* name;
    const char* arguments;
};

class ForeignView : public ForeignPictures, public testing::WithParamInterface<Case> {};

TEST_P(ForeignView, otherPrograms_seeTheSame) {
    write(GetParam().arguments);
    const QImage png = image("a.png");
    EXPECT_LT(difference(svg(), png), kSameLook);
    EXPECT_LT(difference(pdf(), png), kSameLook);
    EXPECT_THAT(contents("a.svg"), Not(HasSubstr("<image")));
    const std::string images = run("pdfimages -list a.pdf");
    EXPECT_EQ(std::ranges::count(images, '\n'), 2) << "no more than a heading: " << images;
    EXPECT_LT(contents("a.svg").size(), 300'000U);
    EXPECT_LT(contents("a.pdf").size(), 150'000U);
}

INSTANTIATE_TEST_SUITE_P(
    all, ForeignView,
    testing::Values(Case{"panels", "export"}, Case{"overlay", "export --view=overlay"},
                    Case{"curves", "export --view=curves"},
                    Case{"contours", "export --loss=himmelblau"},
                    Case{"undefinedHalf",
                         "export --view=overlay '--loss=log x + y²' --optimizer=gd"},
                    Case{"dark", "export --background=dark --size=800x500"},
                    Case{"race", "race --optimizer=gd --optimizer=adam --starts=4"},
                    Case{"sweep", "sweep --optimizer=gd"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST_F(ForeignPictures, lettersInPdf_areEmbeddedAndCanBeCopied) {
    write("export --size=800x500");
    std::istringstream fonts(run("pdffonts a.pdf"));
    std::string line;
    std::getline(fonts, line);
    std::getline(fonts, line); // the heading
    int count = 0;
    while (std::getline(fonts, line)) {
        // … embedded, subset, with a map to Unicode, and the two numbers of the object
        EXPECT_THAT(line, testing::ContainsRegex(" yes +(yes|no) +yes +[0-9]+ +[0-9]+ *$"));
        ++count;
    }
    EXPECT_GT(count, 0);
    const std::string text = run("pdftotext -layout a.pdf -");
    for (const char* part : {"L(θ) = sin(2θ)·log(θ²)", "α = 0.05, μ = 0.8", "L = −2.747"})
        EXPECT_THAT(text, HasSubstr(part));
    EXPECT_THAT(contents("a.svg"), Not(HasSubstr("<text"))) << "fonts may be missing elsewhere";
}

TEST_F(ForeignPictures, sizeOnPaper_isExact) {
    write("export --size=16x9cm --dpi=150 --text-size=10");
    const std::string information = run("pdfinfo a.pdf");
    EXPECT_THAT(information, HasSubstr("453.54 x 255.12 pts"));
    EXPECT_THAT(information, testing::ContainsRegex("Title: +L\\(θ\\) = sin\\(2θ\\)·log\\(θ²\\)"));
    EXPECT_THAT(contents("a.svg"), HasSubstr("width=\"160mm\" height=\"90mm\""));
    const QImage png = image("a.png");
    EXPECT_EQ(png.size(), QSize(945, 531));
    EXPECT_EQ(png.dotsPerMeterX(), std::lround(150 / 0.0254));
    run("pdftocairo -png -singlefile -r 150 a.pdf pdf");
    EXPECT_LT(difference(image("pdf.png").copy(0, 0, 945, 531), png), kSameLook);
}

TEST_F(ForeignPictures, differences_areSeen) {
    run("\"$PROGRAM\" export --output=a.png");
    run("\"$PROGRAM\" export --step=3 --output=b.png");
    EXPECT_GT(difference(image("a.png"), image("b.png")), 1.5 * kSameLook);
}

TEST_F(ForeignPictures, transparentGround_isTransparent) {
    write("export --size=400x300 --background=transparent");
    for (const QImage& picture : {image("a.png"), svg(), pdf()}) {
        EXPECT_EQ(qAlpha(picture.pixel(1, 1)), 0);
        EXPECT_EQ(qAlpha(picture.pixel(399, 299)), 0);
        EXPECT_GT(clearShare(picture), 0.7) << "within the panels, too";
        EXPECT_LT(difference(picture, image("a.png")), kSameLook);
    }
}

TEST_F(ForeignPictures, experiment_isCarriedByAll) {
    write("export --size=400x300 '--loss=cosh(θ)' --optimizer=adam");
    for (const char* name : {"a.png", "a.svg", "a.pdf"})
        EXPECT_THAT(run("\"$PROGRAM\" trace " + std::string(name) + " | head -3"),
                    HasSubstr("adam"))
            << name;
}

TEST_F(ForeignPictures, map_isAnImageAmongLettersAndLines) {
    run("\"$PROGRAM\" basins --optimizer=gd --size=320x200 --output=a.svg");
    run("\"$PROGRAM\" basins --optimizer=gd --size=320x200 --output=a.pdf");
    run("\"$PROGRAM\" basins --optimizer=gd --size=320x200 --output=a.png");
    const std::string images = run("pdfimages -list a.pdf");
    EXPECT_EQ(std::ranges::count(images, '\n'), 3) << images;
    EXPECT_THAT(images, Not(HasSubstr("jpeg"))) << "its colours are exact";
    EXPECT_LT(difference(svg(), image("a.png")), kSameLook);
    EXPECT_LT(difference(pdf(), image("a.png")), kSameLook);
}

} // namespace
} // namespace thetascope::tests
