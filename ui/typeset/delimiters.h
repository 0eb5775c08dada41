// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/box.h"

namespace thetascope::ui::typeset {

// Each of these returns a sign drawn as high as what it encloses, from `top` (negative above the
// baseline) to `bottom`. `line` is the width of its thin strokes, and `em` the size of the font;
// all lengths are in pixels.

/// Returns an opening round bracket from `top` to `bottom`.
Box openBracket(double top, double bottom, double em, double line);
/// Returns a closing round bracket from `top` to `bottom`.
Box closeBracket(double top, double bottom, double em, double line);
/// Returns a vertical bar from `top` to `bottom`.
Box bar(double top, double bottom, double em, double line);
/// Returns an opening curly brace from `top` to `bottom`.
Box openBrace(double top, double bottom, double em, double line);
/// Returns a radical sign from `top` to `bottom`. Its line extends `over` pixels beyond the box's
/// width to the right, over the radicand.
Box radical(double top, double bottom, double over, double em, double line);

} // namespace thetascope::ui::typeset
