// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/lesson_pages.h"

#include "core/lesson/condition.h"
#include "core/text/number_text.h"
#include "tests/made/pieces.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

namespace thetascope::fuzz {

namespace {

using Choices = std::initializer_list<const char*>;
using Names = std::vector<std::string>;

std::string numberText(made::Lot& lot) {
    return text::shortest(made::number(lot));
}

/// Returns a sentence, now and then with formulas in it.
std::string sentence(made::Lot& lot) {
    std::string text = made::words(lot);
    if (lot.oneIn(4))
        text += " $" +
                std::string(lot.of(Choices{"α⁽ᵗ⁾", "θ", "1/(1 + βt)", "Σₛ≤ₜ (g⁽ˢ⁾)²", "√("})) + "$";
    return text;
}

Json scene(made::Lot& lot) {
    const made::MadeLoss made = made::loss(lot);
    Json scene{{"loss", made.text}};
    if (!made.constant.empty() && lot.oneIn(2))
        scene["constants"][made.constant] = numberText(lot);
    if (lot.oneIn(2))
        scene["range"] = made::range(lot, made.dimension);
    if (lot.oneIn(2) || made.dimension == 2)
        scene["start"] = made::start(lot, made.dimension);
    if (lot.oneIn(2))
        scene["steps"] = std::to_string(made::steps(lot));
    if (lot.oneIn(3))
        scene["tolerance"] = text::shortest(made::tolerance(lot));
    scene["optimizers"] = Json::array();
    const std::size_t count = 1 + lot.below(3);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name =
            lot.oneIn(3) ? "run " + std::to_string(i) : std::string(1, 'A' + static_cast<char>(i));
        scene["optimizers"].push_back(Json{{name, made::spec(lot)}});
    }
    return scene;
}

/// Returns the names of the runs of the scene that a page shows: its own, or that of a page before.
Names runsOf(const Json& pages, std::size_t page) {
    Names names;
    for (std::size_t i = page + 1; i-- > 0 && names.empty();) {
        const Json scene = pages[i].value("scene", Json());
        const Json list = scene.is_object() ? scene.value("optimizers", Json()) : Json();
        for (const Json& each : list) {
            if (each.is_object() && !each.empty())
                names.push_back(each.items().begin().key());
        }
    }
    if (names.empty())
        names.emplace_back("every");
    return names;
}

Json reading(made::Lot& lot, const Names& runs) {
    const lesson::Quantity& quantity = lot.of(lesson::quantities());
    Json json{{"run", lot.oneIn(4) ? std::string(lot.of(Choices{"every", "any"})) : lot.of(runs)},
              {"value", quantity.key}};
    if (quantity.takesStep && lot.oneIn(2))
        json["at"] = lot.oneIn(4) ? std::string("end") : std::to_string(lot.below(100));
    return json;
}

Json bound(made::Lot& lot, const Names& runs) {
    return lot.oneIn(4) ? reading(lot, runs) : Json(numberText(lot));
}

/// A condition on a race, which only claims may have.
Json raceCondition(made::Lot& lot, const Names& runs) {
    const auto read = [&] {
        return Json{{"race", lot.of(runs)}, {"value", lot.of(lesson::raceQuantities()).key}};
    };
    Json json = read();
    if (lot.oneIn(2)) {
        json["near"] = numberText(lot);
        json["within"] = text::shortest(lot.share());
    } else {
        json[lot.oneIn(2) ? "above" : "below"] = lot.oneIn(2) ? read() : Json(numberText(lot));
    }
    return json;
}

Json condition(made::Lot& lot, const Names& runs) {
    if (lot.oneIn(3)) {
        const lesson::WordQuantity& word = lot.of(lesson::wordQuantities());
        return {{"run", lot.of(runs)}, {"value", word.key}, {"is", lot.of(word.words())}};
    }
    Json json = reading(lot, runs);
    if (lot.oneIn(2)) {
        json["near"] = bound(lot, runs);
        json["within"] = text::shortest(lot.share());
    } else {
        json[lot.oneIn(2) ? "above" : "below"] = bound(lot, runs);
    }
    return json;
}

Json conditions(made::Lot& lot, const Names& runs) {
    Json list = Json::array({condition(lot, runs)});
    while (lot.oneIn(2))
        list.push_back(condition(lot, runs));
    return list;
}

Json claims(made::Lot& lot, const Names& runs) {
    Json list = conditions(lot, runs);
    if (lot.oneIn(4))
        list.push_back(raceCondition(lot, runs));
    if (lot.oneIn(3))
        list.push_back({{"with", {{"steps", std::to_string(1 + lot.below(50))}}},
                        {"so", conditions(lot, runs)}});
    if (lot.oneIn(6) && runs.front() != "every")
        list.push_back({{"with", {{"optimizers", {{lot.of(runs), made::spec(lot)}}}}},
                        {"so", conditions(lot, runs)}});
    return list;
}

Json question(made::Lot& lot) {
    Json json{{"ask", sentence(lot)}, {"reveal", sentence(lot)}};
    if (lot.oneIn(2)) {
        json["choices"] = Json::array({made::words(lot), made::words(lot), made::words(lot)});
        json["answer"] = std::to_string(1 + lot.below(3));
    }
    return json;
}

Json paragraphs(made::Lot& lot) {
    Json list = Json::array({sentence(lot)});
    while (lot.oneIn(2))
        list.push_back(lot.oneIn(3) ? Json{{"formula", made::loss(lot, 2).text}}
                                    : Json(sentence(lot)));
    return list;
}

/// Gives a page one of the entries that it can have.
void setEntry(Json& page, const Names& runs, made::Lot& lot) {
    switch (lot.below(12)) {
    case 0:
        page["title"] = made::words(lot);
        break;
    case 1:
        page["text"] = paragraphs(lot);
        break;
    case 2:
        page["clock"] = lot.of(Choices{"start", "play", "end", "keep", "0", "17", "100000000"});
        break;
    case 3:
        page["speed"] = text::shortest(1 + std::floor(lot.share() * 999));
        break;
    case 4:
        page["view"] = lot.of(kViews);
        break;
    case 5:
        page["logarithmic"] = lot.of(Choices{"true", "false"});
        break;
    case 6:
        page[lot.oneIn(2) ? "highlight" : "show"] = lot.of(kPlaces);
        if (page.contains("show"))
            page["show"] = Json::array({lot.of(kPlaces)});
        break;
    case 7:
        page["question"] = question(lot);
        if (lot.oneIn(4))
            page["veiled"] = "true";
        break;
    case 8:
        page["task"] = {
            {"do", sentence(lot)}, {"when", conditions(lot, runs)}, {"done", sentence(lot)}};
        break;
    case 9:
        page[lot.oneIn(2) ? "averages" : "guessing"] = std::to_string(2 + lot.below(2000));
        if (page.contains("averages"))
            page["averages"] = {{"q", {numberText(lot), numberText(lot)}},
                                {"beta", {"0.5", text::shortest(lot.share() / 2)}}};
        break;
    case 10:
        if (runs.front() != "every")
            page["choose"] = lot.of(runs);
        break;
    default:
        page["claims"] = claims(lot, runs);
        break;
    }
}

/// Removes what refers to the runs of a scene that has been replaced.
void forgetRuns(Json& page) {
    for (const char* key : {"choose", "task", "claims"})
        page.erase(key);
}

Json::iterator at(Json& list, std::size_t place) {
    return std::next(list.begin(), static_cast<std::ptrdiff_t>(place));
}

} // namespace

bool isLesson(const Json& tree) {
    if (!tree.is_object())
        return false;
    const Json pages = tree.value("pages", Json());
    return pages.is_array() && !pages.empty() &&
           std::ranges::all_of(pages, [](const Json& page) { return page.is_object(); });
}

Json madeLesson(made::Lot& lot) {
    Json lesson{{"title", made::words(lot)}};
    if (lot.oneIn(2))
        lesson["points"] = {std::to_string(1 + lot.below(30)), "3"};
    Json pages = Json::array();
    for (std::size_t i = 0; i < 1 + lot.below(3); ++i) {
        Json page{{"title", made::words(lot)}};
        page["scene"] = i > 0 && lot.oneIn(2) ? Json(lot.of(Choices{"keep", "again"})) : scene(lot);
        page["text"] = paragraphs(lot);
        pages.push_back(std::move(page));
        for (std::size_t entries = lot.below(4); entries > 0; --entries)
            setEntry(pages[i], runsOf(pages, i), lot);
    }
    lesson["pages"] = std::move(pages);
    return lesson;
}

void changeLesson(Json& lesson, made::Lot& lot) {
    Json& pages = lesson["pages"];
    const std::size_t place = lot.below(pages.size());
    switch (lot.below(8)) {
    case 0:
        if (pages.size() < 6)
            pages.insert(at(pages, place + 1), Json(pages[place]));
        break;
    case 1:
        if (place > 0 && !pages[place].value("scene", Json()).is_object())
            pages.erase(place);
        break;
    case 2:
        pages[place]["scene"] = scene(lot);
        for (std::size_t i = place;
             i == place || (i < pages.size() && !pages[i].value("scene", Json()).is_object()); ++i)
            forgetRuns(pages[i]);
        break;
    case 3:
        lesson["title"] = made::words(lot);
        break;
    default:
        setEntry(pages[place], runsOf(pages, place), lot);
        break;
    }
}

} // namespace thetascope::fuzz
