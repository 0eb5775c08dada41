// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/box.h"

namespace thetascope::ui::typeset {

// These signs are drawn as high as what they enclose. All lengths are in pixels.

/// Returns an opening round bracket from `top` (negative above the baseline) to `bottom`, with thin
/// strokes of the width `line`, for a font of the size `em`; all in pixels.
Box openBracket(double top, double bottom, double em, double line);
/// Returns a closing round bracket; the arguments are those of openBracket().
Box closeBracket(double top, double bottom, double em, double line);
/// Returns a vertical bar; the arguments are those of openBracket().
Box bar(double top, double bottom, double em, double line);
/// Returns a bracket of ⌈u⌉ if `isAbove` is true, and else of ⌊u⌋: a bar with a foot to the right
/// if it `opens`, and else to the left. The other arguments are those of openBracket().
Box hook(double top, double bottom, bool opens, bool isAbove, double em, double line);
/// Returns an opening curly brace; the arguments are those of openBracket().
Box openBrace(double top, double bottom, double em, double line);
/// Returns a radical sign, whose line extends `over` pixels beyond the box's width to the right,
/// over the radicand. The other arguments are those of openBracket().
Box radical(double top, double bottom, double over, double em, double line);

} // namespace thetascope::ui::typeset
