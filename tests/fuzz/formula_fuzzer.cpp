// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What libFuzzer calls with texts that it makes up. A text goes all the way that a typed one does:
// graph, derivatives, program, values, printed and read again. What costs much is done for some
// texts only, which a number made of the text picks, so that a text always gets the same checks.
#include "core/expression/formula.h"
#include "core/loss/loss.h"
#include "core/machine/program.h"
#include "core/text/number_text.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/routes.h"
#include "tests/fuzz/target.h"
#include "tests/made/pieces.h"

#include <cctype>
#include <cmath>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::fuzz {
namespace {

using expression::Formula;
using expression::NodeIndex;
using simd::InstructionSet;

/// Named constants get values from the caller, as sliders give them; the others have their own.
const std::vector<expression::ConstantValue> kValues{
    {.name = "a", .value = 2.5}, {.name = "c", .value = -3}, {.name = "k", .value = 0},
    {.name = "λ", .value = 0.1}, {.name = "n", .value = 4},
};

std::string at(std::size_t number) {
    const auto [x, y] = place(number);
    return "at (" + std::to_string(x) + ", " + std::to_string(y) + ")";
}

void requireSame(const std::vector<Row>& got, const std::vector<Row>& wanted,
                 std::string_view route, std::string_view text) {
    for (std::size_t r = 0; r < wanted.size(); ++r) {
        const std::size_t where = difference(got[r], wanted[r]);
        if (where < kPlaces)
            require(false, std::string(route) + " has the same bits", text,
                    std::to_string(got[r][where]) + " and " + std::to_string(wanted[r][where]) +
                        ", root " + std::to_string(r) + " " + at(where));
    }
}

/// Names the variables in their order, so that a derivative in which one of them is missing is read
/// with both, and gives the constants their values, since a name may have several letters.
std::string definition(const Formula& formula, const std::string& printed) {
    std::string text = "f(" + formula.symbols.variables[0];
    for (std::size_t v = 1; v < formula.dimension(); ++v)
        text += ", " + formula.symbols.variables[v];
    text += ") = " + printed;
    for (const expression::NamedConstant& constant : formula.constants)
        text += "; " + constant.name + " = " + text::shortest(constant.value);
    return text;
}

/// What is printed is read back, has the same values, and is printed in the same way.
void checkPrinted(const Formula& formula, NodeIndex node, const Row& wanted,
                  std::string_view text) {
    constexpr std::size_t kLongest = 2000; // longer ones would take most of the time
    const std::string printed = expression::print(formula.graph, node, formula.symbols, kLongest);
    if (printed.ends_with("…"))
        return;
    const std::string again = definition(formula, printed);
    const auto read = expression::parse(again);
    if (!read)
        return require(false, "what is printed is a formula", text,
                       again + ": " + read.error().message);
    const Row got = inBlock(*read, std::span(&read->typed, 1), InstructionSet::Portable)[0];
    if (const std::size_t where = difference(got, wanted); where < kPlaces)
        require(false, "what is printed has the same values", text,
                again + " is " + std::to_string(got[where]) + ", not " +
                    std::to_string(wanted[where]) + " " + at(where));
    const std::string twice = expression::print(read->graph, read->typed, read->symbols);
    require(twice == printed, "what is printed is printed again", text, printed + " and " + twice);
}

/// A cause is given for what is not finite at a finite place.
void checkCause(const Formula& formula, std::span<const NodeIndex> roots,
                const std::vector<Row>& rows, std::size_t number, std::string_view text) {
    const auto [x, y] = place(number);
    if (!std::isfinite(x) || !std::isfinite(y))
        return;
    const double variables[] = {x, y};
    const machine::NonFinite cause = machine::diagnose(formula.graph, roots, variables);
    for (const Row& row : rows)
        if (!std::isfinite(row[number]))
            require(cause != machine::NonFinite::None, "a value that is not finite has a cause",
                    text, at(number));
}

/// A Loss gives the same values one by one, by machine code where there is any.
void checkLoss(Formula formula, const std::vector<Row>& wanted, std::string_view text) {
    const loss::Loss loss(std::move(formula));
    std::vector<Row> got(wanted.size());
    for (std::size_t i = 0; i < kPlaces; ++i) {
        const loss::Loss::Sample sample = loss.at(place(i));
        got[0][i] = sample.loss;
        for (std::size_t v = 0; v < loss.dimension(); ++v)
            got[1 + v][i] = sample.slope[v];
    }
    requireSame(got, wanted, "Loss::at", text);
    if (loss.dimension() == 1)
        loss.curvature(0.7);
}

void checkValues(Formula formula, made::Lot& lot, std::string_view text) {
    // what people read, and what is computed
    const std::vector<NodeIndex> roots = formula.roots();
    std::vector<NodeIndex> nodes = roots;
    nodes.push_back(formula.typed);
    nodes.insert(nodes.end(), formula.written.begin(), formula.written.end());
    const std::vector<Row> wanted = inBlock(formula, nodes, InstructionSet::Portable);
    const std::vector<Row> computed(wanted.begin(),
                                    wanted.begin() + static_cast<long>(roots.size()));

    const InstructionSet widest = simd::best();
    if (lot.oneIn(4))
        requireSame(alone(formula, nodes, InstructionSet::Portable), wanted, "alone", text);
    if (lot.oneIn(2))
        requireSame(byKernel(formula, roots, widest), computed, "the widest kernel", text);
    if (lot.oneIn(8))
        requireSame(byKernel(formula, nodes, InstructionSet::Avx2), wanted, "AVX2's kernel", text);
    if (lot.oneIn(2))
        checkCause(formula, roots, computed, lot.below(kPlaces), text);
    if (const std::size_t r = lot.below(nodes.size() + 1); r < nodes.size())
        checkPrinted(formula, nodes[r], wanted[r], text);
    if (lot.oneIn(16)) {
        const NodeIndex second = expression::differentiate(formula.graph, formula.gradient[0], 0,
                                                           expression::DerivativeForm::Computed);
        inBlock(formula, std::span(&second, 1), InstructionSet::Portable);
    }
    if (lot.oneIn(64)) {
        requireSame(inBlock(formula, nodes, widest), wanted, "machine code", text);
        requireSame(alone(formula, nodes, widest), wanted, "machine code of one lane", text);
    }
    if (lot.oneIn(128))
        checkLoss(std::move(formula), computed, text);
}

/// Returns the first place from `from` on with a variable or a digit that stands alone.
std::size_t findOperand(std::string_view text, std::size_t from) {
    const auto isPartOfWord = [&](std::size_t at) {
        const auto c = at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
        return std::isalnum(c) != 0 || c >= 0x80 || c == '.' || c == '_' || c == '\\' || c == '{';
    };
    std::size_t place = text.find_first_of("xyt0123456789", from);
    while (place != std::string_view::npos &&
           ((place > 0 && isPartOfWord(place - 1)) || isPartOfWord(place + 1)))
        place = text.find_first_of("xyt0123456789", place + 1);
    return place;
}

} // namespace

bool check(std::string_view text) {
    made::Lot lot(text);
    const auto formula = lot.oneIn(2) ? expression::parse(text) : expression::parse(text, kValues);
    if (!formula) {
        checkError(text, formula.error());
        return false;
    }
    checkFormula(text, *formula);
    constexpr std::size_t kMostNodes = 500; // larger ones, of sums, would take most of the time
    if (formula->graph.nodes().size() <= kMostNodes || lot.oneIn(16))
        checkValues(*formula, lot, text);
    return true;
}

/// Puts a formula that was made up in the place of a variable or a number, or at the beginning:
/// what is around it stays as it was written. A text that is not understood is replaced.
std::string changed(std::string_view text, made::Lot& lot) {
    if (text.empty() || lot.oneIn(8) || !expression::parse(text))
        return made::loss(lot).text;
    const std::size_t place = findOperand(text, lot.below(text.size()));
    const std::string made = "(" + made::loss(lot, 2).text + ")";
    if (place == std::string_view::npos)
        return made + lot.of(std::initializer_list<const char*>{"+", " − ", "·", "/"}) +
               std::string(text);
    return std::string(text.substr(0, place)) + made + std::string(text.substr(place + 1));
}

} // namespace thetascope::fuzz
