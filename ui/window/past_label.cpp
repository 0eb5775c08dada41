// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/past_label.h"

#include "ui/stream/runs.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

namespace thetascope::ui::window {

PastLabel::PastLabel(const stream::Runs& runs, QWidget* parent)
    : PlainLabel(tr("Earlier steps thinned"), parent) {
    setObjectName(QStringLiteral("pastLabel"));
    setContentsMargins(8, 0, 8, 0);
    setToolTip(theme::toolTip(
        tr("Of each run, at least the newest %1 steps are kept. Those before are drawn by their "
           "extremes.\nAny of them can still be visited: it is computed again, to the last digit.")
            .arg(theme::formatCount(descent::Trajectory::kWhole * descent::Chunk::kPoints))));
    connect(&runs, &stream::Runs::changed, this, [this, &runs] { showPast(runs); });
    showPast(runs);
}

void PastLabel::showPast(const stream::Runs& runs) {
    bool isThinned = false;
    for (std::size_t i = 0; i < experiment::kMaxContenders; ++i)
        isThinned = isThinned || runs.trajectory({i}).past() != nullptr;
    setVisible(isThinned);
}

} // namespace thetascope::ui::window
