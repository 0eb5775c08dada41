// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Experiments that are made up: each run has the same bits alone and beside others, in any lane of
// a block on any instruction set, and as a pixel of a map of any size, on any number of threads.
#include "tests/core/descent/bits.h"

#include "core/descent/descend.h"
#include "core/descent/uniform_block.h"
#include "core/text/number_text.h"
#include "tests/core/basins/maps.h"
#include "tests/differential/rounds.h"
#include "tests/made/pieces.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace thetascope::differential {
namespace {

using descent::Trajectory;
using loss::Point;
using optimizer::Optimizer;

/// An experiment that is made up.
struct Case {
    explicit Case(made::Lot& lot)
        : loss(loss::Loss::fromText(made::loss(lot).text).value())
        , start{made::number(lot), made::number(lot)}
        , until{1 + lot.below(150), lot.oneIn(2) ? 0 : made::tolerance(lot)} {
        for (std::size_t i = 0; i < 1 + lot.below(5); ++i)
            optimizers.push_back(made::optimizer(lot));
        if (loss->dimension() == 1)
            start[1] = 0;
    }

    std::vector<Trajectory> runs(std::span<const Optimizer> which, Point from) const {
        return descent::trajectories(*loss, which, from, until);
    }

    std::string text() const {
        std::string text = ": --loss='" + loss->text() + "' --start=" + text::shortest(start[0]) +
                           "," + text::shortest(start[1]) +
                           " --steps=" + std::to_string(until.steps) +
                           " --tolerance=" + text::shortest(until.tolerance);
        for (const Optimizer& each : optimizers)
            text += " --optimizer=" + toSpec(each);
        return text;
    }

    std::shared_ptr<const loss::Loss> loss;
    Point start;
    descent::StoppingRule until;
    std::vector<Optimizer> optimizers;
};

std::string besideOthers(const Case& made) {
    const auto together = made.runs(made.optimizers, made.start);
    for (std::size_t i = 0; i < together.size(); ++i) {
        const auto alone = made.runs({&made.optimizers[i], 1}, made.start);
        if (const std::string where = difference(together[i], alone.front()); !where.empty())
            return "optimizer " + std::to_string(i + 1) + " beside others differs at " + where;
    }
    return {};
}

template <std::size_t kDimension>
std::string inBlock(const Case& made, simd::InstructionSet set, made::Lot& lot) {
    const descent::UniformDescent uniform(
        *made.loss, made.optimizers[0], descent::Attention::shortSteps(made.until.tolerance), set);
    descent::UniformBlock<kDimension> block(uniform);
    std::vector<Point> starts;
    for (std::size_t lane = 0; lane < uniform.lanes(); ++lane) {
        starts.push_back({made::number(lot), kDimension == 2 ? made::number(lot) : 0});
        block.at(0).setPosition(lane, starts.back());
    }
    std::vector<std::size_t> lanes;
    std::vector<Trajectory> alone;
    for (int i = 0; i < 8; ++i) {
        lanes.push_back(lot.below(starts.size()));
        alone.push_back(made.runs({made.optimizers.data(), 1}, starts[lanes.back()]).front());
    }
    std::vector<std::uint8_t> marks(uniform.lanes() / 8);
    for (std::uint64_t t = 0; t <= made.until.steps; t += uniform.batch()) {
        block.go(marks);
        for (std::size_t i = 0; i < uniform.batch(); ++i) {
            for (std::size_t k = 0; k < lanes.size(); ++k) {
                if (t + i < alone[k].points() &&
                    !sameBits(present(block.at(i), lanes[k]), alone[k].at(t + i),
                              t + i == alone[k].steps()))
                    return std::string(simd::name(set)) + ", lane " + std::to_string(lanes[k]) +
                           " differs at step " + std::to_string(t + i) + ", from " +
                           text::shortest(starts[lanes[k]][0]) + "," +
                           text::shortest(starts[lanes[k]][1]);
            }
        }
        block.moveOn();
    }
    return {};
}

std::string inBlocks(const Case& made, made::Lot& lot) {
    for (const simd::InstructionSet set : simd::supported()) {
        const std::string where =
            made.loss->dimension() == 1 ? inBlock<1>(made, set, lot) : inBlock<2>(made, set, lot);
        if (!where.empty())
            return where;
    }
    return {};
}

/// A map on several threads is that of one, a coarse one has pixels of a fine one, and each pixel
/// is a run.
std::string inMaps(const Case& made, made::Lot& lot) {
    basins::Request fine = basins::makeRequest(made.loss, made.optimizers[0]);
    if (!validate(fine))
        return {};
    fine.until = made.until;
    fine.width = 2 * (1 + lot.below(12)) + 1;
    fine.height = 2 * (1 + lot.below(12)) + 1;
    fine.up.logarithmic = false;
    const basins::Map map = computed(fine);
    if (const auto where = difference(computed(fine, 2 + static_cast<unsigned>(lot.below(4))), map);
        !where.empty())
        return "a map on several threads differs in " + where;
    if (const auto where = differenceFromSingleRuns(fine, map); !where.empty())
        return "a pixel is not its run: " + where;
    return {};
}

std::string compare(made::Lot& lot) {
    const Case made(lot);
    std::string said = besideOthers(made);
    if (said.empty())
        said = inBlocks(made, lot);
    if (said.empty() && lot.oneIn(4))
        said = inMaps(made, lot);
    return said.empty() ? said : said + made.text();
}

} // namespace
} // namespace thetascope::differential

int main(int argc, char** argv) {
    return thetascope::differential::goRounds(argc, argv, "bits",
                                              thetascope::differential::compare);
}
