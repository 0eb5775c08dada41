// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/lesson/condition.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace thetascope::lesson {

/// This character stands before and after a formula within a text: "the rate $α⁽ᵗ⁾$". Texts of
/// lessons may have such formulas wherever they are sentences.
inline constexpr char kFormulaMark = '$';

/// A Paragraph is a paragraph of a page, or a formula.
struct Paragraph {
    std::string text;       ///< The text, in UTF-8.
    bool isFormula = false; ///< Whether it is a formula, on a line of its own.
};

/// A Question is to be answered before the answer is revealed.
struct Question {
    std::string ask;                   ///< The question.
    std::vector<std::string> choices;  ///< The answers to choose from; none if it is open.
    std::optional<std::size_t> answer; ///< The index of the right choice, if there are choices.
    std::string reveal;                ///< The right answer and the reason for it.
};

/// A Task is to be done in the window. The runs show when it is done.
struct Task {
    std::string text; ///< What to do.
    /// The conditions that all hold when it is done; at least one, and none on a race.
    std::vector<Condition> when;
    std::string done; ///< What is said when it is done.
};

/// An AveragesTable is an editable table of decaying averages, as in the notes, with one column per
/// β.
struct AveragesTable {
    std::vector<double> q;     ///< The numbers to be averaged.
    std::vector<double> betas; ///< The weights β of the columns, 0 ≤ β < 1.
};

/// In a GuessingGame the player guesses a number from 1 to `most` without being told `most`.
struct GuessingGame {
    std::uint64_t most = 1000; ///< The largest number that the program may choose.
};

/// These are the slowest and the fastest speed of the clock that a page may set, in steps per
/// second.
inline constexpr double kSlowestClock = 1;
inline constexpr double kFastestClock = 1000; ///< See kSlowestClock.

/// A ClockAction is what happens to the clock when the reader turns to a page.
struct ClockAction {
    /// A Kind says where the clock goes.
    enum class Kind {
        Keep,  ///< It stays where it is.
        Start, ///< It goes to step 0.
        Play,  ///< It goes to step 0 and begins to run.
        End,   ///< It goes to the last step.
        Step   ///< It goes to a given step.
    };
    Kind kind = Kind::Keep; ///< Where the clock goes.
    std::uint64_t step = 0; ///< The step, if `kind` is Kind::Step.
};

/// A Claim is what a page's text says about what happens in a scene.
struct Claim {
    Condition condition;       ///< What happens.
    experiment::Checked scene; ///< Where: the page's scene, possibly with changes.
};

/// A Page of a lesson teaches one idea.
struct Page {
    std::string title;           ///< The heading.
    std::vector<Paragraph> text; ///< The paragraphs; at least one.
    experiment::Checked scene;   ///< The page's own scene, or that of the page before.
    /// Whether turning to the page sets its scene, whatever the reader has changed. If not, the
    /// experiment in the window stays as it is.
    bool setsScene = false;
    /// Whether the runs show only their first step until the answer to the question is revealed, so
    /// that they do not give it away.
    bool isVeiled = false;
    ClockAction clock;           ///< What happens to the clock.
    std::optional<double> speed; ///< The speed of the clock in steps per second, while it is shown.
    std::string view;            ///< The view that is in front; empty if the page needs none.
    std::optional<bool> logarithmic;        ///< Whether axes are logarithmic, while it is shown.
    std::optional<experiment::Slot> chosen; ///< The slot of the optimizer to select.
    std::string highlight;                  ///< The place to point at; empty if there is none.
    std::vector<std::string> show;          ///< The places to keep visible in presentation mode.
    std::optional<Question> question;       ///< The question, if there is one.
    std::optional<Task> task;               ///< The task, if there is one.
    std::optional<AveragesTable> averages;  ///< The table of averages, if there is one.
    std::optional<GuessingGame> guessing;   ///< The guessing game, if there is one.
    std::vector<Claim> claims;              ///< What the text claims, for the tests to check.
};

/// A Lesson is the content of one file.
struct Lesson {
    std::string key;         ///< The file's name without its ending; progress is stored under it.
    std::string title;       ///< The name in the list of lessons.
    std::vector<int> points; ///< The points of the notes that it teaches, from 1 to 30.
    std::vector<Page> pages; ///< The pages in order; at least one.
};

/// An Outline is what a list of lessons shows of a lesson, and what the reader's progress is
/// measured by.
struct Outline {
    /// A Page is what an outline tells of a lesson's page.
    struct Page {
        std::string title;    ///< The heading.
        bool hasTask = false; ///< Whether there is a task on it.
    };

    std::string key;         ///< The same as Lesson::key.
    std::string title;       ///< The name in the list of lessons.
    std::vector<Page> pages; ///< The pages in order; at least one.
};

/// Returns the outline of a lesson.
Outline outlineOf(const Lesson& lesson);

} // namespace thetascope::lesson
