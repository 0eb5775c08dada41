// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lessons that come with the program: what they say is so.
#include "core/lesson/reader.h"
#include "core/loss/minima.h"
#include "tests/core/lesson/shipped_lessons.h"
#include "tests/support/checked.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace thetascope::lesson {
namespace {

TEST(ShippedLessons, outlines_areThoseOfTheWholeLessonsAndCompileNothing) {
    for (const Lesson& whole : shippedLessons()) {
        const auto path = std::filesystem::path(THETASCOPE_LESSONS_DIR) / (whole.key + ".yaml");
        std::ostringstream text;
        text << std::ifstream(path).rdbuf();
        const std::uint64_t before = loss::Loss::compilations();
        const auto outline = readOutline(text.str(), path.string());
        EXPECT_EQ(loss::Loss::compilations(), before);
        ASSERT_TRUE(outline) << outline.error();
        const Outline wanted = outlineOf(whole);
        EXPECT_EQ(outline->key, wanted.key);
        EXPECT_EQ(outline->title, wanted.title);
        ASSERT_EQ(outline->pages.size(), wanted.pages.size());
        for (std::size_t i = 0; i < wanted.pages.size(); ++i) {
            EXPECT_EQ(outline->pages[i].title, wanted.pages[i].title);
            EXPECT_EQ(outline->pages[i].hasTask, wanted.pages[i].hasTask);
        }
    }
}

TEST(ShippedLessons, lessons_coverTheNotesPointsInOrder) {
    std::vector<int> points;
    for (const Lesson& each : shippedLessons())
        points.insert(points.end(), each.points.begin(), each.points.end());
    std::vector<int> all(30);
    std::generate(all.begin(), all.end(), [i = 0]() mutable { return ++i; });
    EXPECT_EQ(points, all);
    EXPECT_EQ(shippedLessons().size(), shippedFiles().size());
}

/// What a page says of its scene would not be so in a window that the task before has changed.
TEST(ShippedLessons, pageAfterATask_setsTheSceneAnew) {
    int afterTasks = 0;
    for (const Lesson& each : shippedLessons()) {
        bool mayBeChanged = false;
        for (const Page& one : each.pages) {
            if (mayBeChanged) {
                EXPECT_TRUE(one.setsScene) << each.key << ": " << one.title;
                ++afterTasks;
            }
            mayBeChanged = one.task || (mayBeChanged && !one.setsScene);
        }
    }
    EXPECT_GT(afterTasks, 5);
}

/// One way to do each task: another start, stopping rule or optimizer.
struct Solution {
    const char* lesson;
    const char* page;
    std::optional<double> start;
    std::optional<descent::StoppingRule> until;
    const char* run = nullptr;
    const char* spec = nullptr;
};

const Solution kSolutions[] = {
    {"01-calculus-or-not", "Descent agrees", -1},
    {"01-calculus-or-not", "Draw the graph instead", 2},
    {"02-a-low-loss-is-enough", "The start decides the end", 4.5},
    {"03-the-slope-tells", "The other sign", -3.5},
    {"03-the-slope-tells", "Where the slope is nearly zero", -3.9725},
    {"04-the-algorithm", "Until you barely move", {}, {{200, 0.002}}},
    {"04-the-algorithm", "Or until you get tired", {}, {{5, 1e-6}}},
    {"05-how-bold", "Tame the high one", {}, {}, "High", "gd:alpha=0.1"},
    {"06-careful-later",
     "The clock cannot see the slope",
     {},
     {},
     "Quick",
     "gd_time_decay:alpha=0.2,beta=0.3"},
    {"07-adagrad", "It stalls", {}, {}, "AdaGrad", "adagrad:alpha=0.7"},
    {"09-rmsprop", "How much to forget", {}, {}, "RMSProp", "rmsprop:alpha=0.1,beta=0.5"},
    {"10-momentum", "Out of the shallow dip", 1.6},
    {"11-one-template", "Make one yourself", {}, {}, "Yours", "adagrad_momentum"},
    {"11-one-template",
     "The table of combinations",
     {},
     {},
     "Yours",
     "mix:rate=time_decay,update=momentum"},
    {"12-mixing", "Hurry it along", {}, {}, "Adam", "adam:alpha=0.2,beta1=0.7"},
    {"13-no-best-one", "No consensus", {}, {}, "RMSProp", "rmsprop:alpha=0.1,beta=0.8"},
};

TEST(ShippedLessons, tasks_areNotDoneToBeginWith) {
    std::size_t tasks = 0;
    for (const Lesson& each : shippedLessons()) {
        for (const Page& one : each.pages) {
            if (!one.task)
                continue;
            ++tasks;
            EXPECT_FALSE(allHold(one.task->when, Played(one.scene).runs()))
                << each.key << ": " << one.title;
        }
    }
    EXPECT_EQ(tasks, std::size(kSolutions));
}

TEST(ShippedLessons, tasks_canBeDone) {
    std::set<const Page*> solved;
    for (const Solution& solution : kSolutions) {
        const Page& one = shippedPage(solution.lesson, solution.page);
        ASSERT_TRUE(one.task) << solution.page;
        experiment::Experiment scene = one.scene.experiment();
        if (solution.start)
            scene.start[0] = *solution.start;
        if (solution.until)
            scene.until = *solution.until;
        for (experiment::Contender& contender : scene.contenders) {
            if (solution.run != nullptr && contender.name == solution.run)
                contender.optimizer = *optimizer::parseSpec(solution.spec);
        }
        EXPECT_TRUE(allHold(one.task->when, Played(tests::checked(scene, one.scene.loss())).runs()))
            << solution.page;
        solved.insert(&one);
    }
    for (const Lesson& each : shippedLessons()) {
        for (const Page& one : each.pages)
            EXPECT_EQ(one.task.has_value(), solved.contains(&one)) << one.title;
    }
}

TEST(ShippedLessons, notesNumbers_areGivenAsTheyTrulyAre) {
    // golden/README.md, erratum: θ, dL/dθ, σ for α = 0.5
    const double rows[][3] = {
        {-5, -5.61934, 2.80967}, {-2.19033, -1.88472, 0.94236}, {-1.24797, 0.25663, -0.12831}};
    const Played played(shippedPage("04-the-algorithm", "One step, with its numbers").scene);
    const descent::Trajectory& run = *played.runs()[0].trajectory;
    for (std::uint64_t t = 0; t < 3; ++t) {
        EXPECT_NEAR(run.theta(t), rows[t][0], 5e-6);
        EXPECT_NEAR(run.slope(t), rows[t][1], 5e-6);
        EXPECT_NEAR(run.sigma(t), rows[t][2], 5e-6);
    }
    EXPECT_NEAR(run.theta(3), -1.37628, 5e-6);

    const Page& table = shippedPage("08-averages-that-forget", "A decaying average");
    EXPECT_THAT(table.averages->q, testing::ElementsAre(3, 5, 6, 2, 4, 8));
    EXPECT_THAT(table.averages->betas, testing::ElementsAre(0.5, 0.9));
}

TEST(ShippedLessons, notesSlips_areExplainedCorrectly) {
    // "a logarithm to base 10 in one of the two terms"
    const auto first = [](double theta) {
        return 2 * std::cos(2 * theta) * std::log10(theta * theta);
    };
    const auto second = [](double theta) { return 2 * std::sin(2 * theta) / theta; };
    const double slope = first(-5) + second(-5);
    const double next = -5 - 0.5 * slope;
    EXPECT_NEAR(slope, -2.56, 0.005);
    EXPECT_NEAR(next, -3.72, 0.005);
    // "losing a factor of 2 as well"
    EXPECT_NEAR(next - 0.5 * (first(next) + second(next) / 2), -4.3, 0.005);
    EXPECT_GT(std::fabs(next - 0.5 * (first(next) + second(next)) + 4.3), 0.1);
}

TEST(ShippedLessons, dipsOfTheNotesLoss_areCountedCorrectly) {
    const Page& graph = shippedPage("01-calculus-or-not", "Draw the graph instead");
    const auto minima = loss::minima(*graph.scene.loss(), graph.scene.experiment().range);
    ASSERT_EQ(minima.size(), 5u);
    const double told[] = {-3.97, -1.28, 0.31, 2.47, 5.52};
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(minima[i].theta, told[i], 0.0051);
}

TEST(ShippedLessons, titles_doNotGiveTheAnswerAway) {
    const auto lower = [](std::string text) {
        std::ranges::transform(text, text.begin(), [](unsigned char c) {
            return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
        });
        return text;
    };
    for (const Lesson& each : shippedLessons()) {
        for (const Page& one : each.pages) {
            if (!one.question || !one.question->answer)
                continue;
            const std::string right = lower(one.question->choices[*one.question->answer]);
            EXPECT_EQ(lower(one.title).find(right), std::string::npos) << one.title;
        }
    }
}

TEST(ShippedLessons, pages_areShort) {
    for (const Lesson& each : shippedLessons()) {
        std::set<std::string> titles;
        for (const Page& one : each.pages) {
            std::size_t bytes = 0;
            for (const Paragraph& paragraph : one.text)
                bytes += paragraph.text.size();
            EXPECT_LT(bytes, 700u) << each.key << ": " << one.title;
            EXPECT_TRUE(titles.insert(one.title).second) << one.title;
        }
        EXPECT_GE(each.pages.size(), 2u) << each.key;
    }
}

} // namespace
} // namespace thetascope::lesson
