// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/losses_words.h"

#include "core/race/profile.h"
#include "core/text/names.h"
#include "core/text/percentage.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace thetascope::race {

namespace {

constexpr double kNearTheBest = 2; ///< Who costs at most so many times the least is near the best.
constexpr std::size_t kMostNamed = 4; ///< More optimizers than these are counted, not named.

/// What is known about a comparison on several losses while its sentences are made.
class LossesSentences {
public:
    LossesSentences(std::span<const std::string> names, std::span<const std::vector<double>> costs)
        : m_names(names)
        , m_losses(costs.size())
        , m_best(names.size())
        , m_near(names.size())
        , m_arrived(names.size()) {
        for (const std::vector<double>& row : costs)
            count(relativeCosts(row));
    }

    std::vector<std::string> all() {
        if (m_losses == 0 || m_names.empty())
            return {};
        if (m_names.size() == 1) {
            say(of(m_losses, "loss", "losses") + ", " + m_names[0] + " arrives on " +
                amount(m_arrived[0]) + ".");
        } else if (m_unsolved == m_losses) {
            say(m_losses == 1
                    ? "No optimizer arrives on this loss."
                    : "No optimizer arrives on any of " + std::to_string(m_losses) + " losses.");
        } else {
            sayWhoIsBest();
            sayWhoIsNear();
            sayWhoArrives();
        }
        return std::move(m_sentences);
    }

private:
    void count(const std::vector<double>& relative) {
        std::size_t best = 0;
        for (std::size_t i = 0; i < relative.size(); ++i) {
            m_best[i] += relative[i] == 1;
            best += relative[i] == 1;
            m_near[i] += relative[i] <= kNearTheBest;
            m_arrived[i] += std::isfinite(relative[i]);
        }
        m_hasTies = m_hasTies || best > 1;
        m_unsolved += best == 0;
    }

    void say(std::string sentence) { m_sentences.push_back(std::move(sentence)); }

    static std::string of(std::size_t count, const char* one, const char* several) {
        return "Of " + std::to_string(count) + " " + (count == 1 ? one : several);
    }

    std::string amount(std::size_t losses) const {
        if (losses == m_losses)
            return m_losses == 1 ? "it" : "all";
        return losses == 0 ? "none" : std::to_string(losses);
    }

    /// The indices of all optimizers, those with the largest of these numbers first.
    std::vector<std::size_t> largestFirst(const std::vector<std::size_t>& numbers) const {
        std::vector<std::size_t> order(m_names.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::ranges::greater(),
                                 [&](std::size_t i) { return numbers[i]; });
        return order;
    }

    void sayWhoIsBest() {
        std::vector<std::size_t> winners = largestFirst(m_best);
        std::erase_if(winners, [this](std::size_t i) { return m_best[i] == 0; });
        if (winners.size() == 1 && m_best[winners[0]] == m_losses) {
            say(m_names[winners[0]] + " is best on " +
                (m_losses == 1 ? "the only loss" : "all " + std::to_string(m_losses) + " losses") +
                ".");
            return;
        }
        const bool areAllNamed = winners.size() <= kMostNamed + 1;
        const std::size_t named = areAllNamed ? winners.size() : kMostNamed;
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < named; ++i) {
            parts.push_back(m_names[winners[i]] + (i == 0 ? " is best on " : " on ") +
                            std::to_string(m_best[winners[i]]));
        }
        if (!areAllNamed) {
            const std::size_t most = m_best[winners[named]];
            parts.push_back(std::to_string(winners.size() - named) + " others on " +
                            (most == 1 ? "" : "at most ") + std::to_string(most) + " each");
        }
        say(of(m_losses, "loss", "losses") + ", " + text::listed(parts) +
            (m_hasTies ? "; where several cost the same, each counts." : "."));
    }

    void sayWhoIsNear() {
        const std::vector<std::size_t> order = largestFirst(m_near);
        const std::size_t most = m_near[order[0]];
        if (m_losses == 1)
            return;
        std::vector<std::string> names;
        for (const std::size_t i : order) {
            if (m_near[i] == most)
                names.push_back(m_names[i]);
        }
        const bool isOne = names.size() == 1;
        if (names.size() > kMostNamed)
            names = {std::to_string(names.size()) + " optimizers"};
        const std::string who = text::listed(names);
        if (most == m_losses)
            say(who + (isOne ? " costs" : " cost") + " at most twice the best on all of them.");
        else
            say(who + (isOne ? " costs" : " cost") + " at most twice the best on " +
                std::to_string(most) + " of them (" +
                text::percentage(static_cast<double>(most) / static_cast<double>(m_losses)) +
                "), and none does on more.");
    }

    void sayWhoArrives() {
        if (m_unsolved > 0)
            say("On " + std::to_string(m_unsolved) + " of them none arrives.");
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (m_arrived[i] == m_losses)
                names.push_back(m_names[i]);
        }
        if (names.size() == m_names.size())
            say(m_losses == 1 ? "All optimizers arrive there."
                              : "All optimizers arrive on each of them.");
        else if (names.size() > kMostNamed)
            say(std::to_string(names.size()) + " of " + std::to_string(m_names.size()) +
                " optimizers arrive on all of them.");
        else if (!names.empty())
            say("Only " + text::listed(names) + (names.size() == 1 ? " arrives" : " arrive") +
                (m_losses == 1 ? " there." : " on all of them."));
        else if (m_unsolved == 0)
            say("None arrives on all of them.");
    }

    std::span<const std::string> m_names;
    std::size_t m_losses;
    std::vector<std::size_t> m_best;    ///< By optimizer: on how many losses it costs least.
    std::vector<std::size_t> m_near;    ///< On how many it is near the best.
    std::vector<std::size_t> m_arrived; ///< On how many it arrives.
    std::size_t m_unsolved = 0;         ///< On how many losses none arrives.
    bool m_hasTies = false;             ///< Whether several cost least on any loss.
    std::vector<std::string> m_sentences;
};

} // namespace

std::vector<std::string> lossesSentences(std::span<const std::string> names,
                                         std::span<const std::vector<double>> costs) {
    return LossesSentences(names, costs).all();
}

} // namespace thetascope::race
