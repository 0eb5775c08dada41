// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"
#include "core/experiment/checked.h"
#include "ui/pictures/picture.h"
#include "ui/pictures/runs_picture.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace thetascope::ui::pictures {

/// A ShownStep is a step whose arithmetic is written out: that of the selected optimizer.
struct ShownStep {
    experiment::Contender contender; ///< The optimizer.
    descent::Trajectory run;         ///< Its run.
    std::uint64_t t = 0;             ///< The step, at most steps().
};

/// Returns the step that is shown, of the selected optimizer or else of the first one; if none is
/// chosen, the last step of the run. Returns nothing if there is no run, or if it is not (yet) that
/// of the optimizer.
std::optional<ShownStep> shownStep(const experiment::Checked& checked, const ShownRuns& runs);

/// A picture of the arithmetic of a step, as the Step pane shows it: a line in symbols, and below
/// it the same in numbers.
class StepPicture final : public Picture {
    Q_OBJECT
public:
    /// Makes a picture of a step on a loss.
    StepPicture(const loss::Loss& loss, const ShownStep& step);

    /// Returns "Step 12 of RMSProp".
    QString title() const override { return m_title; }

    void paint(plot::PagePainter& page, const PictureSettings& settings) const override;

private:
    /// A Row is a line with its heading, which may be empty.
    struct Row {
        QString heading;
        arithmetic::WrittenLine line;
    };

    QString m_title;
    std::vector<Row> m_rows;
};

} // namespace thetascope::ui::pictures
