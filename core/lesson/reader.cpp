// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/reader.h"

#include "core/experiment/command_experiment.h"
#include "core/experiment/constants.h"
#include "core/expression/formula.h"
#include "core/lesson/condition_reader.h"
#include "core/lesson/loss_budget.h"
#include "core/lesson/text_reader.h"
#include "core/lesson/yaml_document.h"
#include "core/lesson/yaml_entries.h"
#include "core/text/quotes.h"
#include "core/text/text_file.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace thetascope::lesson {

namespace {

constexpr int kNotesPoints = 30;
constexpr std::size_t kLongestChoice = 300;

/// Reads the name of something in the window, a `kind`, which must be one of those known, if any
/// are.
std::string readName(const YAML::Node& node, const std::string& what, const std::string& kind,
                     const std::vector<std::string>* names) {
    std::string name = textOf(node, what);
    if (!names || std::ranges::find(*names, name) != names->end())
        return name;
    std::string known;
    for (const std::string& each : *names)
        known.append(known.empty() ? "" : ", ").append(each);
    fail(node,
         "there is no " + kind + " " + text::inQuotes(name) + "; the " + kind + "s are: " + known);
}

std::string readPlace(const YAML::Node& node, const std::string& what, const WindowNames* names) {
    return readName(node, what, "place", names ? &names->places : nullptr);
}

double readSpeed(const YAML::Node& node) {
    const double speed = numberOf(node, "“speed”");
    if (speed < kSlowestClock || speed > kFastestClock)
        fail(node, "“speed” must be from 1 to 1000 steps per second, not " +
                       text::inQuotes(node.Scalar()));
    return speed;
}

bool readSwitch(const YAML::Node& node, const std::string& what) {
    const std::string text = textOf(node, what);
    if (text != "true" && text != "false")
        fail(node, what + " must be true or false, not " + text::inQuotes(text));
    return text == "true";
}

/// Reads a list of entries "name on screen: SPEC".
void readOptimizers(const YAML::Node& node, experiment::CommandExperiment& command,
                    std::vector<std::string>& names) {
    for (const YAML::Node& each : listOf(node, "“optimizers”")) {
        if (!each.IsMap() || each.size() != 1)
            fail(each, "an optimizer must be “name on screen: SPEC”");
        std::string name = nameOf(each.begin()->first, "an optimizer's name");
        if (name == kEvery || name == kAny || std::ranges::find(names, name) != names.end())
            fail(each, "the optimizer name " + text::inQuotes(name) + " is already taken");
        names.push_back(std::move(name));
        command.optimizers.push_back(textOf(each.begin()->second, "an optimizer"));
        if (const auto read = optimizer::parseSpec(command.optimizers.back()); !read)
            fail(each, read.error());
    }
}

/// Reads the values of named constants, {a: 2, λ: 0.5}, as the command line takes them.
std::vector<std::string> readConstants(const YAML::Node& parent) {
    std::vector<std::string> settings;
    const YAML::Node constants = optional(parent, "constants");
    if (!constants.IsDefined())
        return settings;
    if (!constants.IsMap())
        fail(constants, "“constants” must be “name: value”");
    for (const auto& each : constants) {
        settings.push_back(textOf(each.first, "a constant's name") + '=' +
                           textOf(each.second, "a constant's value"));
        if (const auto read = experiment::readConstantSetting(settings.back()); !read)
            fail(each.second, read.error());
    }
    return settings;
}

/// Checks an experiment whose parts are all valid already; `loss` is its loss, compiled.
experiment::Checked recheck(const YAML::Node& node, experiment::Experiment experiment,
                            std::shared_ptr<const loss::Loss> loss) {
    auto checked = experiment::check(std::move(experiment), std::move(loss));
    if (!checked)
        fail(node, checked.error().sentence);
    return std::move(*checked);
}

experiment::Checked readScene(const YAML::Node& node) {
    requireMap(node, "“scene”",
               {"loss", "constants", "range", "start", "steps", "tolerance", "optimizers"});
    experiment::CommandExperiment command;
    command.loss = textOf(required(node, "loss"), "“loss”", expression::kMaxCharacters);
    command.constants = readConstants(node);
    command.range = optionalText(node, "range");
    command.start = optionalText(node, "start");
    command.steps = optionalText(node, "steps");
    command.tolerance = optionalText(node, "tolerance");
    std::vector<std::string> names;
    readOptimizers(required(node, "optimizers"), command, names);
    auto built = experiment::build(command);
    if (!built) {
        const auto& [sentence, column] = built.error();
        if (column) // only formulas have columns
            fail(required(node, "loss"),
                 "in the loss, column " + std::to_string(*column) + ": " + sentence);
        fail(node, sentence);
    }
    experiment::Experiment named = built->experiment();
    for (std::size_t i = 0; i < names.size(); ++i)
        experiment::setLabel(named.contenders[i], names[i]);
    return recheck(node, std::move(named), built->loss());
}

/// Returns the index of the optimizer of a scene that has the name in a node.
std::size_t placeOf(const experiment::Experiment& scene, const YAML::Node& node) {
    const std::string name = textOf(node, "an optimizer's name");
    const auto& contenders = scene.contenders;
    const auto found = std::ranges::find(contenders, name, experiment::screenName);
    if (found == contenders.end())
        fail(node, "the scene has no optimizer " + text::inQuotes(name));
    return static_cast<std::size_t>(found - contenders.begin());
}

bool isWord(const YAML::Node& node, std::string_view word) {
    return node.IsScalar() && node.Scalar() == word;
}

ClockAction readClock(const YAML::Node& node) {
    using Kind = ClockAction::Kind;
    constexpr std::pair<std::string_view, Kind> kWords[] = {
        {"keep", Kind::Keep}, {"start", Kind::Start}, {"play", Kind::Play}, {"end", Kind::End}};
    const std::string text = textOf(node, "“clock”");
    for (const auto& [word, kind] : kWords) {
        if (text == word)
            return {kind, 0};
    }
    if (text.find_first_not_of("0123456789") != std::string::npos)
        fail(node, "“clock” must be keep, start, play, end or the number of a step, not " +
                       text::inQuotes(text));
    return {Kind::Step, countOf(node, "“clock”", 0, descent::kMaxSteps)};
}

Question readQuestion(const YAML::Node& node) {
    requireMap(node, "“question”", {"ask", "choices", "answer", "reveal"});
    Question question;
    question.ask = sentenceOf(required(node, "ask"), "“ask”");
    question.reveal = sentenceOf(required(node, "reveal"), "“reveal”");
    const YAML::Node choices = optional(node, "choices");
    const YAML::Node answer = optional(node, "answer");
    if (choices.IsDefined()) {
        for (const YAML::Node& each : listOf(choices, "“choices”"))
            question.choices.push_back(textOf(each, "a choice", kLongestChoice));
        question.answer =
            countOf(required(node, "answer"), "“answer”", 1, question.choices.size()) - 1;
    } else if (answer.IsDefined()) {
        fail(answer, "“answer” is the number of a choice, but there are no “choices”");
    }
    return question;
}

Task readTask(const YAML::Node& node, const experiment::Experiment& scene) {
    requireMap(node, "“task”", {"do", "when", "done"});
    Task task{sentenceOf(required(node, "do"), "“do”"),
              readConditions(required(node, "when"), "“when”", scene),
              sentenceOf(required(node, "done"), "“done”")};
    for (const Condition& each : task.when) {
        if (each.reading.ofRace != nullptr)
            throw Fault{each.line, "a task is checked against the runs: only claims can be about "
                                   "a “race”"};
    }
    return task;
}

AveragesTable readAverages(const YAML::Node& node) {
    requireMap(node, "“averages”", {"q", "beta"});
    AveragesTable table;
    for (const YAML::Node& each : listOf(required(node, "q"), "“q”"))
        table.q.push_back(numberOf(each, "a q"));
    for (const YAML::Node& each : listOf(required(node, "beta"), "“beta”")) {
        table.betas.push_back(numberOf(each, "a β"));
        if (table.betas.back() < 0 || table.betas.back() >= 1)
            fail(each, "β must be at least 0 and below 1, not " + text::inQuotes(each.Scalar()));
    }
    return table;
}

/// Returns a scene with some of its entries changed.
experiment::Checked readChange(const YAML::Node& node, const experiment::Checked& checked) {
    const experiment::Experiment& scene = checked.experiment();
    requireMap(node, "“with”",
               {"loss", "constants", "range", "start", "steps", "tolerance", "optimizers"});
    experiment::CommandExperiment command;
    command.loss = optionalText(node, "loss", expression::kMaxCharacters).value_or(scene.loss);
    command.constants = readConstants(node);
    command.range = optionalText(node, "range");
    command.start = optionalText(node, "start");
    command.steps = optionalText(node, "steps");
    command.tolerance = optionalText(node, "tolerance");
    const auto built = experiment::build(command);
    if (!built)
        fail(node, built.error().sentence);
    experiment::Experiment changed = scene;
    const experiment::Experiment& given = built->experiment();
    changed.loss = given.loss;
    for (const experiment::ConstantSetting& setting : given.constants)
        experiment::setConstant(changed, *built->loss(), setting);
    if (command.range) {
        changed.range = given.range;
        changed.rangeY = given.rangeY;
    }
    if (command.start)
        changed.start = given.start;
    if (command.steps)
        changed.until.steps = given.until.steps;
    if (command.tolerance)
        changed.until.tolerance = given.until.tolerance;
    if (const YAML::Node optimizers = optional(node, "optimizers"); optimizers.IsDefined()) {
        if (!optimizers.IsMap())
            fail(optimizers, "“optimizers” must be “name on screen: SPEC”");
        for (const auto& each : optimizers) {
            const auto spec = optimizer::parseSpec(textOf(each.second, "an optimizer"));
            if (!spec)
                fail(each.second, spec.error());
            changed.contenders[placeOf(changed, each.first)].optimizer = *spec;
        }
    }
    const auto& loss = changed.loss == scene.loss ? checked.loss() : built->loss();
    return recheck(node, std::move(changed), loss);
}

/// Reads claims: each is a condition, or several on a changed scene, {with: …, so: [ … ]}.
std::vector<Claim> readClaims(const YAML::Node& node, const experiment::Checked& scene,
                              LossBudget& budget) {
    std::vector<Claim> claims;
    for (const YAML::Node& each : listOf(node, "“claims”")) {
        const bool isOnChange = each.IsMap() && optional(each, "with").IsDefined();
        if (!isOnChange) {
            claims.push_back({readCondition(each, scene.experiment()), scene});
            continue;
        }
        requireMap(each, "a claim", {"with", "so"});
        const experiment::Checked changed = readChange(required(each, "with"), scene);
        budget.count(each, changed);
        for (Condition& so : readConditions(required(each, "so"), "“so”", changed.experiment()))
            claims.push_back({std::move(so), changed});
    }
    return claims;
}

Page readPage(const YAML::Node& node, const Page* before, const WindowNames* names,
              LossBudget& budget) {
    requireMap(node, "a page",
               {"title", "text", "scene", "veiled", "clock", "speed", "view", "logarithmic",
                "choose", "highlight", "show", "question", "task", "averages", "guessing",
                "claims"});
    std::string title = nameOf(required(node, "title"), "“title”");
    std::vector<Paragraph> text = readText(required(node, "text"));
    const YAML::Node scene = optional(node, "scene");
    const bool isKept = !scene.IsDefined() || isWord(scene, "keep");
    const bool isOfPageBefore = isKept || isWord(scene, "again");
    if (isOfPageBefore && before == nullptr)
        fail(node, "the first page needs a “scene”");
    Page page{.title = std::move(title),
              .text = std::move(text),
              .scene = isOfPageBefore ? before->scene : readScene(scene),
              .setsScene = !isKept};
    budget.count(node, page.scene);
    const experiment::Experiment& experiment = page.scene.experiment();
    if (page.setsScene)
        page.chosen = experiment.contenders.front().slot;

    const auto with = [&](const std::string& key, const auto& take) {
        if (const YAML::Node entry = optional(node, key); entry.IsDefined())
            take(entry);
    };
    with("clock", [&](const YAML::Node& each) { page.clock = readClock(each); });
    with("speed", [&](const YAML::Node& each) { page.speed = readSpeed(each); });
    with("view", [&](const YAML::Node& each) {
        page.view = readName(each, "“view”", "view", names ? &names->views : nullptr);
    });
    with("logarithmic",
         [&](const YAML::Node& each) { page.logarithmic = readSwitch(each, "“logarithmic”"); });
    with("choose", [&](const YAML::Node& each) {
        page.chosen = experiment.contenders[placeOf(experiment, each)].slot;
    });
    with("highlight",
         [&](const YAML::Node& each) { page.highlight = readPlace(each, "“highlight”", names); });
    with("show", [&](const YAML::Node& list) {
        for (const YAML::Node& each : listOf(list, "“show”"))
            page.show.push_back(readPlace(each, "a place", names));
    });
    with("question", [&](const YAML::Node& each) { page.question = readQuestion(each); });
    with("veiled", [&](const YAML::Node& each) {
        if (textOf(each, "“veiled”") != "true")
            fail(each, "“veiled” must be true or be left out");
        if (!page.question)
            fail(each, "“veiled” lasts until a “question” is answered, but the page has none");
        page.isVeiled = true;
    });
    with("task", [&](const YAML::Node& each) { page.task = readTask(each, experiment); });
    with("averages", [&](const YAML::Node& each) { page.averages = readAverages(each); });
    with("guessing", [&](const YAML::Node& each) {
        page.guessing = GuessingGame{countOf(each, "“guessing”", 2, 1'000'000'000)};
    });
    with("claims",
         [&](const YAML::Node& each) { page.claims = readClaims(each, page.scene, budget); });
    return page;
}

Lesson readRoot(const YAML::Node& root, const WindowNames* names) {
    requireMap(root, "a lesson", {"title", "points", "pages"});
    Lesson lesson;
    lesson.title = nameOf(required(root, "title"), "“title”");
    if (const YAML::Node points = optional(root, "points"); points.IsDefined()) {
        for (const YAML::Node& each : listOf(points, "“points”"))
            lesson.points.push_back(static_cast<int>(countOf(each, "a point", 1, kNotesPoints)));
    }
    LossBudget budget;
    for (const YAML::Node& each : listOf(required(root, "pages"), "“pages”"))
        lesson.pages.push_back(
            readPage(each, lesson.pages.empty() ? nullptr : &lesson.pages.back(), names, budget));
    return lesson;
}

Outline readOutlineOf(const YAML::Node& root) {
    Outline outline;
    requireMap(root, "a lesson");
    outline.title = nameOf(required(root, "title"), "“title”");
    for (const YAML::Node& each : listOf(required(root, "pages"), "“pages”")) {
        requireMap(each, "a page");
        outline.pages.push_back(
            {nameOf(required(each, "title"), "“title”"), optional(each, "task").IsDefined()});
    }
    return outline;
}

/// Reads a text with a reader of its root.
template <class Read>
auto readWhole(std::string_view text, std::string_view path, Read read)
    -> tl::expected<decltype(read(YAML::Node())), std::string> {
    try {
        auto result = read(loadYaml(text));
        result.key = std::filesystem::path(path).stem().string();
        return result;
    } catch (const Fault& fault) {
        return tl::unexpected(text::shownPath(path) + ", line " + std::to_string(fault.line) +
                              ": " + fault.sentence);
    }
}

} // namespace

Outline outlineOf(const Lesson& lesson) {
    Outline outline{lesson.key, lesson.title, {}};
    for (const Page& page : lesson.pages)
        outline.pages.push_back({page.title, page.task.has_value()});
    return outline;
}

tl::expected<Lesson, std::string> readLesson(std::string_view text, std::string_view path,
                                             const WindowNames* names) {
    return readWhole(text, path, [names](const YAML::Node& root) { return readRoot(root, names); });
}

tl::expected<Outline, std::string> readOutline(std::string_view text, std::string_view path) {
    return readWhole(text, path, readOutlineOf);
}

tl::expected<Lesson, std::string> readLessonFile(const std::string& path,
                                                 const WindowNames* names) {
    const auto text = text::readFile(path, text::FileKinds::Regular);
    if (!text)
        return tl::unexpected(text.error());
    return readLesson(*text, path, names);
}

} // namespace thetascope::lesson
