// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Other programs read the vector pictures, and see in them what is in the PNG of the same page.
// The programs are in the packages that app/packages.sh names; without them these tests fail.
#include "tests/app/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QImage>

#include <algorithm>
#include <cmath>
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

/// Returns the mean difference of two pictures in shares of the range, on white.
double difference(const QImage& a, const QImage& b) {
    if (a.size() != b.size())
        return 1;
    const auto grayOf = [](QRgb pixel) {
        return 255 - (255 - qGray(pixel)) * qAlpha(pixel) / 255.0;
    };
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(grayOf(a.pixel(x, y)) - grayOf(b.pixel(x, y)));
    }
    return sum / 255 / a.width() / a.height();
}

/// Every edge of a line or a letter is a little different, but what is missing or misplaced is
/// more: a panel without its path differs by 1 %, and one with another step by 0.5 %.
constexpr double kSame = 0.004;

struct Case {
    const char* name;
    const char* arguments;
};

class ForeignView : public ForeignPictures, public testing::WithParamInterface<Case> {};

TEST_P(ForeignView, otherPrograms_seeTheSame) {
    write(GetParam().arguments);
    const QImage png = image("a.png");
    EXPECT_LT(difference(svg(), png), kSame);
    EXPECT_LT(difference(pdf(), png), kSame);
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
    [](const auto& info) { return std::string(info.param.name); });

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
    EXPECT_LT(difference(image("pdf.png").copy(0, 0, 945, 531), png), 2 * kSame);
    // Ten points are 20.83 dots, of which a capital letter of the font has 0.727.
    const std::string boxes = run("pdftotext -bbox a.pdf - | grep Momentum");
    EXPECT_THAT(boxes, HasSubstr("Momentum"));
}

TEST_F(ForeignPictures, transparentGround_isTransparent) {
    write("export --size=400x300 --background=transparent");
    for (const QImage& picture : {image("a.png"), svg(), pdf()}) {
        EXPECT_EQ(qAlpha(picture.pixel(1, 1)), 0);
        EXPECT_EQ(qAlpha(picture.pixel(399, 299)), 0);
        EXPECT_LT(difference(picture, image("a.png")), 3 * kSame) << "small letters differ more";
    }
}

TEST_F(ForeignPictures, experiment_isCarriedByAll) {
    write("export --size=400x300 --loss=cosh(θ) --optimizer=adam");
    for (const char* name : {"a.png", "a.svg", "a.pdf"})
        EXPECT_THAT(run("\"$PROGRAM\" trace " + std::string(name) + " | head -3"),
                    HasSubstr("Adam"))
            << name;
}

TEST_F(ForeignPictures, map_isAnImageAmongLettersAndLines) {
    run("\"$PROGRAM\" basins --optimizer=gd --size=320x200 --output=a.svg");
    run("\"$PROGRAM\" basins --optimizer=gd --size=320x200 --output=a.pdf");
    run("\"$PROGRAM\" basins --optimizer=gd --size=320x200 --output=a.png");
    const std::string images = run("pdfimages -list a.pdf");
    EXPECT_EQ(std::ranges::count(images, '\n'), 3) << images;
    EXPECT_THAT(images, Not(HasSubstr("jpeg"))) << "its colours are exact";
    EXPECT_LT(difference(svg(), image("a.png")), 3 * kSame);
    EXPECT_LT(difference(pdf(), image("a.png")), 3 * kSame);
}

} // namespace
} // namespace thetascope::tests
