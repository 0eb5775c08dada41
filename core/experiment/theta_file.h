// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace thetascope::experiment {

/// Returns an experiment as the text of a `.theta` file: JSON, laid out to be read and compared by
/// people, numbers in full digits.
///
///     {
///       "thetascope": 1,
///       "loss": "sin 2θ · log θ²",
///       "range": [-6, 6],
///       "start": -5,
///       "steps": 200,
///       "tolerance": 1e-06,
///       "optimizers": [
///         {"optimizer": "rmsprop", "alpha": 0.1, "beta": 0.9, "delta": 1e-08, "slot": 0}
///       ]
///     }
///
/// A combination without a name has "rate" and "update" in the place of "optimizer"; "label" and
/// "visible": false stand where they differ from the usual. With two variables "start" is a list of
/// two numbers, and "range" of two ranges.
std::string toThetaText(const Checked& checked);

/// Reads such a text. The error is one sentence that says
/// what is wrong and where: the line and column for text that is not JSON, else the name of the
/// entry. An unknown entry is an error, as is a version newer than this program's.
tl::expected<Checked, std::string> fromThetaText(std::string_view text);

/// Reads a file. The error begins with the file's name.
tl::expected<Checked, std::string> readThetaFile(const std::string& path);

inline constexpr int kThetaVersion = 1;
inline constexpr std::size_t kMaxThetaFile = 1 << 20; ///< bytes

} // namespace thetascope::experiment
