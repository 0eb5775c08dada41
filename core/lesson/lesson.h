// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/lesson/condition.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

struct Paragraph {
    std::string text;
    bool isFormula = false; ///< stands on a line of its own
};

/// Predict, then reveal.
struct Question {
    std::string ask;
    std::vector<std::string> choices;  ///< none: to be thought about, or said aloud
    std::optional<std::size_t> answer; ///< which of the choices is right; there if they are
    std::string reveal;                ///< the answer and its reason
};

/// Something to do in the window, which the runs then show to be done.
struct Task {
    std::string text;
    std::vector<Condition> when; ///< done when all of them hold
    std::string done;            ///< what is said then
};

/// The notes' table of decaying averages, live: a column a β.
struct AveragesTable {
    std::vector<double> q;
    std::vector<double> betas; ///< 0 ≤ β < 1
};

/// Guess the number: the program thinks of one from 1 to `most`, which the player is not told.
struct GuessingGame {
    std::uint64_t most = 1000;
};

/// Where the clock goes when the page is turned to.
struct ClockWish {
    enum class Kind { Keep, Start, Play, End, Step };
    Kind kind = Kind::Keep;
    std::uint64_t step = 0; ///< with Step
};

/// Something that the text says happens: in the page's scene, or in that scene changed.
struct Claim {
    Condition condition;
    experiment::Checked scene;
};

/// One idea.
struct Page {
    std::string title;
    std::vector<Paragraph> text;
    experiment::Checked scene; ///< its own, or that of the page before
    bool setsScene = false;    ///< whatever the reader has changed; else that stays
    /// Until the question's answer is revealed the runs make one step only, so that they do not
    /// give it away.
    bool isVeiled = false;
    ClockWish clock;
    std::optional<experiment::Slot> chosen; ///< of the optimizer to select
    std::string highlight;                  ///< a place; empty: none
    std::vector<std::string> show; ///< places that stay in presentation mode, besides the panels
    std::optional<Question> question;
    std::optional<Task> task;
    std::optional<AveragesTable> averages;
    std::optional<GuessingGame> guessing;
    std::vector<Claim> claims;
};

struct Lesson {
    std::string key; ///< the file's name without its ending; progress is kept under it
    std::string title;
    std::vector<int> points; ///< of the notes
    std::vector<Page> pages; ///< at least one
};

/// An outline is what the list of lessons shows of one, and what the reader's progress is counted
/// by.
struct Outline {
    struct Page {
        std::string title;
        bool hasTask = false;
    };

    std::string key; ///< as Lesson::key
    std::string title;
    std::vector<Page> pages; ///< at least one
};

Outline outlineOf(const Lesson& lesson);

/// What a page can point at: "loss", "start", "until", "optimizers", "add", "settings", "panels",
/// "readout", "curves", "table", "arithmetic", "clock".
std::span<const std::string_view> places();

} // namespace thetascope::lesson
