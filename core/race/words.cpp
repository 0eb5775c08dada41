// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/words.h"

#include "core/race/ranking.h"
#include "core/text/names.h"
#include "core/text/number_text.h"
#include "core/text/percentage.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace thetascope::race {

namespace {

constexpr std::size_t kMostNames = 5; ///< The most names in a sentence.

/// A number with two significant digits.
std::string rounded(double value) {
    char digits[16];
    const char* const end =
        std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::scientific, 1)
            .ptr;
    return text::forPeople(text::leadingNumber({digits, end}).value);
}

/// "41 steps": a whole number, or one with one decimal if it is small.
std::string stepsText(double steps) {
    const double unit = steps < 10 ? 10 : 1;
    const std::string number = text::forPeople(std::round(steps * unit) / unit);
    return number + (number == "1" ? " step" : " steps");
}

std::string stepOrSteps(std::uint64_t steps) {
    return std::to_string(steps) + (steps == 1 ? " step" : " steps");
}

/// What is known about a comparison on one course while its sentences are made.
class CourseSentences {
public:
    CourseSentences(const Course& course, std::span<const Named> standings)
        : m_course(course)
        , m_standings(standings) {
        std::vector<Result> results;
        for (const Named& each : standings)
            results.push_back(each.standing.result);
        m_ranks = ranks(results);
    }

    std::vector<std::string> all() {
        const Named* leader = nullptr;
        for (const Named& each : m_standings) {
            if (each.standing.result.best && (!leader || costOf(each) < costOf(*leader)))
                leader = &each;
        }
        if (!leader)
            say("On this loss no optimizer arrives from any start within " +
                stepOrSteps(m_course.settings.steps) + ", with any of these learning rates.");
        else
            compare(*leader);
        sayWhatIsPeculiar();
        return std::move(m_sentences);
    }

private:
    static const RateResult& bestOf(const Named& named) {
        return named.standing.result.rates[*named.standing.result.best];
    }

    static double costOf(const Named& named) { return bestOf(named).cost; }

    static std::string bandText(const Named& named) {
        const Result& result = named.standing.result;
        const double low = result.rates[result.bandBegin].rate;
        const double high = result.rates[result.bandEnd].rate;
        return low == high ? "at α ≈ " + rounded(low)
                           : "from α ≈ " + rounded(low) + " to " + rounded(high);
    }

    void say(std::string sentence) { m_sentences.push_back(std::move(sentence)); }

    void compare(const Named& leader) {
        const RateResult& best = bestOf(leader);
        const std::string rate = " at α ≈ " + rounded(best.rate);
        if (m_course.starts.size() == 1)
            say("On this loss " + leader.name + " arrives first, in " + stepsText(best.cost) +
                rate + ".");
        else if (best.share == 1)
            say("On this loss " + leader.name + " arrives from all " +
                std::to_string(m_course.starts.size()) + " starts" + rate + ", in " +
                stepsText(best.cost) + " on average.");
        else
            say("On this loss " + leader.name + " arrives from " + text::percentage(best.share) +
                " of the starts" + rate + ", at a cost of " + stepsText(best.cost) +
                " for each arrival.");
        sayWhoIsAsFast(leader);
        sayWhoIsEasiest();
        sayWhoFails();
    }

    void sayWhoIsAsFast(const Named& leader) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_standings.size(); ++i) {
            if (m_ranks[i] == 1 && &m_standings[i] != &leader &&
                m_standings[i].standing.result.best)
                names.push_back(m_standings[i].name);
        }
        if (names.empty() || m_course.starts.size() == 1)
            return;
        const std::string who = names.size() > kMostNames ? std::to_string(names.size()) + " others"
                                                          : text::listed(names);
        say(who + (names.size() == 1 ? " is" : " are") + " as fast, as far as " +
            std::to_string(m_course.starts.size()) + " starts can tell.");
    }

    void sayWhoIsEasiest() {
        const Named* easiest = nullptr;
        const Named* hardest = nullptr;
        for (const Named& each : m_standings) {
            if (!each.standing.result.best)
                continue;
            const double decades = each.standing.result.decades();
            if (!easiest || decades > easiest->standing.result.decades())
                easiest = &each;
            if (!hardest || decades < hardest->standing.result.decades())
                hardest = &each;
        }
        if (m_course.rates.size() == 1 ||
            easiest->standing.result.decades() == hardest->standing.result.decades())
            return;
        say(easiest->name + " is the easiest to set: it costs at most twice its best " +
            bandText(*easiest) + ". " + hardest->name + " is the hardest: it does so only " +
            bandText(*hardest) + ".");
    }

    void sayWhoFails() {
        std::vector<std::string> names;
        for (const Named& each : m_standings) {
            if (!each.standing.result.best)
                names.push_back(each.name);
        }
        if (names.empty())
            return;
        const std::string who = names.size() > kMostNames
                                    ? std::to_string(names.size()) + " of the optimizers"
                                    : text::listed(names);
        say(who + (names.size() == 1 ? " does" : " do") + " not arrive from any start within " +
            stepOrSteps(m_course.settings.steps) + ", with any of these learning rates.");
    }

    std::string ofAllStarts(std::size_t starts) const {
        return std::to_string(starts) + " of " + std::to_string(m_course.settings.starts) +
               " starts";
    }

    static std::string doNotCount(std::size_t starts) {
        return starts == 1 ? "it does not count." : "they do not count.";
    }

    void sayWhatIsPeculiar() {
        if (m_course.undefinedStarts > 0)
            say("At " + ofAllStarts(m_course.undefinedStarts) +
                " the loss or its slope is not defined; " + doNotCount(m_course.undefinedStarts));
        if (const std::size_t within = m_course.startsWithinTarget; within > 0)
            say(ofAllStarts(within) + (within == 1 ? " is" : " are") +
                " within the target already; " + doNotCount(within));
        if (m_course.starts.size() == 1)
            say("With a single start the cost has no interval: another start may have another "
                "winner.");
        if (m_course.rates.size() == 1)
            say("With a single learning rate it cannot be told how carefully it must be set.");
    }

    const Course& m_course;
    std::span<const Named> m_standings;
    std::vector<std::size_t> m_ranks;
    std::vector<std::string> m_sentences;
};

} // namespace

std::vector<std::string> sentences(const Course& course, std::span<const Named> standings) {
    return CourseSentences(course, standings).all();
}

} // namespace thetascope::race
