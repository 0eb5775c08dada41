// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every formula along every route: worked out alone, in blocks, with its derivatives, on every
// instruction set, and printed and read again.
#include "core/expression/function_table.h"
#include "core/machine/program.h"
#include "core/simd/lane_table.h"
#include "tests/core/machine/corpus.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <set>

namespace thetascope::machine {
namespace {

using test::bits;
using test::Place;
using test::Specimen;

class Routes : public ::testing::TestWithParam<Specimen> {
protected:
    const expression::Formula formula = test::formulaOf(GetParam().text);

    /// Ordinary places, and awkward ones.
    std::vector<Place> places() const {
        std::vector<Place> all = test::placesIn(GetParam(), 101);
        all.insert(all.end(), test::awkwardPlaces().begin(), test::awkwardPlaces().end());
        return all;
    }

    /// L and its derivatives.
    std::vector<expression::NodeIndex> roots() const {
        std::vector<expression::NodeIndex> nodes{formula.loss};
        nodes.insert(nodes.end(), formula.gradient.begin(), formula.gradient.end());
        return nodes;
    }

    void expectSame(const std::vector<double>& got, const std::vector<double>& wanted,
                    const std::string& what) const {
        const std::vector<Place> at = places();
        ASSERT_EQ(got.size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i)
            EXPECT_EQ(bits(got[i]), bits(wanted[i]))
                << what << " at (" << at[i].x << ", " << at[i].y << "): " << got[i] << ", not "
                << wanted[i];
    }
};

TEST_P(Routes, blockOfOne_hasTheBitsOfBlockOfMany) {
    const std::vector<Place> at = places();
    for (const expression::NodeIndex root : roots()) {
        std::vector<double> single;
        for (const Place place : at)
            single.push_back(test::value(formula, root, place));
        expectSame(single, test::values(formula, root, at), "alone");
    }
}

TEST_P(Routes, laneOfAnyBlock_hasTheSameBits) {
    const std::vector<Place> at = places();
    const std::vector<double> wanted = test::values(formula, formula.loss, at);
    for (const std::size_t lanes : {2, 3, 4, 5, 7, 8, 9, 16, 17}) {
        std::vector<double> got;
        for (std::size_t first = 0; first < at.size(); first += lanes) {
            const auto block = std::span(at).subspan(first, std::min(lanes, at.size() - first));
            const std::vector<double> some = test::values(formula, formula.loss, block);
            got.insert(got.end(), some.begin(), some.end());
        }
        expectSame(got, wanted, "in blocks of " + std::to_string(lanes));
    }
}

TEST_P(Routes, everyInstructionSet_hasTheSameBits) {
    const std::vector<Place> at = places();
    for (const expression::NodeIndex root : roots()) {
        const std::vector<double> wanted = test::values(formula, root, at);
        for (const simd::InstructionSet set : simd::supported())
            expectSame(test::values(formula, root, at, set), wanted, std::string(simd::name(set)));
    }
}

TEST_P(Routes, rootsTogether_haveTheBitsThatEachHasAlone) {
    const std::vector<Place> at = places();
    const std::vector<expression::NodeIndex> nodes = roots();
    const Program program(formula.graph, nodes);
    Program::Workspace workspace(program, at.size());
    simd::LaneTable rows(5, at.size());
    for (std::size_t lane = 0; lane < at.size(); ++lane) {
        rows.row(0)[lane] = at[lane].x;
        rows.row(1)[lane] = at[lane].y;
    }
    const double* const variables[] = {rows.row(0), rows.row(1)};
    std::vector<double*> results;
    for (std::size_t r = 0; r < nodes.size(); ++r)
        results.push_back(rows.row(2 + r));
    program.evaluate(variables, results, at.size(), workspace);
    for (std::size_t r = 0; r < nodes.size(); ++r)
        expectSame({results[r], results[r] + at.size()}, test::values(formula, nodes[r], at),
                   "root " + std::to_string(r));
}

TEST_P(Routes, printedAndReadAgain_hasTheSameBits) {
    for (const expression::NodeIndex root : roots()) {
        const std::string text = expression::print(formula.graph, root, formula.symbols);
        // A derivative may lack the y that says that there are two variables: its x is then read as
        // θ, which is the same variable by number.
        const expression::Formula again = test::formulaOf(text);
        expectSame(test::values(again, again.typed, places()),
                   test::values(formula, root, places()), text);
        EXPECT_EQ(expression::print(again.graph, again.typed, formula.symbols), text);
    }
}

TEST_P(Routes, parsedTwice_isTheSameVector) {
    const expression::Formula again = test::formulaOf(GetParam().text);
    ASSERT_EQ(again.graph.nodes().size(), formula.graph.nodes().size());
    for (std::size_t i = 0; i < formula.graph.nodes().size(); ++i)
        EXPECT_EQ(again.graph.nodes()[i], formula.graph.nodes()[i]) << i;
}

INSTANTIATE_TEST_SUITE_P(Corpus, Routes,
                         ::testing::ValuesIn(test::corpus().begin(), test::corpus().end()),
                         thetascope::test::RowName());

TEST(Corpus, formulas_useEveryOperation) {
    using expression::Op;
    std::set<Op> operations;
    std::set<expression::Function> functions;
    for (const Specimen& specimen : test::corpus()) {
        const expression::Formula formula = test::formulaOf(specimen.text);
        const expression::NodeIndex root = formula.loss;
        const std::vector<bool> needed = expression::reachable(formula.graph, std::span(&root, 1));
        for (expression::NodeIndex i = 0; i < needed.size(); ++i) {
            if (!needed[i])
                continue;
            operations.insert(formula.graph[i].op);
            if (formula.graph[i].op == Op::Call)
                functions.insert(formula.graph[i].function);
        }
    }
    for (int op = 0; op <= static_cast<int>(Op::Call); ++op)
        EXPECT_TRUE(operations.contains(static_cast<Op>(op))) << "operation number " << op;
    for (const expression::FunctionRow& row : expression::functionRows())
        EXPECT_TRUE(functions.contains(row.function)) << row.names;
}

} // namespace
} // namespace thetascope::machine
