// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/legend_entries.h"
#include "ui/maps/painting.h"
#include "ui/maps/summaries.h"
#include "ui/maps/text.h"
#include "ui/theme/number_format.h"

#include <gtest/gtest.h>

namespace thetascope::ui::maps {

namespace {

using basins::Axis;
using basins::Fate;
using descent::Outcome;

std::shared_ptr<const basins::Request> request(const char* loss, Axis across, Axis up) {
    auto wanted = std::make_shared<basins::Request>();
    wanted->loss = loss::Loss::fromText(loss).value();
    wanted->optimizer = optimizer::make(*optimizer::findRecipe("momentum"));
    wanted->across = std::move(across);
    wanted->up = std::move(up);
    wanted->width = 3;
    wanted->height = 2;
    return wanted;
}

/// In its two corners at the left the runs settle at `theta`, elsewhere they diverge.
Map mapOf(std::shared_ptr<const basins::Request> wanted, loss::Point theta) {
    const std::size_t dimension = wanted->loss->dimension();
    auto map = std::make_shared<basins::Map>(wanted->width, wanted->height, dimension);
    for (std::size_t pixel = 0; pixel < map->pixels(); ++pixel)
        map->set(pixel, {Outcome::Diverged, {99, 99}, 1e9, 3});
    for (const std::size_t row : {0, 1})
        map->set(map->index(0, row), {Outcome::Converged, theta, 0, 20});
    const auto landmarks = std::make_shared<const basins::MapLandmarks>(
        basins::landmarks(*wanted->loss, {-5, 5}, {-5, 5}));
    return basinMap(std::move(wanted), std::move(map), landmarks, 1);
}

/// The loss (x² − a)², with a = 1, where a is 0.25 at the bottom and 1 at the top. In the two
/// corners at the left the runs settle at ½ and at −1, elsewhere they diverge.
Map mapOfBranches(Axis across) {
    const auto wanted =
        request("(x² − a)²", std::move(across), {Axis::Quantity::Constant, "a", 0.25, 1, false});
    auto map = std::make_shared<basins::Map>(wanted->width, wanted->height, 1);
    for (std::size_t pixel = 0; pixel < map->pixels(); ++pixel)
        map->set(pixel, {Outcome::Diverged, {99, 99}, 1e9, 3});
    map->set(map->index(0, 0), {Outcome::Converged, {0.501, 0}, 0, 20});
    map->set(map->index(0, 1), {Outcome::Converged, {-1.002, 0}, 0, 20});
    const auto landmarks =
        std::make_shared<const basins::MapLandmarks>(basins::landmarks(*wanted, {-5, 5}, {}));
    return basinMap(wanted, std::move(map), landmarks, 1);
}

const Axis kStart{Axis::Quantity::Start, {}, -5, 5, false};
const Axis kStartY{Axis::Quantity::StartY, {}, -5, 5, false};
const Axis kAlpha{Axis::Quantity::Setting, "alpha", 0.01, 1, true};
const Axis kMu{Axis::Quantity::Setting, "mu", 0, 0.9, false};
const QString kMedian = QStringLiteral("median\u00a020\u00a0steps");
const QString kOthers = QStringLiteral("; 66.7\u00a0% diverge");

TEST(BasinText, summary_namesTheLowestMinimum) {
    const Map map = mapOf(request("(θ−1)²", kStart, kMu), {1, 0});
    EXPECT_EQ(
        summaryText(map),
        QStringLiteral("33.3\u00a0% reach θ = 1, the lowest in the range; μ from 0 to 0.9; ") +
            kMedian + kOthers);
    EXPECT_EQ(summaryTexts(map).back(), QStringLiteral("33.3\u00a0% reach the lowest"));
}

TEST(BasinText, summary_countsEqualMinimaTogether) {
    const Map map = mapOf(request("(x²+y−11)²+(x+y²−7)²", kStart, kStartY), {3, 2});
    EXPECT_EQ(summaryText(map),
              QStringLiteral("33.3\u00a0% reach one of the lowest in the range; ") + kMedian +
                  kOthers);
    EXPECT_EQ(summaryTexts(map).back(), QStringLiteral("33.3\u00a0% reach one of the lowest"));
}

TEST(BasinText, summary_tellsTheRatesAcrossAndUp) {
    const Map map = mapOf(request("(θ−1)²", kAlpha, kMu), {1, 0});
    EXPECT_TRUE(summaryText(map).contains(QStringLiteral("; α = 0.01; μ from 0 to 0.9; ")))
        << summaryText(map).toStdString();
    EXPECT_TRUE(summaryText(mapOf(request("(θ−1)²", kAlpha, kStart), {1, 0}))
                    .contains(QStringLiteral("α = 0.01")));
}

TEST(BasinText, branches_areTheMinimaOfThePixelsLoss) {
    const Map map = mapOfBranches(kStart);
    EXPECT_EQ(map.landingOf({0, 0}), (basins::Landing{Fate::Minimum, 1}));
    EXPECT_EQ(map.landingOf({0, 1}), (basins::Landing{Fate::Minimum, 0}));
    EXPECT_EQ(summaryText(map),
              QStringLiteral("33.3\u00a0% reach the lowest minimum of their loss; ") + kMedian +
                  kOthers);
    EXPECT_EQ(summaryTexts(map).back(), QStringLiteral("33.3\u00a0% reach the lowest"));
    EXPECT_EQ(
        pixelText(map, {0, 0}),
        QStringLiteral("θ⁽⁰⁾ = −5    a = 0.25    settles at the minimum θ = 0.5 after 20 steps"));
    EXPECT_EQ(pixelText(map, {0, 1}),
              QStringLiteral("θ⁽⁰⁾ = −5    a = 1    settles at the minimum θ = −1 after 20 steps"));
    EXPECT_TRUE(summaryText(mapOfBranches(kAlpha)).contains(QStringLiteral("; α = 0.01")));
}

TEST(BasinText, legend_hasTheRangesOfBranches) {
    const Map map = mapOfBranches(kStart);
    const Colours colours(theme::Theme::light());
    const auto entries = basinLegend({&map}, Mode::Outcome, colours, {});
    ASSERT_GE(entries.size(), 2U);
    EXPECT_EQ(entries[0].text, QStringLiteral("θ from −1 to −0.5"));
    EXPECT_EQ(entries[0].colour, colours.minimum(0));
    EXPECT_EQ(entries[1].text, QStringLiteral("θ from 0.5 to 1"));
    // The room does not depend on what has been found.
    EXPECT_GE(basinLegend({&map}, Mode::Outcome, colours, {}, Fates::All).size(),
              entries.size() + 4);
}

TEST(BasinText, fixedTexts_leaveConstantsOut) {
    const auto wanted = request("(x² − a)²", kStart, kMu);
    for (const QString& text : fixedTexts(*wanted))
        EXPECT_FALSE(text.startsWith(QStringLiteral("a "))) << qPrintable(text);
}

TEST(BasinText, minimaThatDifferFromPixelToPixel_areExplained) {
    const Axis a{Axis::Quantity::Constant, "a", 0, 1, false};
    const Axis b{Axis::Quantity::Constant, "b", 0, 1, false};
    const auto wanted = request("(x² − a)² + b x", a, b);
    auto ends = std::make_shared<basins::Map>(wanted->width, wanted->height, 1);
    for (std::size_t pixel = 0; pixel < ends->pixels(); ++pixel)
        ends->set(pixel, {Outcome::Converged, {1, 0}, 0, pixel < 3 ? 5U : 500U});
    const Map map = basinMap(
        wanted, ends,
        std::make_shared<const basins::MapLandmarks>(basins::landmarks(*wanted, {-5, 5}, {})), 1);
    EXPECT_TRUE(summaryText(map).startsWith(QStringLiteral("100\u00a0% come to rest; ")));
    const Colours colours(theme::Theme::light());
    const auto entries = basinLegend({&map}, Mode::Outcome, colours, {});
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_TRUE(entries[0].text.contains(QStringLiteral("the minima differ from pixel to pixel")));
    EXPECT_EQ(entries[1].text, QStringLiteral("fainter: more steps"));
    const QImage image = paintMap(map, Mode::Outcome, colours, {});
    EXPECT_GT(image.pixelColor(0, 0).lightness(),
              image.pixelColor(0, 1).lightness()); // row 1 above
}

TEST(BasinText, fate_countsASingleStep) {
    const auto text = [](Fate fate, std::uint32_t steps) {
        return fateText({fate, 0}, {Outcome::Diverged, {2, 0}, 0, steps},
                        theme::VariableNames::usual(1));
    };
    EXPECT_EQ(text(Fate::Diverged, 1), QStringLiteral("diverges after 1 step"));
    EXPECT_EQ(text(Fate::Diverged, 7), QStringLiteral("diverges after 7 steps"));
    EXPECT_EQ(text(Fate::Minimum, 1), QStringLiteral("settles at θ = 2 after 1 step"));
}

TEST(BasinText, fate_saysWhatHappened) {
    const auto text = [](Fate fate) {
        return fateText({fate, 0}, {Outcome::Stalled, {2, 0}, 0, 200},
                        theme::VariableNames::usual(1));
    };
    EXPECT_EQ(text(Fate::Stationary),
              QStringLiteral(
                  "rests at θ = 2 after 200 steps, where it is level: a top, a saddle or a flat"));
    EXPECT_EQ(text(Fate::Stalled), QStringLiteral("stalls on a slope, at θ = 2, after 200 steps"));
    EXPECT_EQ(text(Fate::Oscillates),
              QStringLiteral("oscillates for ever; after 200 steps it is at θ = 2"));
    EXPECT_EQ(text(Fate::NotSettled), QStringLiteral("is still moving after 200 steps, at θ = 2"));
}

/// A map of 20 × 5 pixels, of which the outcomes of the first are given and the others are at the
/// minimum 1.
Map mapWith(const std::vector<Outcome>& others) {
    auto wanted = std::make_shared<basins::Request>(*request("(θ−1)²", kStart, kAlpha));
    wanted->width = 20;
    wanted->height = 5;
    auto map = std::make_shared<basins::Map>(wanted->width, wanted->height, 1);
    for (std::size_t pixel = 0; pixel < map->pixels(); ++pixel)
        map->set(pixel,
                 {pixel < others.size() ? others[pixel] : Outcome::Converged, {1, 0}, 0, 20});
    const auto landmarks =
        std::make_shared<const basins::MapLandmarks>(basins::landmarks(*wanted->loss, {-5, 5}, {}));
    return basinMap(wanted, std::move(map), landmarks, 1);
}

TEST(BasinText, summary_tellsWhatMostOfTheOthersDo) {
    std::vector<Outcome> others(30, Outcome::Oscillates);
    others.insert(others.end(), 12, Outcome::Stalled);
    others.insert(others.end(), 5, Outcome::Diverged);
    const QStringList texts = summaryTexts(mapWith(others));
    EXPECT_TRUE(texts.front().endsWith(QStringLiteral("; 30\u00a0% oscillate, 12\u00a0% stall")))
        << texts.front().toStdString();
    EXPECT_EQ(texts[texts.size() - 2],
              QStringLiteral("53\u00a0% reach the lowest; 30\u00a0% oscillate"));
    EXPECT_TRUE(summaryHelp(mapWith(others)).contains(QStringLiteral("5\u00a0% diverge")));
}

TEST(BasinText, summary_roundsNoneToAllOrNothing) {
    EXPECT_EQ(summaryTexts(mapWith({})).back(), QStringLiteral("100\u00a0% reach the lowest"));
    const Map map = mapWith(std::vector<Outcome>(1, Outcome::Diverged));
    EXPECT_EQ(summaryTexts(map).back(), QStringLiteral("99\u00a0% reach the lowest"));
}

TEST(BasinText, summary_isNoLongerThanItsTemplates) {
    std::vector<Outcome> others(33, Outcome::StepLimit);
    others.insert(others.end(), 33, Outcome::LeftDomain);
    const Map map = mapWith(others);
    const QStringList texts = summaryTexts(map);
    const QStringList longest = longestSummaries(*map.request);
    ASSERT_EQ(texts.size(), longest.size());
    for (qsizetype i = 0; i < texts.size(); ++i)
        EXPECT_LE(texts[i].size(), longest[i].size()) << texts[i].toStdString();
}

TEST(BasinText, legend_hasOnlyWhatOccurs) {
    const Map map = mapWith({Outcome::Oscillates, Outcome::Stationary});
    QStringList texts;
    for (const LegendEntry& entry :
         basinLegend({&map}, Mode::Outcome, Colours(theme::Theme::light()), {}))
        texts << entry.text;
    EXPECT_EQ(texts, (QStringList{QStringLiteral("θ = 1"), QStringLiteral("fainter: more steps"),
                                  QStringLiteral("level: top, saddle or flat"),
                                  QStringLiteral("oscillates")}));
}

TEST(BasinText, fixedTexts_areShortWithFullDigitsOnRequest) {
    auto wanted = *request("(θ−1)²", kStart, kMu);
    ASSERT_TRUE(optimizer::set(wanted.optimizer, "alpha", 0.03792690190732249));
    EXPECT_EQ(fixedTexts(wanted), QStringList{QStringLiteral("α = 0.03793")});
    EXPECT_EQ(fixedTexts(wanted, theme::kFullDigits),
              QStringList{QStringLiteral("α = 0.0379269019073225")});
}

} // namespace

} // namespace thetascope::ui::maps
