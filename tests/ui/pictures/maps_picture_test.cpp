// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/compute.h"
#include "core/experiment/experiment.h"
#include "ui/maps/axes.h"
#include "ui/maps/painting.h"
#include "ui/pictures/maps_page.h"
#include "ui/pictures/maps_picture.h"
#include "ui/pictures/sharp_maps.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>

namespace thetascope::ui::pictures {

namespace {

maps::ShownMaps mapsOf(const experiment::Experiment& experiment, std::size_t width,
                       std::size_t height, std::size_t count = 1) {
    const std::shared_ptr<const loss::Loss> loss = *loss::Loss::fromText(experiment.loss);
    const maps::AxisChoice across{basins::Axis::Quantity::Start, {}};
    const maps::AxisChoice up{basins::Axis::Quantity::Setting, "alpha"};
    maps::ShownMaps maps;
    maps.scene = std::make_shared<plot::LossScene>(loss, experiment.range, experiment.rangeY);
    const std::size_t dimension = loss->dimension();
    maps.across = maps::mapAxis(maps::homeAxis(across, experiment),
                                maps::axisLabel(across, experiment, theme::VariableNames(*loss)));
    maps.up = maps::mapAxis(maps::homeAxis(up, experiment),
                            maps::axisLabel(up, experiment, theme::VariableNames(*loss)));
    for (std::size_t i = 0; i < count; ++i) {
        const experiment::Contender& contender = experiment.contenders[i];
        basins::Request request =
            maps::basinRequest(experiment, loss, contender, maps::homeAxis(across, experiment),
                               maps::homeAxis(up, experiment));
        request.width = width;
        request.height = height;
        basins::PixelQueue queue(width, height);
        auto map = std::make_shared<basins::Map>(width, height, dimension);
        basins::compute(request, queue, *map, 1);
        maps.maps.push_back(
            {{.names = {{contender.slot, QStringLiteral("Some name")}}},
             maps::basinMap(std::make_shared<basins::Request>(request), map,
                            std::make_shared<basins::MapLandmarks>(
                                basins::landmarks(*loss, experiment.range, experiment.rangeY)),
                            1),
             std::nullopt});
    }
    return maps;
}

/// Dots of exactly a colour.
int count(const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return found;
}

/// Where a part stands in a picture, dot for dot.
std::optional<QPoint> find(const QImage& picture, const QImage& part) {
    for (int y = 0; y + part.height() <= picture.height(); ++y) {
        for (int x = 0; x + part.width() <= picture.width(); ++x) {
            bool same = true;
            for (int row = 0; same && row < part.height(); ++row) {
                for (int column = 0; same && column < part.width(); ++column)
                    same = picture.pixel(x + column, y + row) == part.pixel(column, row);
            }
            if (same)
                return QPoint(x, y);
        }
    }
    return std::nullopt;
}

tl::expected<QImage, QString> paintBasinMap(const maps::ShownMaps& maps) {
    return imageOf(pageOfMap(maps));
}

tl::expected<QImage, QString> paintBasinPicture(const maps::ShownMaps& maps,
                                                const PictureSettings& settings) {
    return pageOf(MapsPicture(maps, std::make_shared<SharpMaps>()), settings)
        .and_then([](auto page) { return imageOf(page); });
}

QImage mapImageOf(const maps::ShownMaps& maps) {
    return maps::paintMap(maps.maps.front().map, maps.mode, maps::Colours(theme::Theme::light()),
                          maps::scaleOf({&maps.maps.front().map}, maps.mode));
}

TEST(BasinPicture, ofAMap_hasEachPixelAsADot) {
    maps::ShownMaps maps = mapsOf(experiment::defaultExperiment(), 700, 500);
    for (const maps::Mode mode : {maps::Mode::Outcome, maps::Mode::Loss, maps::Mode::Steps}) {
        maps.mode = mode;
        const auto picture = paintBasinMap(maps);
        ASSERT_TRUE(picture);
        const auto place = find(*picture, mapImageOf(maps));
        ASSERT_TRUE(place) << static_cast<int>(mode);
        EXPECT_GT(place->x(), 30) << "room for the axis";
        EXPECT_GT(place->y(), 150) << "room for title, head and curve";
        EXPECT_GT(picture->height() - place->y() - 500, 60) << "axis, summary and legend";
    }
}

TEST(BasinPicture, ofFewPixels_isLargeEnoughForItsWords) {
    const maps::ShownMaps maps = mapsOf(experiment::defaultExperiment(), 32, 24);
    const auto picture = paintBasinMap(maps);
    ASSERT_TRUE(picture);
    EXPECT_TRUE(find(*picture, mapImageOf(maps).scaled(640, 480))) << "squares of 20 × 20 dots";
    const auto row = paintBasinMap(mapsOf(experiment::defaultExperiment(), 700, 2));
    ASSERT_TRUE(row);
    EXPECT_LT(row->width(), 900) << "boxes, not squares";
    EXPECT_GT(row->height(), 500);
}

TEST(BasinPicture, ofTwoVariables_hasNoRoomForACurve) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    const int withCurve = paintBasinMap(mapsOf(experiment, 640, 480))->height();
    experiment.loss = "x^2 + y^2";
    EXPECT_LT(paintBasinMap(mapsOf(experiment, 640, 480))->height(), withCurve - 100);
}

TEST(BasinPicture, sideBySide_isAsLargeAsAskedForWithAllColours) {
    const maps::ShownMaps maps = mapsOf(experiment::defaultExperiment(), 160, 100, 4);
    PictureSettings settings;
    settings.size = {900, 700};
    for (const bool dark : {false, true}) {
        settings.theme = dark ? theme::Theme::darkened() : theme::Theme::light();
        settings.background =
            dark ? PictureSettings::Background::Theme : PictureSettings::Background::White;
        settings.scale = dark ? 2 : 1;
        const auto picture = paintBasinPicture(maps, settings);
        ASSERT_TRUE(picture);
        EXPECT_EQ(picture->size(), settings.size * settings.scale);
        const maps::Colours colours(settings.theme);
        for (std::size_t i = 0; i < 5; ++i) // the legend's boxes at least
            EXPECT_GT(count(*picture, colours.minimum(i)), 60) << i;
        EXPECT_EQ(picture->pixelColor(0, 0), dark ? settings.theme.ground : QColor(Qt::white));
    }
    settings.size = {12'000, 700};
    EXPECT_FALSE(paintBasinPicture(maps, settings)) << "more than 20000 dots across";
}

TEST(BasinPicture, sharpMaps_haveAPixelForEachDotOfThePicture) {
    const maps::ShownMaps maps = mapsOf(experiment::defaultExperiment(), 80, 50, 2);
    PictureSettings settings;
    settings.size = {900, 700};
    settings.scale = 2;
    SharpMaps sharp;
    sharp.request(maps, mapDots(maps, settings));
    EXPECT_FALSE(sharp.isReady());
    EXPECT_EQ(sharp.maps().maps[1].map.columns, 80U) << "until then as they are";
    ASSERT_TRUE(QTest::qWaitFor([&] { return sharp.isReady(); }));
    const auto picture = paintBasinPicture(sharp.maps(), settings);
    ASSERT_TRUE(picture);
    maps::ShownMaps second = sharp.maps();
    second.maps.erase(second.maps.begin());
    EXPECT_TRUE(find(*picture, mapImageOf(second)));
    sharp.request(sharp.maps(), mapDots(maps, settings));
    EXPECT_TRUE(sharp.isReady()) << "they are sharp already";
}

TEST(BasinPicture, sharpMapsNoLongerWanted_areNotWaitedFor) {
    const maps::ShownMaps maps = mapsOf(experiment::defaultExperiment(), 80, 50, 2);
    auto sharp = std::make_unique<SharpMaps>();
    sharp->request(maps, {2000, 1500});
    const QPointer<maps::Runner> runner = sharp->findChild<maps::Runner*>();
    ASSERT_TRUE(runner);
    sharp.reset();
    EXPECT_TRUE(runner) << "its threads may still be at work";
    EXPECT_TRUE(QTest::qWaitFor([&] { return runner.isNull(); }));
}

} // namespace

} // namespace thetascope::ui::pictures
