// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/expression/syntax_error.h"
#include "core/loss/loss.h"

#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <string>

namespace thetascope::experiment {

/// A Fault is the reason why an experiment cannot be run.
struct Fault {
    std::string sentence; ///< One sentence: what is wrong, its value and the bound.
    /// The error in the loss, if it does not parse.
    std::optional<expression::SyntaxError> syntax{};
};

/// Returns the fault of an experiment whose loss has an error.
Fault faultOf(expression::SyntaxError error);

/// A Checked experiment is known to be valid and holds its loss compiled; only check() makes one.
/// It is an immutable value that costs little to copy, and may be used in any thread.
class Checked {
public:
    /// Returns the valid experiment.
    const Experiment& experiment() const { return *m_experiment; }

    /// Returns its loss, compiled; never null.
    const std::shared_ptr<const loss::Loss>& loss() const { return m_loss; }

    /// Two checked experiments are equal if their experiments are; both may have compiled the loss.
    friend bool operator==(const Checked& a, const Checked& b) {
        return a.m_experiment == b.m_experiment || *a.m_experiment == *b.m_experiment;
    }

private:
    friend tl::expected<Checked, Fault> check(Experiment experiment,
                                              std::shared_ptr<const loss::Loss> compiled);

    Checked(std::shared_ptr<const Experiment> experiment, std::shared_ptr<const loss::Loss> loss)
        : m_experiment(std::move(experiment))
        , m_loss(std::move(loss)) {}

    std::shared_ptr<const Experiment> m_experiment;
    std::shared_ptr<const loss::Loss> m_loss;
};

/// Checks whether an experiment can be run: the loss parses; the values of constants are finite,
/// the ranges of their sliders are valid, and none is set twice; the ranges are finite with low <
/// high; the start is finite; steps, tolerance, the number of contenders and their slots are within
/// their bounds. (optimizer::set() checks hyper-parameters when they are set.) The loss is
/// compiled, unless `compiled` is the loss of the same text with the same values of its constants.
/// If only values differ, the text is not parsed again.
tl::expected<Checked, Fault> check(Experiment experiment,
                                   std::shared_ptr<const loss::Loss> compiled = nullptr);

} // namespace thetascope::experiment
