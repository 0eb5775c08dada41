// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/descend.h"
#include "core/loss/loss.h"
#include "core/loss/range.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

namespace thetascope::experiment {

inline constexpr std::size_t kMaxContenders = 9;

/// One optimizer of a comparison.
struct Contender {
    optimizer::Optimizer optimizer;
    /// What the user calls it, or the SPEC as given on the command line; may be empty. On screen
    /// screenName() is shown; tables of numbers have the label, or optimizer::toSpec() without one.
    std::string label;
    /// Its colour and marker, 0 … kMaxContenders − 1; no two contenders have the same, so it also
    /// tells them apart when they are reordered, renamed or changed.
    std::size_t slot = 0;
    bool visible = true;

    friend bool operator==(const Contender&, const Contender&) = default;
};

/// Everything a comparison is made of, as a plain value; all else is worked out from it.
struct Experiment {
    std::string loss = "sin 2θ · log θ²"; ///< as typed
    loss::Range range{-6, 6};             ///< of θ, or x
    loss::Range rangeY{-6, 6};            ///< of y; unused with one variable
    loss::Point start{-5, 0};
    descent::StoppingRule until;
    std::vector<Contender> contenders;

    friend bool operator==(const Experiment&, const Experiment&) = default;
};

/// What the program opens with: sin 2θ · log θ² from θ = −5 with gradient descent, momentum,
/// AdaGrad and RMSProp at rates that suit it.
Experiment defaultExperiment();

/// Whether the label tells more than the optimizer does: it is not empty, and no SPEC of exactly
/// this optimizer.
bool hasOwnName(const Contender& contender);

/// What a contender is called on screen, where its parameters stand beside its name: its label if
/// hasOwnName(), else its optimizer's title.
std::string screenName(const Contender& contender);

/// Changes the optimizer. A label that was the SPEC of the one before goes with it.
void setOptimizer(Contender& contender, optimizer::Optimizer optimizer);

/// The contenders' optimizers, in order.
std::vector<optimizer::Optimizer> optimizers(const Experiment& experiment);

/// Runs all contenders in lockstep; `loss` is the experiment's, compiled. Run number i is contender
/// i.
void run(const Experiment& experiment, const loss::Loss& loss, descent::Sink& sink,
         std::stop_token stop = {});
std::vector<descent::Trajectory> run(const Experiment& experiment, const loss::Loss& loss,
                                     std::stop_token stop = {});

} // namespace thetascope::experiment
