// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/shown.h"
#include "core/text/text_file.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace thetascope::experiment {

/// A Saved is what a `.theta` file holds.
struct Saved {
    Checked checked;        ///< The experiment.
    Shown shown;            ///< How it was looked at, as far as the file says.
    bool isCarried = false; ///< Whether it was taken out of a picture, a film or a page.
};

/// Returns an experiment as the text of a `.theta` file: JSON with one entry or optimizer per line,
/// so that it can be read and compared, and with all digits of its numbers.
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
/// "constants" follows "loss" if values of named constants of the loss are set. It is an object
/// such as {"a": 2}, or {"a": {"value": 2, "range": [0, 5]}} if the range of the slider is not that
/// of sliderRange(). Settings that the loss does not use are not written.
///
/// A combination without a name has "rate" and "update" instead of "optimizer". "label" is present
/// if there is one, and "visible" if it is false. With two variables "start" is a list of two
/// numbers, and "range" is a list of two ranges.
///
/// "view": "overlay", "step": 42 (or "last") and "zoom": [[-2, 2], [0, 1]] (across and up) say how
/// the experiment was looked at. Each is written if `shown` has it.
std::string toThetaText(const Checked& checked, const Shown& shown = {});

/// Reads the text of a `.theta` file. The error is one sentence that says what is wrong and where:
/// in which line and column if the text is not JSON, else in which entry. An unknown entry is an
/// error, as is a version later than kThetaVersion.
tl::expected<Saved, std::string> savedFromText(std::string_view text);
/// Reads the experiment of such a text, however it was looked at.
tl::expected<Checked, std::string> fromThetaText(std::string_view text);

/// Reads a `.theta` file of at most kMaxThetaFile bytes with text::readFile(), or what a picture,
/// film or page carries (metadata::carriedText()). The content decides which of the two a file is,
/// not its name. The error is one sentence that begins with the file's name.
tl::expected<Saved, std::string> readSaved(const std::string& path,
                                           text::FileKinds kinds = text::FileKinds::Regular);
/// Reads the experiment of such a file, however it was looked at.
tl::expected<Checked, std::string> readThetaFile(const std::string& path,
                                                 text::FileKinds kinds = text::FileKinds::Regular);

/// This is the version of the format that toThetaText() writes.
inline constexpr int kThetaVersion = 1;
/// This is the size of the largest `.theta` file that is read, in bytes.
inline constexpr std::size_t kMaxThetaFile = text::kMaxTextFile;

} // namespace thetascope::experiment
