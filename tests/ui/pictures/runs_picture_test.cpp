// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "tests/support/counting_device.h"
#include "ui/pictures/formats.h"
#include "ui/pictures/runs_picture.h"
#include "ui/plot/path_thinner.h"
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QPainter>
#include <QTemporaryDir>

namespace thetascope::ui::pictures {

namespace {

ShownRuns shownRunsOf(const experiment::Experiment& experiment) {
    const experiment::Checked checked = tests::checked(experiment);
    ShownRuns content;
    content.scene =
        std::make_shared<plot::LossScene>(checked.loss(), experiment.range, experiment.rangeY);
    content.start = experiment.start;
    auto runs = experiment::run(checked);
    for (std::size_t i = 0; i < runs.size(); ++i)
        content.runs.push_back(plot::runView(
            experiment.contenders[i], theme::VariableNames(*checked.loss()), std::move(runs[i])));
    return content;
}

tl::expected<QImage, QString> painted(const ShownRuns& shown, const PictureSettings& settings,
                                      PaintRuns how = paintSideBySide) {
    return pageOf(RunsPicture(shown, how), settings).and_then(imageOf);
}

/// Dots of about a colour.
int count(const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            found += std::abs(here.red() - colour.red()) + std::abs(here.green() - colour.green()) +
                         std::abs(here.blue() - colour.blue()) <
                     12;
        }
    }
    return found;
}

TEST(Picture, size_isAsAskedForAndScaled) {
    const ShownRuns content = shownRunsOf(experiment::defaultExperiment());
    PictureSettings settings;
    settings.size = {640, 400};
    for (const double scale : {1.0, 1.5, 4.0}) {
        settings.scale = scale;
        const auto picture = painted(content, settings);
        ASSERT_TRUE(picture);
        EXPECT_EQ(picture->size(), QSize(qRound(640 * scale), qRound(400 * scale)));
    }
    settings.size = {10'000, 400};
    const auto tooLarge = painted(content, settings);
    ASSERT_FALSE(tooLarge);
    EXPECT_TRUE(tooLarge.error().contains(QStringLiteral("20000")));
}

TEST(Picture, everyLayout_showsEveryRunInItsColour) {
    const ShownRuns content = shownRunsOf(experiment::defaultExperiment());
    ASSERT_EQ(content.runs.size(), 4U);
    for (const PaintRuns how : {paintSideBySide, paintOverlaid, paintCurves}) {
        PictureSettings settings;
        settings.size = {900, 600};
        const auto picture = painted(content, settings, how);
        ASSERT_TRUE(picture);
        for (const plot::RunView& run : content.runs)
            EXPECT_GT(count(*picture, settings.theme.contender(run.slot)), 40)
                << run.title.toStdString();
    }
}

TEST(Picture, background_isAsAskedFor) {
    const ShownRuns content = shownRunsOf(experiment::defaultExperiment());
    using Background = PictureSettings::Background;
    PictureSettings settings;
    settings.size = {600, 400};
    settings.background = Background::White;
    EXPECT_EQ(painted(content, settings)->pixelColor(0, 0), QColor(Qt::white));
    settings.background = Background::Transparent;
    EXPECT_EQ(painted(content, settings)->pixelColor(0, 0).alpha(), 0);
    settings.background = Background::Theme;
    settings.theme = theme::Theme::darkened();
    EXPECT_EQ(painted(content, settings)->pixelColor(0, 0), settings.theme.ground);
}

TEST(Picture, step_isAsAskedFor) {
    ShownRuns content = shownRunsOf(experiment::defaultExperiment());
    PictureSettings settings;
    settings.size = {600, 400};
    const QImage end = *painted(content, settings);
    content.step = 0;
    const QImage beginning = *painted(content, settings);
    content.step = 100'000;
    EXPECT_NE(beginning, end);
    EXPECT_EQ(*painted(content, settings), end) << "beyond the end is the end";
}

/// The points of which a vector file of the picture would consist.
long pointsOf(const char* loss, const char* spec, PaintRuns how, int width) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = loss;
    experiment.until = {20'000, 0};
    experiment.contenders.resize(1);
    experiment.contenders[0].optimizer = *optimizer::parseSpec(spec);
    PictureSettings settings;
    settings.size = {width, 500};
    tests::CountingDevice device(settings.size);
    const RunsPicture picture(shownRunsOf(experiment), how);
    const Page page = pageOf(picture, settings).value();
    {
        plot::PagePainter painter(device, 1);
        page.paint(painter);
    }
    EXPECT_LT(device.farthest(), 10'000) << "a rasterizer follows a line wherever it goes";
    return device.points();
}

TEST(Picture, points_areAFewForEachPixelOfTheWidth) {
    for (const char* loss : {"sin θ", "sin(40θ)", "sin(300θ)", "sin(1000θ)", "tan(300θ)",
                             "log(sin(1000θ))", "floor(1000θ)", "1e5 θ", "sin(1000/θ)"}) {
        for (const PaintRuns how : {paintSideBySide, paintCurves}) {
            EXPECT_LT(pointsOf(loss, "gd:alpha=1e-7", how, 1000), 40 * 1000) << loss;
        }
    }
    // These swing to and fro at every step. A path has markers, which are outlines, for as many
    // points as are selected at most.
    constexpr long kMarkers = 15 * static_cast<long>(plot::PathThinner::kMost);
    for (const char* spec : {"gd:alpha=0.9999", "gd:alpha=1", "momentum:alpha=0.1,mu=0.9999"}) {
        EXPECT_LT(pointsOf("θ²", spec, paintCurves, 1000), 60 * 1000) << spec;
        EXPECT_LT(pointsOf("θ²", spec, paintSideBySide, 1000), kMarkers + 60 * 1000) << spec;
    }
}

TEST(Picture, runThatShootsOffThePlane_hasAnArrow) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = "x² + 3y²";
    experiment.start = {4, 2};
    experiment.contenders.resize(1);
    ASSERT_TRUE(optimizer::set(experiment.contenders[0].optimizer, "alpha", 10));
    const ShownRuns content = shownRunsOf(experiment);
    PictureSettings settings;
    settings.size = {500, 400};
    const auto picture = painted(content, settings);
    ASSERT_TRUE(picture);
    EXPECT_GT(count(*picture, settings.theme.contender({0})), 40) << "the arrow at the edge";
}

TEST(Picture, file_isWrittenWholeOrNotAtAll) {
    const QTemporaryDir folder;
    const Page image{
        {3, 2}, 1, [](plot::PagePainter& page) { page.painter().fillRect(0, 0, 3, 2, Qt::red); }};
    const QString path = folder.filePath(QStringLiteral("a.png"));
    ASSERT_TRUE(savePicture(image, path));
    EXPECT_EQ(QImage(path).size(), QSize(3, 2));
    const auto failed = savePicture(image, folder.filePath(QStringLiteral("no/such/b.png")));
    ASSERT_FALSE(failed);
    EXPECT_TRUE(failed.error().contains(QStringLiteral("b.png")));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST(Formats, nameOfAFile_findsItsFormat) {
    ASSERT_NE(formatOf(u"a.b.png"), nullptr);
    EXPECT_STREQ(formatOf(u"A.PNG")->suffix, "png");
    EXPECT_EQ(formatOf(u"png"), nullptr);
    EXPECT_EQ(formatOf(u"a.png.txt"), nullptr);
    for (const Format& format : formats()) {
        EXPECT_TRUE(formatNames().contains(QLatin1String(format.name)));
        EXPECT_TRUE(formatFilters().join(' ').contains(QLatin1String(format.suffix)));
        EXPECT_EQ(formatNamed(format.suffix), &format);
    }
}

TEST(Formats, formats_writeWhatIsPainted) {
    const Page page{{5, 4}, 2, [](plot::PagePainter& painter) {
                        painter.painter().fillRect(0, 0, 5, 4, Qt::blue);
                    }};
    for (const Format& format : formats()) {
        const auto bytes = format.write(page);
        ASSERT_TRUE(bytes) << format.name;
        EXPECT_GT(bytes->size(), 20) << format.name;
    }
    const QImage png = QImage::fromData(*formatOf(u"a.png")->write(page));
    EXPECT_EQ(png.size(), QSize(10, 8));
    EXPECT_EQ(png.pixelColor(9, 7), QColor(Qt::blue));
}

TEST(Formats, fileOfAnotherKind_isRefusedInASentence) {
    const QTemporaryDir folder;
    const auto refused = savePicture(Page{}, folder.filePath(QStringLiteral("a.jpg")));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(),
              QStringLiteral("A picture is a PNG, SVG or PDF file: its name has to "
                             "end in .png, .svg or .pdf, and a.jpg does not"));
}

} // namespace

} // namespace thetascope::ui::pictures
