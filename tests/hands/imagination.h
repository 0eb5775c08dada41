// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/hands/action.h"

#include <cstdint>
#include <deque>
#include <random>
#include <span>

namespace thetascope::hands {

/// An Imagination makes up what the hands do next. The same seed gives the same actions on every
/// system, whatever the window does meanwhile.
class Imagination {
public:
    explicit Imagination(std::uint64_t seed);

    Action next();

private:
    /// Returns a number below `count`, each as often as the others.
    std::size_t below(std::size_t count);
    int between(int least, int most);
    bool oneIn(std::size_t count);
    std::string_view oneOf(std::span<const std::string_view> texts);
    Point place();

    void add(Action action);
    void press(std::string_view keys, int times = 1);
    void type(std::string_view text);
    void typeOrPaste(std::string_view text);

    void moveMouse();
    void drag();
    void enterFormula();
    void enterSteps();
    void enterSomewhere();
    void openFile();
    void saveFile();
    void exportPicture();
    void walkMenu();
    void haveLesson();
    void lookAtMaps();
    void race();
    void pasteMuch();
    void resize();
    void makeScene();

    std::mt19937_64
        m_random; ///< The standard says which numbers it gives, unlike its distributions.
    std::deque<Action> m_next;
    std::uint64_t m_count = 0;
};

} // namespace thetascope::hands
