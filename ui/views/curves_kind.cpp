// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curves_kind.h"

#include "ui/views/view.h"

namespace thetascope::ui::views {

namespace {

std::vector<pictures::Exports::Each> picturesOf(const pictures::ShownRuns& shown) {
    return {{View::tr("Curves by step"),
             std::make_shared<pictures::RunsPicture>(shown, pictures::paintCurves)}};
}

} // namespace

ViewKind curvesKind() {
    return {.name = QStringLiteral("curves"),
            .title = View::tr("Curves"),
            .text = View::tr("Cur&ves by step"),
            .help = View::tr("All optimizers by step"),
            .icon = {},
            .paint = pictures::paintCurves,
            .picturesOf = picturesOf};
}

} // namespace thetascope::ui::views
