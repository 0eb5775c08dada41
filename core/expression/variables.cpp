// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/variables.h"

#include "core/expression/fault.h"
#include "core/expression/identifier.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace thetascope::expression {

namespace {

/// Orders numbers by size, and other subscripts after them, as they come.
bool isBefore(std::u32string_view a, std::u32string_view b) {
    const auto isNumber = [](std::u32string_view text) {
        return std::ranges::all_of(text, [](char32_t c) { return c >= '0' && c <= '9'; });
    };
    if (!isNumber(a) || !isNumber(b))
        return isNumber(a) && !isNumber(b);
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

class Chooser {
public:
    Chooser(std::span<const FreeName> names, std::span<const std::u32string> declared)
        : m_names(names)
        , m_declared(declared) {}

    std::vector<Variable> run() {
        if (!m_declared.empty()) {
            std::vector<Variable> all = declared();
            m_takesGiven = all.empty(); // f(x) = x², x = 3 says where x starts
            if (all.empty())
                all = declared();
            return all.empty() ? std::vector{unused()} : all;
        }
        // w = 2 before (w − 1)² says where w starts, if nothing else can be a variable
        m_takesGiven =
            std::ranges::none_of(m_names, [](const FreeName& name) { return !name.given; });
        return usual();
    }

private:
    using Numbers = std::vector<std::size_t>;

    std::vector<Variable> usual() const {
        if (const auto theta = numberOf(U"θ"))
            return {{"θ", theta}};
        if (const auto thetas = indexed({U"θ"}); !thetas.empty())
            return shown(thetas);
        const auto x = numberOf(U"x");
        if (const auto y = numberOf(U"y"); y && !isConstant(U"x"))
            return {{"x", x}, {"y", y}};
        if (x)
            return {asTheta(*x)};
        if (const auto both = indexed({U"x", U"y"}); !both.empty())
            return shown(both);
        if (const auto t = numberOf(U"t"))
            return {asTheta(*t)};
        return leftOver();
    }

    bool isConstant(std::u32string_view name) const {
        const auto found = std::ranges::find(m_names, name, &FreeName::name);
        return found != m_names.end() && !canVary(*found);
    }

    /// Returns a name as the variable θ, or as itself where the text has a constant θ.
    Variable asTheta(std::size_t number) const {
        return {isConstant(U"θ") ? shownName(m_names[number].name) : "θ", number};
    }

    /// Returns a variable that does not occur in the loss, called as nothing else in it is.
    Variable unused() const {
        for (const std::u32string_view name : {U"θ", U"x", U"t", U"w"})
            if (!isConstant(name))
                return {shownName(name), std::nullopt};
        fail("none of these letters is a variable: name one in front, as in L(w) = …",
             m_names.front().where);
    }

    bool canVary(const FreeName& name) const {
        return !name.given || (m_takesGiven && !name.isBound);
    }

    std::optional<std::size_t> numberOf(std::u32string_view name) const {
        const auto found = std::ranges::find(m_names, name, &FreeName::name);
        return found == m_names.end() || !canVary(*found)
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - m_names.begin()));
    }

    /// Returns the numbers of the names that are one of these letters with a subscript: those of
    /// one letter in the order of their subscripts.
    Numbers indexed(std::initializer_list<std::u32string_view> bases) const {
        Numbers found;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            const std::u32string& name = m_names[i].name;
            if (canVary(m_names[i]) && lettersOf(name) != name &&
                std::ranges::find(bases, lettersOf(name)) != bases.end())
                found.push_back(i);
        }
        sort(found);
        return found;
    }

    /// Puts names of the same letter in the order of their subscripts.
    void sort(Numbers& numbers) const {
        std::ranges::stable_sort(numbers, [this](std::size_t a, std::size_t b) {
            const std::u32string& left = m_names[a].name;
            const std::u32string& right = m_names[b].name;
            return lettersOf(left) == lettersOf(right) &&
                   isBefore(subscriptOf(left), subscriptOf(right));
        });
    }

    std::vector<Variable> shown(const Numbers& numbers) const {
        std::vector<Variable> all;
        for (const std::size_t number : numbers)
            all.push_back({shownName(m_names[number].name), number});
        if (all.size() > 2)
            fail("a loss has one or two variables, and this one has " + std::to_string(all.size()) +
                     ": " + listed(numbers),
                 m_names[numbers[2]].where);
        return all;
    }

    std::string listed(const Numbers& numbers) const {
        constexpr std::size_t kMost = 6;
        std::string list;
        for (std::size_t i = 0; i < std::min(numbers.size(), kMost); ++i)
            list += (i > 0 ? ", " : "") + shownName(m_names[numbers[i]].name);
        return numbers.size() > kMost ? list + ", …" : list;
    }

    std::vector<Variable> declared() const {
        std::vector<Variable> all;
        for (const std::u32string& name : m_declared) {
            if (isConstant(name)) // L(w, λ) = …, λ = 0.1
                continue;
            // def f(x): return x[0]² + x[1]²
            Numbers parts = indexed({name});
            std::erase_if(parts, [this](std::size_t number) { // f(a₇, a) has both
                return std::ranges::find(m_declared, m_names[number].name) != m_declared.end();
            });
            const auto itself = numberOf(name);
            if (!itself && !parts.empty()) {
                for (const std::size_t number : parts)
                    all.push_back({shownName(m_names[number].name), number});
            } else {
                all.push_back({shownName(name), itself});
            }
        }
        if (all.size() > 2)
            fail("a loss has one or two variables, and this one has " + std::to_string(all.size()),
                 {0, 0});
        return all;
    }

    std::vector<Variable> leftOver() const {
        Numbers free;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (canVary(m_names[i]))
                free.push_back(i);
        if (free.empty())
            return {unused()};
        dropWeights(free);
        if (free.size() > 2)
            fail("it is unclear which of the letters " + listed(free) +
                     " are the variables: name them in front, as in L(w) = …",
                 m_names[free[2]].where);
        sort(free);
        return shown(free);
    }

    /// Leaves out λ, η and ε where they are not alone, since they are weights, rates and small
    /// numbers, over which nobody minimizes: λw² is a loss of w.
    void dropWeights(Numbers& numbers) const {
        Numbers rest;
        std::ranges::copy_if(numbers, std::back_inserter(rest), [this](std::size_t number) {
            const std::u32string_view letters = lettersOf(m_names[number].name);
            return letters != U"λ" && letters != U"η" && letters != U"ε";
        });
        if (!rest.empty())
            numbers = std::move(rest);
    }

    std::span<const FreeName> m_names;
    std::span<const std::u32string> m_declared;
    bool m_takesGiven = false; ///< Whether names to which the text gives a value can vary, too.
};

} // namespace

std::vector<Variable> chooseVariables(std::span<const FreeName> names,
                                      std::span<const std::u32string> declared) {
    return Chooser(names, declared).run();
}

} // namespace thetascope::expression
