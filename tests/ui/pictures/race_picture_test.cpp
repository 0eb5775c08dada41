// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "tests/support/counting_device.h"
#include "ui/pictures/losses_picture.h"
#include "ui/pictures/race_picture.h"
#include "ui/races/loss_cells.h"

#include <gtest/gtest.h>

#include <limits>

namespace thetascope::ui::pictures {

namespace {

plot::ChartContent risingChart(std::size_t lines) {
    plot::ChartContent chart;
    chart.across = {QStringLiteral("α"), {0.01, 1}, true};
    chart.up = {QStringLiteral("cost"), {0, 100}, false};
    for (std::size_t i = 0; i < lines; ++i) {
        const double height = 10.0 * static_cast<double>(i + 1);
        chart.lines.push_back(
            {experiment::Slot{i}, QStringLiteral("optimizer"), {{0.01, height}, {1, height}}});
    }
    return chart;
}

races::ShownRace shownRace(std::size_t optimizers) {
    races::ShownRace shown;
    shown.loss = *loss::Loss::fromText("θ²");
    shown.chart = risingChart(optimizers);
    shown.ranking.headings = {QStringLiteral("optimizer"), QStringLiteral("cost")};
    for (std::size_t i = 0; i < optimizers; ++i)
        shown.ranking.rows.push_back({experiment::Slot{i},
                                      {QStringLiteral("optimizer %1").arg(i), QString::number(i)},
                                      i == 0});
    shown.sentences = {QStringLiteral("On this loss optimizer 0 is best."),
                       QStringLiteral("The others are not.")};
    return shown;
}

races::ShownLosses shownLosses(std::size_t optimizers) {
    races::ShownLosses shown;
    shown.profile = risingChart(std::min<std::size_t>(optimizers, 9));
    shown.sentences = {QStringLiteral("Of 2 losses, optimizer 0 is best on 1.")};
    shown.rows = {{QStringLiteral("Bowl"), {}, {}},
                  {QStringLiteral("Saddle"), QStringLiteral("There is no minimum"), {}}};
    for (std::size_t i = 0; i < optimizers; ++i) {
        shown.columns.push_back({QStringLiteral("an optimizer with a long name, %1").arg(i),
                                 i < 9 ? std::optional(experiment::Slot{i}) : std::nullopt});
        shown.rows[0].cells.push_back(
            {QString::number(i + 1), static_cast<double>(i + 1), i == 0, false, true});
    }
    return shown;
}

PictureSettings sized(QSize size) {
    PictureSettings settings;
    settings.size = size;
    return settings;
}

template <typename OfWhat, typename Shown>
QImage painted(const Shown& shown, const PictureSettings& settings) {
    const OfWhat picture(shown);
    return pageOf(picture, settings).and_then(imageOf).value();
}

/// The number of dots of about a colour in a part of an image.
int dots(const QImage& image, const QColor& colour, const QRect& part, int apart = 12) {
    int found = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor here = image.pixelColor(x, y);
            found += std::abs(here.red() - colour.red()) + std::abs(here.green() - colour.green()) +
                         std::abs(here.blue() - colour.blue()) <
                     apart;
        }
    }
    return found;
}

TEST(RacePicture, everyOptimizer_hasALineAndARow) {
    const PictureSettings settings = sized({1200, 800});
    const QImage image = painted<RacePicture>(shownRace(9), settings);
    const QRect chart(0, 0, 1200, 500);
    const QRect ranking(0, 500, 60, 300);
    for (std::size_t i = 0; i < 9; ++i) {
        const QColor colour = settings.theme.contender({i});
        EXPECT_GT(dots(image, colour, chart, 40), 40) << i;
        EXPECT_GT(dots(image, colour, ranking, 40), 15) << i;
    }
}

TEST(RacePicture, ranking_isBesideOrBelowTheChart) {
    races::ShownRace shown = shownRace(1);
    shown.chart.lines.clear();
    shown.ranking.rows.resize(1);
    const QColor colour = sized({}).theme.contender({0});
    const auto markerIn = [&](QSize size, std::size_t rows) {
        races::ShownRace many = shown;
        many.ranking.rows.resize(rows, {std::nullopt, {QStringLiteral("another")}, false});
        const QImage image = painted<RacePicture>(many, sized(size));
        const QRect right(size.width() / 2, 0, size.width() / 2, size.height() / 2);
        const QRect left(0, size.height() / 2, size.width() / 2, size.height() / 2);
        return std::pair(dots(image, colour, right) > 5, dots(image, colour, left) > 5);
    };
    EXPECT_EQ(markerIn({1600, 900}, 20), std::pair(true, false));
    EXPECT_EQ(markerIn({800, 1000}, 4), std::pair(false, true));
    EXPECT_EQ(markerIn({1600, 900}, 4), std::pair(false, true)) << "short ones are below";
}

TEST(RacePicture, sentences_arePaintedWhereTheyAreTold) {
    races::ShownRace shown = shownRace(2);
    shown.ranking = {};
    const PictureSettings settings = sized({800, 600});
    const QRect bottom(0, 575, 800, 15);
    const auto inkThere = [&] {
        return dots(painted<RacePicture>(shown, settings), settings.theme.ink, bottom, 120);
    };
    const int with = inkThere();
    shown.sentences.clear();
    EXPECT_GT(with, inkThere() + 50);
}

TEST(RacePicture, anySize_isPainted) {
    for (const QSize size : {QSize(100, 100), QSize(100, 2000), QSize(2000, 100)}) {
        for (const std::size_t optimizers : {std::size_t{0}, std::size_t{1}, std::size_t{26}}) {
            EXPECT_EQ(painted<RacePicture>(shownRace(optimizers), sized(size)).size(), size);
            EXPECT_EQ(painted<LossesPicture>(shownLosses(optimizers), sized(size)).size(), size);
        }
    }
}

TEST(RacePicture, longTexts_stayWithinThePage) {
    races::ShownRace shown = shownRace(4);
    shown.sentences = {QString(20'000, 'x'), QString(QStringLiteral("many words ")).repeated(2000)};
    shown.ranking.rows[0].cells[0] = QString(500, 'x');
    const PictureSettings settings = sized({900, 700});
    tests::CountingDevice device(settings.size);
    const RacePicture picture(shown);
    const Page page = pageOf(picture, settings).value();
    {
        plot::PagePainter painter(device, 1);
        page.paint(painter);
    }
    const QImage image = painted<RacePicture>(shown, settings);
    EXPECT_GT(dots(image, settings.theme.contender({0}), image.rect()), 40) << "the chart has room";
}

TEST(LossesPicture, cells_haveTheirColoursAndTheFaultItsSentence) {
    const races::ShownLosses shown = shownLosses(4);
    for (const auto& theme : {theme::Theme::light(), theme::Theme::darkened()}) {
        PictureSettings settings = sized({1200, 800});
        settings.theme = theme;
        settings.background = PictureSettings::Background::Theme;
        const QImage image = painted<LossesPicture>(shown, settings);
        for (const races::LossCell& cell : shown.rows[0].cells)
            EXPECT_GT(dots(image, races::shadeOf(cell, theme), image.rect()), 200);
        EXPECT_GT(dots(image, theme.fadedInk, image.rect()), 20);
    }
}

TEST(LossesPicture, transparentBackground_isTransparent) {
    PictureSettings settings = sized({800, 600});
    settings.background = PictureSettings::Background::Transparent;
    EXPECT_EQ(painted<LossesPicture>(shownLosses(3), settings).pixelColor(0, 0).alpha(), 0);
}

} // namespace

} // namespace thetascope::ui::pictures
