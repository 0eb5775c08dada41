// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/imagination.h"

#include "tests/hands/files.h"
#include "tests/hands/material.h"

#include <array>
#include <utility>

namespace thetascope::hands {

namespace {

using Kind = Action::Kind;

constexpr Point kFormulaField{120, 133};
constexpr std::uint64_t kActionsBetweenRests = 500;
constexpr int kLeft = 1;
constexpr int kRight = 3;

} // namespace

Imagination::Imagination(std::uint64_t seed)
    : m_random(seed) {}

Action Imagination::next() {
    if (++m_count % kActionsBetweenRests == 0)
        return {.kind = Kind::Rest};
    while (m_next.empty())
        makeScene();
    Action action = std::move(m_next.front());
    m_next.pop_front();
    return action;
}

std::size_t Imagination::below(std::size_t count) {
    return static_cast<std::size_t>(m_random() % count);
}

int Imagination::between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
}

bool Imagination::oneIn(std::size_t count) {
    return below(count) == 0;
}

std::string_view Imagination::oneOf(std::span<const std::string_view> texts) {
    return texts[below(texts.size())];
}

Point Imagination::place() {
    const int x = between(0, 1999);
    return {x, between(0, 1399)};
}

void Imagination::add(Action action) {
    m_next.push_back(std::move(action));
}

void Imagination::press(std::string_view keys, int times) {
    for (int i = 0; i < times; ++i)
        add({.kind = Kind::Key, .text = std::string(keys)});
}

void Imagination::type(std::string_view text) {
    add({.kind = Kind::Type, .text = std::string(text)});
}

void Imagination::typeOrPaste(std::string_view text) {
    const auto isPlain = [](char character) { return character >= ' ' && character <= '~'; };
    const bool isTyped = oneIn(2);
    for (const char character : text) {
        if (!isTyped || !isPlain(character))
            return add({.kind = Kind::Paste, .count = 1, .text = std::string(text)});
    }
    type(text);
}

void Imagination::moveMouse() {
    const Point at = place();
    switch (below(8)) {
    case 0:
    case 1:
        return add({.kind = Kind::Wheel, .from = at, .count = between(-5, 5)});
    case 2:
        return add({.kind = Kind::Hover, .from = at});
    case 3:
        return add({.kind = Kind::Double, .from = at});
    case 4:
        return add({.kind = Kind::Click, .from = at, .count = kRight});
    default:
        return add({.kind = Kind::Click, .from = at, .count = kLeft});
    }
}

void Imagination::drag() {
    const Point from = place();
    const Point to = oneIn(2) ? place() : Point{from.x + between(-40, 40), from.y};
    add({.kind = Kind::Drag, .from = from, .to = to, .count = kLeft});
}

void Imagination::enterFormula() {
    add({.kind = Kind::Click, .from = kFormulaField, .count = kLeft});
    press("ctrl+a");
    typeOrPaste(oneOf(formulas()));
    if (!oneIn(4))
        press(oneIn(5) ? "Escape" : "Return");
}

void Imagination::enterSteps() {
    press("alt+s");
    press("ctrl+a");
    type(oneOf(numbers()));
    if (!oneIn(4))
        press(oneIn(5) ? "Escape" : "Return");
}

void Imagination::enterSomewhere() {
    add({.kind = Kind::Click, .from = kFormulaField, .count = kLeft});
    press("Tab", between(1, 30));
    press("ctrl+a");
    typeOrPaste(oneOf(numbers()));
    press(oneIn(3) ? "Tab" : "Return");
}

void Imagination::openFile() {
    const std::string_view file = oneOf(files());
    if (oneIn(2)) {
        add({.kind = Kind::Drop, .from = place(), .text = std::string(file)});
    } else {
        press("ctrl+o");
        press("ctrl+a");
        type(file);
        press("Return");
    }
    press(oneIn(2) ? "Escape" : "alt+d"); // what is asked: no, or discard
}

void Imagination::saveFile() {
    static constexpr std::array<std::string_view, 3> kNames{"~/saved.theta", "~/other.theta",
                                                            "~/none/saved.theta"};
    press("ctrl+shift+s");
    press("ctrl+a");
    type(oneOf(kNames));
    press("Return", 2);
    press("Escape", 2);
}

void Imagination::exportPicture() {
    static constexpr std::array<std::string_view, 5> kNames{
        "~/picture.png", "~/picture.svg", "~/picture.pdf", "~/numbers.csv", "~/none/picture.png"};
    static constexpr std::array<std::string_view, 5> kTries{"Down", "Up", "space", "7",
                                                            "BackSpace"};
    press("ctrl+e");
    for (int i = between(0, 6); i > 0; --i) {
        press("Tab", between(0, 3));
        press(oneOf(kTries));
    }
    if (oneIn(2)) {
        press("Return");
        press("ctrl+a");
        type(oneOf(kNames));
        press("Return", 2);
    }
    press("Escape", 3);
}

void Imagination::walkMenu() {
    static constexpr std::array<std::string_view, 6> kMenus{"alt+f", "alt+e", "alt+v",
                                                            "alt+r", "alt+l", "alt+h"};
    press(oneOf(kMenus));
    for (int i = between(0, 12); i > 0; --i)
        press(oneIn(6) ? "Right" : "Down");
    press(oneIn(4) ? "Escape" : "Return");
}

void Imagination::haveLesson() {
    static constexpr std::array<std::string_view, 6> kMoves{"Page_Down", "Page_Down", "Page_Up",
                                                            "Down",      "b",         "space"};
    press("ctrl+shift+l");
    press("Down", between(0, 12));
    press("Return");
    if (oneIn(3))
        press("F5");
    for (int i = between(0, 12); i > 0; --i) {
        oneIn(4) ? moveMouse() : press(oneOf(kMoves));
        if (oneIn(4))
            add({.kind = Kind::Wait, .count = between(0, 200)});
    }
    if (oneIn(2))
        press("Escape");
}

void Imagination::lookAtMaps() {
    press("ctrl+3");
    for (int i = between(1, 8); i > 0; --i) {
        switch (below(6)) {
        case 0:
            enterFormula();
            break;
        case 1:
            enterSteps();
            break;
        case 2:
            press("ctrl+c");
            break;
        case 3:
            add({.kind = Kind::Wait, .count = between(0, 600)});
            break;
        default:
            moveMouse();
        }
    }
}

void Imagination::race() {
    static constexpr std::array<std::string_view, 4> kSwitches{"alt+t", "alt+c", "alt+g", "Escape"};
    press("ctrl+4");
    for (int i = between(1, 8); i > 0; --i) {
        switch (below(7)) {
        case 0: // what is shown: the cost, the orbit diagram, all losses, …
            press("alt+w");
            press(oneIn(2) ? "Down" : "Up", between(1, 4));
            break;
        case 1:
            press(oneOf(kSwitches));
            break;
        case 2:
            enterFormula();
            break;
        case 3:
            enterSteps();
            break;
        case 4:
            press(oneIn(2) ? "ctrl+c" : "ctrl+z");
            break;
        case 5:
            add({.kind = Kind::Wait, .count = between(0, 600)});
            break;
        default:
            oneIn(3) ? drag() : moveMouse();
        }
    }
}

void Imagination::pasteMuch() {
    static constexpr std::array<std::string_view, 6> kPieces{"x+", "(", "θ", "1", "<b>", "x\n"};
    static constexpr std::array<int, 4> kCounts{3, 100, 2'000, 30'000};
    if (oneIn(2)) {
        add({.kind = Kind::Click, .from = kFormulaField, .count = kLeft});
        press("ctrl+a");
    }
    const std::string_view piece = oneOf(kPieces);
    add({.kind = Kind::Paste, .count = kCounts[below(kCounts.size())], .text = std::string(piece)});
    press(oneIn(2) ? "Return" : "Escape");
}

void Imagination::resize() {
    const int width = between(200, 1900);
    add({.kind = Kind::Resize, .from = {width, between(150, 1300)}});
}

void Imagination::makeScene() {
    struct Scene {
        std::size_t weight;
        void (Imagination::*make)();
    };

    static constexpr std::array kScenes{
        Scene{30, &Imagination::moveMouse},     Scene{12, &Imagination::drag},
        Scene{10, &Imagination::enterFormula},  Scene{8, &Imagination::enterSteps},
        Scene{8, &Imagination::enterSomewhere}, Scene{6, &Imagination::lookAtMaps},
        Scene{6, &Imagination::walkMenu},       Scene{4, &Imagination::openFile},
        Scene{3, &Imagination::haveLesson},     Scene{3, &Imagination::pasteMuch},
        Scene{3, &Imagination::resize},         Scene{2, &Imagination::exportPicture},
        Scene{2, &Imagination::saveFile},       Scene{8, &Imagination::race},
    };
    static constexpr std::size_t kOtherWeight = 60;
    std::size_t chosen = below(kOtherWeight + 105);
    for (const Scene& scene : kScenes) {
        if (chosen < scene.weight)
            return (this->*scene.make)();
        chosen -= scene.weight;
    }
    if (oneIn(100))
        add({.kind = Kind::Close});
    else if (oneIn(5))
        add({.kind = Kind::Wait, .count = between(0, 300)});
    else
        press(oneOf(keys()));
}

} // namespace thetascope::hands
