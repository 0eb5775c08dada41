// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/reader.h"
#include "core/text/text_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace thetascope::lesson {
namespace {

using testing::HasSubstr;

const WindowNames kNames{{"clock", "loss", "panels", "settings"}, {"overlay", "basins"}};

const std::string kScene = R"(    scene:
      loss: θ²
      range: "-2:3"
      start: 1.5
      steps: 40
      tolerance: 1e-3
      optimizers:
        - Slow: gd:alpha=0.1
        - Ball: momentum:alpha=0.1,mu=0.5
)";

/// A lesson of one page; `rest` is the page's further entries, beginning at line 14.
std::string onePage(const std::string& rest) {
    return "title: T\npages:\n  - title: P\n    text: [a]\n" + kScene + rest;
}

TEST(LessonReader, completeLesson_isReadWhole) {
    const auto lesson = readLesson(onePage(R"(    clock: 7
    choose: Ball
    highlight: settings
    show: [clock, table]
    veiled: true
    question: {ask: Which, choices: [one, two], answer: 2, reveal: The other.}
    task:
      do: Drag it.
      when:
        - {run: Ball, value: theta, at: 3, above: -1, below: 1}
      done: So it is.
    averages: {q: [3, 5.5], beta: [0.5, 0]}
    guessing: 100
    claims:
      - {run: every, value: outcome, is: converged}
      - {run: Slow, value: rate, near: {run: Ball, value: rate, at: 2}, within: 1e-3}
  - title: Q
    text:
      - >-
        folded
        text
      - formula: θ = 1
)"),
                                   "some/where/03-first.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    EXPECT_EQ(lesson->key, "03-first");
    EXPECT_EQ(lesson->title, "T");
    EXPECT_TRUE(lesson->points.empty());
    ASSERT_EQ(lesson->pages.size(), 2u);

    const Page& page = lesson->pages[0];
    EXPECT_TRUE(page.setsScene);
    EXPECT_EQ(page.scene.experiment().loss, "θ²");
    EXPECT_EQ(page.scene.experiment().range, (loss::Range{-2, 3}));
    EXPECT_EQ(page.scene.experiment().start[0], 1.5);
    EXPECT_EQ(page.scene.experiment().until, (descent::StoppingRule{40, 1e-3}));
    ASSERT_EQ(page.scene.experiment().contenders.size(), 2u);
    EXPECT_EQ(page.scene.experiment().contenders[1].name, "Ball");
    EXPECT_EQ(page.scene.experiment().contenders[1].optimizer.value("mu"), 0.5);
    EXPECT_EQ(page.clock.kind, ClockAction::Kind::Step);
    EXPECT_EQ(page.clock.step, 7u);
    EXPECT_EQ(page.chosen, experiment::Slot{1});
    EXPECT_EQ(page.highlight, "settings");
    EXPECT_THAT(page.show, testing::ElementsAre("clock", "table"));
    EXPECT_TRUE(page.isVeiled);
    EXPECT_EQ(page.question->answer, 1u);
    EXPECT_EQ(page.question->reveal, "The other.");
    ASSERT_EQ(page.task->when.size(), 1u);
    EXPECT_EQ(page.task->when[0].reading.quantity, findQuantity("theta"));
    EXPECT_EQ(page.task->when[0].reading.at, 3u);
    EXPECT_EQ(page.task->when[0].above->number, -1);
    EXPECT_EQ(page.task->when[0].below->number, 1);
    EXPECT_THAT(page.averages->q, testing::ElementsAre(3, 5.5));
    EXPECT_THAT(page.averages->betas, testing::ElementsAre(0.5, 0));
    EXPECT_EQ(page.guessing->most, 100u);
    ASSERT_EQ(page.claims.size(), 2u);
    EXPECT_EQ(page.claims[0].condition.word, findWordQuantity("outcome"));
    EXPECT_EQ(page.claims[0].scene, page.scene);
    EXPECT_EQ(page.claims[1].condition.near->reading->run, "Ball");
    EXPECT_EQ(page.claims[1].condition.line, 29);

    const Page& next = lesson->pages[1];
    EXPECT_FALSE(next.setsScene);
    EXPECT_FALSE(next.isVeiled);
    EXPECT_FALSE(next.chosen); // as it is
    EXPECT_EQ(next.scene, page.scene);
    EXPECT_EQ(next.text[0].text, "folded text");
    EXPECT_FALSE(next.text[0].isFormula);
    EXPECT_TRUE(next.text[1].isFormula);
    EXPECT_EQ(next.clock.kind, ClockAction::Kind::Keep);
}

TEST(LessonReader, noChoice_selectsTheScenesFirstOptimizer) {
    EXPECT_EQ(readLesson(onePage(""), "a.yaml")->pages[0].chosen, experiment::Slot{0});
}

TEST(LessonReader, claimsOfAChangedScene_areCheckedAgainstThatScene) {
    const auto lesson = readLesson(
        onePage("    claims:\n"
                "      - with: {start: -1, tolerance: 0, optimizers: {Ball: \"gd:alpha=0.2\"}}\n"
                "        so: [{run: Ball, value: steps, above: 2}, {run: Slow, value: theta, "
                "below: 0}]\n"
                "      - {with: {loss: 2θ²}, so: [{run: Slow, value: theta, below: 1}]}\n"),
        "a.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    const Page& page = lesson->pages[0];
    ASSERT_EQ(page.claims.size(), 3u);
    experiment::Experiment changed = page.scene.experiment();
    changed.start[0] = -1;
    changed.until.tolerance = 0;
    changed.contenders[1].optimizer = *optimizer::parseSpec("gd:alpha=0.2");
    EXPECT_EQ(page.claims[0].scene.experiment(), changed);
    EXPECT_EQ(page.claims[1].scene.experiment(), changed);
    EXPECT_EQ(page.claims[1].condition.line, 16);
    changed = page.scene.experiment();
    changed.loss = "2θ²";
    EXPECT_EQ(page.claims[2].scene.experiment(), changed);
}

TEST(LessonReader, appearanceOfAPage_isReadAndOptional) {
    const auto lesson =
        readLesson(onePage("    view: basins\n    speed: 2.5\n    logarithmic: false\n"
                           "  - {title: Q, text: [The rate $α⁽ᵗ⁾$ falls.]}\n"),
                   "a.yaml", &kNames);
    ASSERT_TRUE(lesson) << lesson.error();
    const Page& first = lesson->pages[0];
    EXPECT_EQ(first.view, "basins");
    EXPECT_EQ(first.speed, 2.5);
    EXPECT_EQ(first.logarithmic, false);
    const Page& second = lesson->pages[1];
    EXPECT_EQ(second.view, "") << "each page says its own";
    EXPECT_EQ(second.speed, std::nullopt);
    EXPECT_EQ(second.logarithmic, std::nullopt);
    EXPECT_EQ(second.text[0].text, "The rate $α⁽ᵗ⁾$ falls.");
}

TEST(LessonReader, sceneAgain_setsThePreviousPagesScene) {
    const auto lesson = readLesson(
        onePage(
            "  - {title: Q, text: [a], scene: keep}\n  - {title: R, text: [a], scene: again}\n"),
        "a.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    EXPECT_FALSE(lesson->pages[1].setsScene);
    EXPECT_TRUE(lesson->pages[2].setsScene);
    EXPECT_EQ(lesson->pages[2].scene, lesson->pages[0].scene);
}

struct Wrong {
    const char* name;
    std::string text;
    const char* where;
    const char* what;
};

class LessonReaderFaults : public testing::TestWithParam<Wrong> {};

TEST_P(LessonReaderFaults, fault_isReportedWithFileAndLine) {
    const auto lesson = readLesson(GetParam().text, "dir/bad.yaml", &kNames);
    ASSERT_FALSE(lesson);
    EXPECT_THAT(lesson.error(),
                testing::StartsWith(std::string("dir/bad.yaml, line ") + GetParam().where + ": "));
    EXPECT_THAT(lesson.error(), HasSubstr(GetParam().what));
}

std::string claim(const std::string& condition) {
    return onePage("    claims:\n      - " + condition + "\n");
}

std::string scene(const std::string& entries) {
    return "title: T\npages:\n  - title: P\n    text: [a]\n    scene:\n" + entries;
}

INSTANTIATE_TEST_SUITE_P(
    All, LessonReaderFaults,
    testing::Values(
        Wrong{"notYaml", "title: [T\npages: 3", "2", ""},
        Wrong{"empty", "", "1", "a lesson must consist of entries"},
        Wrong{"list", "- a\n", "1", "a lesson must consist of entries"},
        Wrong{"noTitle", "pages: [{}]", "1", "“title” is missing"},
        Wrong{"noPages", "title: T\npages: []", "2", "“pages” must be a list"},
        Wrong{"unknownEntry", "title: T\ntitel: U\npages: [a]", "2",
              "cannot have an entry “titel”"},
        Wrong{"twice", "title: T\ntitle: U\npages: [a]", "2", "“title” twice"},
        Wrong{"point", "title: T\npoints: [31]\npages: [a]", "2", "from 1 to 30"},
        Wrong{"noScene", "title: T\npages:\n  - {title: P, text: [a]}", "3", "needs a “scene”"},
        Wrong{"noSceneAgain", "title: T\npages:\n  - {title: P, text: [a], scene: again}", "3",
              "needs a “scene”"},
        Wrong{"deep", "title:\n " + std::string(200'000, '['), "2", "nested too deeply"},
        Wrong{"emptyText", "title: T\npages:\n  - {title: P, text: [\"\"]}", "3", "is empty"},
        Wrong{"textIsMap", onePage("    task: {do: {a: b}}"), "14", "“do” must be text"},
        Wrong{"loss", scene("      loss: sin(\n      optimizers: [{A: gd}]"), "6",
              "in the loss, column"},
        Wrong{"range", scene("      loss: θ\n      range: 3\n      optimizers: [{A: gd}]"), "6",
              "is not of the form LO:HI"},
        Wrong{"optimizer",
              scene("      loss: θ\n      optimizers:\n        - A: gd\n"
                    "        - B: gdd"),
              "9", "gdd"},
        Wrong{"optimizerName",
              scene("      loss: θ\n      optimizers:\n        - A: gd\n"
                    "        - A: adam"),
              "9", "“A” is already taken"},
        Wrong{"optimizerShape", scene("      loss: θ\n      optimizers: [gd]"), "7",
              "name on screen: SPEC"},
        Wrong{"clock", onePage("    clock: later"), "14", "“later”"},
        Wrong{"speed", onePage("    speed: fast"), "14", "“fast” is not a number"},
        Wrong{"speedTooHigh", onePage("    speed: 1001"), "14", "from 1 to 1000"},
        Wrong{"speedTooLow", onePage("    speed: 0"), "14", "from 1 to 1000"},
        Wrong{"view", onePage("    view: moon"), "14",
              "no view “moon”; the views are: overlay, basins"},
        Wrong{"logarithmic", onePage("    logarithmic: very"), "14", "true or false"},
        Wrong{"openFormula", onePage("    task: {do: a $θ, when: [], done: b}"), "14",
              "“do” has a formula that begins with $"},
        Wrong{"emptyFormula", onePage("    question: {ask: a $$, reveal: b}"), "14",
              "“ask” has an empty formula"},
        Wrong{"choose", onePage("    choose: Fast"), "14", "no optimizer “Fast”"},
        Wrong{"highlight", onePage("    highlight: moon"), "14", "no place “moon”"},
        Wrong{"show", onePage("    show: [clock, sun]"), "14", "no place “sun”"},
        Wrong{"veiled", onePage("    veiled: maybe"), "14", "true or be left out"},
        Wrong{"veiledAlone", onePage("    veiled: true"), "14", "the page has none"},
        Wrong{"answer", onePage("    question: {ask: a, choices: [b, c], answer: 3, reveal: d}"),
              "14", "from 1 to 2"},
        Wrong{"noAnswer", onePage("    question: {ask: a, choices: [b, c], reveal: d}"), "14",
              "“answer” is missing"},
        Wrong{"answerAlone", onePage("    question: {ask: a, answer: 1, reveal: d}"), "14",
              "no “choices”"},
        Wrong{"beta", onePage("    averages: {q: [1], beta: [0.5, 1]}"), "14", "below 1"},
        Wrong{"q", onePage("    averages: {q: [one], beta: [0.5]}"), "14", "“one” is not a number"},
        Wrong{"guessing", onePage("    guessing: 1"), "14", "from 2 to"},
        Wrong{"run", claim("{run: Fast, value: theta, below: 1}"), "15", "no run “Fast”"},
        Wrong{"value", claim("{run: Slow, value: thetta, below: 1}"), "15", "no value “thetta”"},
        Wrong{"boundsValue", claim("{run: Slow, value: theta, below: {value: outcome}}"), "15",
              "no value “outcome”"},
        Wrong{"at", claim("{run: Slow, value: steps, at: 3, below: 1}"), "15", "takes no “at”"},
        Wrong{"atNegative", claim("{run: Slow, value: theta, at: -1, below: 1}"), "15",
              "not a whole number"},
        Wrong{"within", claim("{run: Slow, value: theta, near: 1}"), "15", "“within” is missing"},
        Wrong{"withUnknown", claim("{with: {wind: 3}, so: []}"), "15",
              "cannot have an entry “wind”"},
        Wrong{"withStart", claim("{with: {start: far}, so: []}"), "15", "far"},
        Wrong{"withNoSo", claim("{with: {start: 3}}"), "15", "“so” is missing"},
        Wrong{"withRun", claim("{with: {optimizers: {Fast: gd}}, so: []}"), "15",
              "no optimizer “Fast”"},
        Wrong{"withSpec", claim("{with: {optimizers: {Slow: gdd}}, so: []}"), "15", "gdd"},
        Wrong{"says nothing", claim("{run: Slow, value: theta}"), "15", "says nothing"},
        Wrong{"wordUnknown", claim("{run: Slow, value: outcome, is: convergd}"), "15",
              "cannot be “convergd”; it is one of: converged, stationary, stalled, oscillates"},
        Wrong{"is", claim("{run: Slow, value: theta, is: 3}"), "15", "is a number"},
        Wrong{"word", claim("{run: Slow, value: outcome, below: 3}"), "15",
              "cannot have an entry “below”"}),
    [](const auto& row) {
        std::string name = row.param.name;
        std::erase(name, ' ');
        return name;
    });

TEST(LessonReader, nameThatIsAnotherOptimizersSpec_isAName) {
    const auto lesson =
        readLesson(scene("      loss: θ\n      optimizers:\n        - adam: gd\n"
                         "    choose: adam\n"
                         "    claims:\n      - {run: adam, value: steps, above: 0}\n"),
                   "names.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    EXPECT_EQ(lesson->pages[0].chosen, experiment::Slot{0});
}

TEST(LessonReader, hostileFiles_areRefused) {
    EXPECT_FALSE(readLesson(std::string(200'000, '['), "deep.yaml"));
    EXPECT_FALSE(readLesson(std::string("title: \0\xff\xfe", 10), "bytes.yaml"));
    EXPECT_FALSE(readLesson("a: &a [*a, *a]\ntitle: *a\npages: *a", "itself.yaml"));
}

TEST(LessonReader, unreadableFile_isReported) {
    const auto folder = std::filesystem::temp_directory_path();
    EXPECT_THAT(readLessonFile((folder / "no such lesson.yaml").string()).error(),
                HasSubstr("no such lesson.yaml: the file cannot be opened: No such file"));
    EXPECT_FALSE(readLessonFile(folder.string()));
    EXPECT_EQ(readLessonFile("/dev/zero").error(),
              "/dev/zero: the file is a device, not a regular file");
    const std::string large = testing::TempDir() + "large.yaml";
    std::ofstream(large) << std::string(text::kMaxTextFile + 1, '#');
    EXPECT_THAT(readLessonFile(large).error(),
                HasSubstr("large.yaml: the file is larger than a megabyte"));
}

TEST(LessonReader, claimOnARace_isRead) {
    const auto lesson = readLesson(
        onePage("    claims:\n"
                "      - {race: Ball, value: cost, near: 12, within: 0.5}\n"
                "      - {race: every, value: share, above: 0.9}\n"
                "      - {race: Slow, value: best rate, below: {race: Ball, value: best rate}}\n"
                "      - with: {range: \"-9:9\"}\n"
                "        so: [{race: Slow, value: rank, below: 3}]\n"),
        "a.yaml");
    ASSERT_TRUE(lesson) << lesson.error();
    const std::vector<Claim>& claims = lesson->pages[0].claims;
    ASSERT_EQ(claims.size(), 4u);
    EXPECT_EQ(claims[0].condition.reading.ofRace, findRaceQuantity("cost"));
    EXPECT_EQ(claims[0].condition.reading.quantity, nullptr);
    EXPECT_EQ(claims[0].condition.reading.run, "Ball");
    EXPECT_EQ(claims[0].condition.near->number, 12);
    EXPECT_EQ(claims[0].condition.within, 0.5);
    EXPECT_EQ(claims[1].condition.reading.run, "every");
    EXPECT_EQ(claims[2].condition.below->reading->ofRace, findRaceQuantity("best rate"));
    EXPECT_EQ(claims[2].condition.below->reading->run, "Ball");
    EXPECT_EQ(claims[3].scene.experiment().range, (loss::Range{-9, 9}));
}

TEST(LessonReader, wrongClaimOnARace_isRefused) {
    const auto refusal = [](const std::string& condition) {
        const auto lesson =
            readLesson(onePage("    claims:\n      - " + condition + "\n"), "a.yaml");
        return lesson ? std::string() : lesson.error();
    };
    EXPECT_EQ(refusal("{race: Ball, value: steps, above: 1}"),
              "a.yaml, line 15: a race has no value “steps”; the values are: rank, cost, share, "
              "median, best rate, band from, band to, decades");
    EXPECT_EQ(refusal("{race: Bull, value: cost, above: 1}"),
              "a.yaml, line 15: the scene has no run “Bull”; the runs are: every, any, Slow, Ball");
    EXPECT_EQ(refusal("{race: Ball, value: cost}"),
              "a.yaml, line 15: the condition says nothing: it needs near (with within), above or "
              "below");
    EXPECT_THAT(refusal("{race: Ball, value: cost, at: 3, above: 1}"), testing::HasSubstr("“at”"));
    EXPECT_THAT(refusal("{race: Ball, run: Ball, value: cost, above: 1}"),
                testing::HasSubstr("“run”"));
    EXPECT_THAT(refusal("{race: Ball, value: cost, is: converged}"), testing::HasSubstr("“is”"));
    EXPECT_THAT(refusal("{race: Ball, value: cost, above: {run: Slow, value: theta}}"),
                testing::HasSubstr("“run”"));
    EXPECT_THAT(refusal("{run: Ball, value: theta, above: {race: Slow, value: cost}}"),
                testing::HasSubstr("“race”"));
}

TEST(LessonReader, taskOnARace_isRefused) {
    const auto lesson =
        readLesson(onePage("    task:\n      do: a\n      when:\n"
                           "        - {race: Ball, value: cost, below: 9}\n      done: b\n"),
                   "a.yaml");
    ASSERT_FALSE(lesson);
    EXPECT_EQ(lesson.error(), "a.yaml, line 17: a task is checked against the runs: only claims "
                              "can be about a “race”");
}

} // namespace
} // namespace thetascope::lesson
