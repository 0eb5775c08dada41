// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "ui/pictures/picture.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

namespace thetascope::ui::pictures {

namespace {

PictureContent contentOf(const experiment::Experiment& experiment) {
    const experiment::Checked checked = tests::checked(experiment);
    PictureContent content;
    content.scene =
        std::make_shared<plot::LossScene>(checked.loss(), experiment.range, experiment.rangeY);
    content.start = experiment.start;
    auto runs = experiment::run(checked);
    for (std::size_t i = 0; i < runs.size(); ++i)
        content.runs.push_back(plot::runView(experiment.contenders[i], std::move(runs[i])));
    return content;
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

TEST(Picture, isAsLargeAsAskedForAndScaled) {
    const PictureContent content = contentOf(experiment::defaultExperiment());
    PictureSettings settings;
    settings.size = {640, 400};
    for (const double scale : {1.0, 1.5, 4.0}) {
        settings.scale = scale;
        const auto picture = paintPicture(content, settings);
        ASSERT_TRUE(picture);
        EXPECT_EQ(picture->size(), QSize(qRound(640 * scale), qRound(400 * scale)));
    }
    settings.size = {10'000, 400};
    const auto tooLarge = paintPicture(content, settings);
    ASSERT_FALSE(tooLarge);
    EXPECT_TRUE(tooLarge.error().contains(QStringLiteral("20000")));
}

TEST(Picture, hasEveryRunInItsColourInEveryLayout) {
    const PictureContent content = contentOf(experiment::defaultExperiment());
    ASSERT_EQ(content.runs.size(), 4U);
    using Layout = PictureSettings::Layout;
    for (const Layout layout : {Layout::SideBySide, Layout::Overlay, Layout::Curves}) {
        PictureSettings settings;
        settings.size = {900, 600};
        settings.layout = layout;
        const auto picture = paintPicture(content, settings);
        ASSERT_TRUE(picture);
        for (const plot::RunView& run : content.runs)
            EXPECT_GT(count(*picture, settings.theme.contender(run.slot)), 40)
                << static_cast<int>(layout) << ' ' << run.title.toStdString();
    }
}

TEST(Picture, hasTheBackgroundAskedFor) {
    const PictureContent content = contentOf(experiment::defaultExperiment());
    using Background = PictureSettings::Background;
    PictureSettings settings;
    settings.size = {600, 400};
    settings.background = Background::White;
    EXPECT_EQ(paintPicture(content, settings)->pixelColor(0, 0), QColor(Qt::white));
    settings.background = Background::Transparent;
    EXPECT_EQ(paintPicture(content, settings)->pixelColor(0, 0).alpha(), 0);
    settings.background = Background::Theme;
    settings.theme = theme::Theme::darkened();
    EXPECT_EQ(paintPicture(content, settings)->pixelColor(0, 0), settings.theme.ground);
}

TEST(Picture, showsTheStepAskedFor) {
    const PictureContent content = contentOf(experiment::defaultExperiment());
    PictureSettings settings;
    settings.size = {600, 400};
    const QImage end = *paintPicture(content, settings);
    settings.step = 0;
    const QImage beginning = *paintPicture(content, settings);
    settings.step = 100'000;
    EXPECT_NE(beginning, end);
    EXPECT_EQ(*paintPicture(content, settings), end) << "beyond the end is the end";
}

TEST(Picture, drawsTwoVariablesAndWhatShootsOff) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.loss = "x² + 3y²";
    experiment.start = {4, 2};
    experiment.contenders.resize(1);
    ASSERT_TRUE(optimizer::set(experiment.contenders[0].optimizer, "alpha", 10));
    const PictureContent content = contentOf(experiment);
    PictureSettings settings;
    settings.size = {500, 400};
    const auto picture = paintPicture(content, settings);
    ASSERT_TRUE(picture);
    EXPECT_GT(count(*picture, settings.theme.contender({0})), 40) << "the arrow at the edge";
}

TEST(Picture, isWrittenWholeOrNotAtAll) {
    const QTemporaryDir folder;
    QImage image(3, 2, QImage::Format_ARGB32);
    image.fill(Qt::red);
    const QString path = folder.filePath(QStringLiteral("a.png"));
    ASSERT_TRUE(savePicture(image, path));
    EXPECT_EQ(QImage(path).size(), QSize(3, 2));
    const auto failed = savePicture(image, folder.filePath(QStringLiteral("no/such/b.png")));
    ASSERT_FALSE(failed);
    EXPECT_TRUE(failed.error().contains(QStringLiteral("b.png")));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

} // namespace

} // namespace thetascope::ui::pictures
