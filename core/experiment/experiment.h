// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/stopping_rule.h"
#include "core/experiment/slot.h"
#include "core/loss/loss.h"
#include "core/loss/range.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::experiment {

/// An experiment has this many contenders at most.
inline constexpr std::size_t kMaxContenders = 9;

/// A Contender is one optimizer of a comparison.
struct Contender {
    optimizer::Optimizer optimizer;
    /// The name that the user has given it; empty if there is none. A SPEC of this very optimizer
    /// is not a name: setLabel() tells them apart.
    std::string name;
    /// The SPEC of this very optimizer as it was given on the command line, or empty. It appears in
    /// tables of numbers and never on screen.
    std::string spec;
    Slot slot; ///< No two contenders of a valid experiment have the same.
    bool visible = true;

    friend bool operator==(const Contender&, const Contender&) = default;
};

/// An Experiment is everything that a comparison is made of, as a plain value; all else follows
/// from it.
struct Experiment {
    std::string loss = "sin 2θ · log θ²"; ///< The formula as typed.
    loss::Range range{-6, 6};             ///< The range of θ, or of x.
    loss::Range rangeY{-6, 6};            ///< The range of y; unused with one variable.
    loss::Point start{-5, 0};
    descent::StoppingRule until;
    std::vector<Contender> contenders;

    friend bool operator==(const Experiment&, const Experiment&) = default;
};

/// Returns the experiment that the program opens with: sin 2θ · log θ² from θ = −5 with gradient
/// descent, momentum, AdaGrad and RMSProp at rates that suit it.
Experiment defaultExperiment();

/// Returns the contender that has the slot, or null where there is none.
const Contender* find(const Experiment& experiment, Slot slot);
Contender* find(Experiment& experiment, Slot slot);

/// Returns the lowest slot that no contender has.
Slot lowestFreeSlot(const Experiment& experiment);

/// Returns what a contender is called on screen, where its parameters stand beside its name: its
/// own name, else its optimizer's title.
std::string screenName(const Contender& contender);

/// Returns what a contender is called in files: its own name, else the SPEC it was given as, else
/// nothing.
const std::string& label(const Contender& contender);

/// Takes a label as files have it, which becomes the contender's SPEC if it is one of exactly its
/// optimizer, else its name.
void setLabel(Contender& contender, std::string label);

/// Changes the optimizer. The SPEC of the one before goes with it; a name stays.
void setOptimizer(Contender& contender, optimizer::Optimizer optimizer);

/// Returns the contenders' optimizers in order.
std::vector<optimizer::Optimizer> optimizers(const Experiment& experiment);

} // namespace thetascope::experiment
