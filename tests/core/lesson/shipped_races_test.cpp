// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the last lesson says of races is claimed, number by number.
#include "tests/core/lesson/shipped_lessons.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <string>
#include <vector>

namespace thetascope::lesson {
namespace {

bool isOnARace(const Claim& claim) {
    return claim.condition.reading.ofRace != nullptr;
}

/// Everything that a page says, its answers included.
std::string textOf(const Page& page) {
    std::string text;
    for (const Paragraph& each : page.text)
        text += each.text + '\n';
    if (page.question)
        text += page.question->ask + '\n' + page.question->reveal + '\n';
    if (page.task)
        text += page.task->text + '\n' + page.task->done + '\n';
    return text;
}

/// The pages with claims on races, and their number of claims.
std::vector<const Page*> pagesOnRaces() {
    std::vector<const Page*> pages;
    for (const Lesson& each : shippedLessons()) {
        for (const Page& page : each.pages) {
            if (std::ranges::any_of(page.claims, isOnARace))
                pages.push_back(&page);
        }
    }
    return pages;
}

TEST(ShippedRaces, numbersInTexts_areClaimed) {
    const std::regex number("([0-9]+(?:\\.[0-9]+)?) (?:steps|decades)|α = ([0-9.]*[0-9])");
    int numbers = 0;
    for (const Page* const page : pagesOnRaces()) {
        const std::string text = textOf(*page);
        for (std::sregex_iterator it(text.begin(), text.end(), number);
             it != std::sregex_iterator(); ++it) {
            const std::string told = (*it)[1].matched ? (*it)[1] : (*it)[2];
            const double value = std::stod(told);
            const auto isAboutIt = [&](const Condition& condition) {
                return (condition.near && condition.near->number == value) ||
                       (condition.below && condition.below->number == value);
            };
            EXPECT_TRUE(std::ranges::any_of(page->claims, isAboutIt, &Claim::condition) ||
                        (page->task && std::ranges::any_of(page->task->when, isAboutIt)))
                << page->title << ": " << told;
            ++numbers;
        }
    }
    EXPECT_GT(numbers, 12);
}

/// What is near a number must be what the number was rounded from.
TEST(ShippedRaces, claims_allowNoMoreThanRounding) {
    for (const Page* const page : pagesOnRaces()) {
        for (const Claim& claim : page->claims) {
            if (!isOnARace(claim) || !claim.condition.near)
                continue;
            const double number = claim.condition.near->number;
            EXPECT_LE(claim.condition.within, std::max(0.5, 0.05 * number))
                << page->title << ", line " << claim.condition.line;
            if (claim.condition.reading.ofRace == findRaceQuantity("rank")) {
                EXPECT_EQ(claim.condition.within, 0);
            }
        }
    }
}

// A page that says who wins says it of all.
TEST(ShippedRaces, pages_rankAllTheirOptimizers) {
    const std::vector<const Page*> pages = pagesOnRaces();
    EXPECT_GE(pages.size(), 3U);
    for (const Page* const page : pages) {
        for (const experiment::Contender& contender : page->scene.experiment().contenders) {
            const auto ranks = [&](const Claim& claim) {
                return claim.condition.reading.ofRace == findRaceQuantity("rank") &&
                       (claim.condition.reading.run == contender.name ||
                        claim.condition.reading.run == kEvery);
            };
            EXPECT_TRUE(std::ranges::any_of(page->claims, ranks))
                << page->title << ": " << contender.name;
        }
    }
}

} // namespace
} // namespace thetascope::lesson
