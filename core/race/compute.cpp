// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/compute.h"

#include "core/descent/many_runs.h"
#include "core/descent/stopping_rule.h"
#include "core/descent/uniform_block.h"

#include <cmath>
#include <utility>

namespace thetascope::race {

namespace {

using descent::Stop;

/// The runs of a race, in the order of the field.
template <std::size_t kDimension>
class Racers {
public:
    Racers(const Request& request, Field& field)
        : m_request(request)
        , m_finishes(field.all()) {}

    std::size_t next() {
        return m_next < m_finishes.size() ? m_next++ : descent::ManyRuns<kDimension, Racers>::kNone;
    }

    loss::Point begin(std::size_t run, std::size_t lane, descent::UniformBlock<kDimension>& block,
                      descent::Resting& /*resting*/) const {
        const std::size_t starts = m_request.starts.size();
        constexpr std::size_t kAlpha = 0; // every learning-rate rule begins with it
        block.setParameter(lane, kAlpha, m_request.rates[run / starts]);
        return m_request.starts[run % starts];
    }

    void end(std::size_t run, const descent::Ending& ending) {
        const auto& [stop, cycle] = ending;
        const bool isCycle = cycle != descent::Cycle::Unknown;
        m_finishes[run] = {stop.loss,
                           static_cast<std::uint32_t>(isCycle ? m_request.steps : stop.steps),
                           stop.cause == Stop::Cause::Arrived};
    }

    void ended() {}

private:
    const Request& m_request;
    std::span<Finish> m_finishes;
    std::size_t m_next = 0;
};

template <std::size_t kDimension>
void runIn(const Request& request, const descent::UniformDescent& uniform, Field& field,
           const std::stop_token& stop) {
    Racers<kDimension> racers(request, field);
    descent::ManyRuns<kDimension, Racers<kDimension>> runs(uniform, racers, request.steps,
                                                           request.extent, request.starts.front());
    runs.aimAt(request.target);
    runs.go(stop);
}

} // namespace

tl::expected<void, std::string> validate(const Request& request) {
    const auto fault = [](std::string sentence) { return tl::unexpected(std::move(sentence)); };
    if (request.rates.empty() || request.rates.size() > kMost)
        return fault("a race must have from 1 to " + std::to_string(kMost) + " learning rates");
    if (request.starts.empty() || request.starts.size() > kMost)
        return fault("a race must have from 1 to " + std::to_string(kMost) + " starts");
    if (request.steps < 1 || request.steps > descent::kMaxSteps)
        return fault("a race must have from 1 to " + std::to_string(descent::kMaxSteps) + " steps");
    if (!std::isfinite(request.target))
        return fault("the target of a race must be finite");
    for (const double rate : request.rates) {
        optimizer::Optimizer trial = request.optimizer;
        if (auto valid = optimizer::set(trial, "alpha", rate); !valid)
            return valid;
    }
    return {};
}

Field run(const Request& request, const std::stop_token& stop) {
    Field field(request.rates.size(), request.starts.size());
    const descent::UniformDescent uniform(*request.loss, request.optimizer,
                                          descent::Attention::lowLoss(request.target));
    if (request.loss->dimension() == 1)
        runIn<1>(request, uniform, field, stop);
    else
        runIn<2>(request, uniform, field, stop);
    return field;
}

} // namespace thetascope::race
