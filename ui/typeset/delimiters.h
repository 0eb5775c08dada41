// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/box.h"

namespace thetascope::ui::typeset {

/// Signs that grow with what they hold, from `top` (negative: above the baseline) to `bottom`;
/// `line` is the width of their thin strokes, `em` the size of the font.
Box openBracket(double top, double bottom, double em, double line);
Box closeBracket(double top, double bottom, double em, double line);
Box bar(double top, double bottom, double em, double line);
Box openBrace(double top, double bottom, double em, double line);
/// The sign of a root; its line goes on over `over` pixels to the right of its width.
Box radical(double top, double bottom, double over, double em, double line);

} // namespace thetascope::ui::typeset
