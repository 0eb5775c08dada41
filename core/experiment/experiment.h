// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/stopping_rule.h"
#include "core/experiment/slot.h"
#include "core/loss/extent.h"
#include "core/loss/loss.h"
#include "core/loss/range.h"
#include "core/optimizer/optimizer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::experiment {

/// This is the largest number of contenders in an experiment.
inline constexpr std::size_t kMaxContenders = 9;

/// A Contender is one optimizer of a comparison.
struct Contender {
    optimizer::Optimizer optimizer; ///< The optimizer.
    /// The name that the user has given it; empty if there is none. It is one line of at most
    /// text::kLongestName characters. A SPEC of exactly this optimizer is not a name; setLabel()
    /// tells the two apart.
    std::string name;
    /// The SPEC of exactly this optimizer as it was given on the command line, or empty. It appears
    /// in tables of numbers and never on screen.
    std::string spec;
    Slot slot;           ///< No two contenders of a valid experiment have the same.
    bool visible = true; ///< Whether the contender is shown.

    /// Compares all members.
    friend bool operator==(const Contender&, const Contender&) = default;
};

/// This is the largest number of constants that are set in an experiment.
inline constexpr std::size_t kMaxConstants = 64;

/// A ConstantSetting is what the user has set for a named constant of the loss.
struct ConstantSetting {
    std::string name;    ///< The name of the constant on screen, such as "a" or "λ".
    double value = 1;    ///< Its value.
    loss::Range range{}; ///< The range of its slider; the value need not be within it.

    /// Compares all members.
    friend bool operator==(const ConstantSetting&, const ConstantSetting&) = default;
};

/// An Experiment is everything that determines a comparison, as a plain value. It may be invalid;
/// check() makes a Checked experiment of a valid one.
struct Experiment {
    std::string loss = "sin 2θ · log θ²"; ///< The formula as typed.
    /// What is set for named constants. The others have the value that the formula gives, or 1.
    /// Settings of names that the formula does not use have no effect; they remain so that what was
    /// set survives typing.
    std::vector<ConstantSetting> constants;
    loss::Range range{-6, 6};          ///< The range of θ, or of x.
    loss::Range rangeY{-6, 6};         ///< The range of y; unused with one variable.
    loss::Point start{-5, 0};          ///< The start; with one variable only [0] is used.
    descent::StoppingRule until;       ///< When the runs end.
    std::vector<Contender> contenders; ///< The contenders in order.

    /// Compares all members.
    friend bool operator==(const Experiment&, const Experiment&) = default;
};

/// Returns the experiment with which the program opens: sin 2θ · log θ² from θ = −5 with gradient
/// descent, momentum, AdaGrad and RMSProp, at learning rates that suit the loss.
Experiment defaultExperiment();

/// Returns the contender that has the slot, or a null pointer if there is none.
const Contender* find(const Experiment& experiment, Slot slot);
/// Returns the contender that has the slot, or a null pointer if there is none.
Contender* find(Experiment& experiment, Slot slot);

/// Returns the lowest slot that no contender has.
Slot lowestFreeSlot(const Experiment& experiment);

/// Returns the name of a contender on screen: its own name, else the title of its optimizer. The
/// title has no parameters, which the screen shows beside it.
std::string screenName(const Contender& contender);

/// Returns the label of a contender in files: its own name, else the SPEC with which it was given,
/// else an empty text.
const std::string& label(const Contender& contender);

/// Sets the label of a contender as a file has it. It becomes the contender's SPEC if it is a SPEC
/// of exactly its optimizer, and else its name. What would break the line becomes a space.
void setLabel(Contender& contender, std::string label);

/// Changes the optimizer of a contender. Its name stays, but its SPEC does not.
void setOptimizer(Contender& contender, optimizer::Optimizer optimizer);

/// Returns the ranges by which it is judged how runs ended.
loss::Extent extentOf(const Experiment& experiment);

/// Returns the contenders' optimizers in order.
std::vector<optimizer::Optimizer> optimizers(const Experiment& experiment);

} // namespace thetascope::experiment
