// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"

#include <QColor>
#include <QPalette>

namespace thetascope::ui::theme {

/// A Theme is the set of colours of everything that is drawn, for either a light or a dark window.
struct Theme {
    bool dark = false; ///< Whether light text is drawn on dark surfaces.
    QColor ground;     ///< The background behind the panels.
    QColor surface;    ///< The background of panels, plots and fields.
    QColor border;     ///< The hairlines around panels.
    QColor grid;       ///< The grid lines of plots.
    QColor ink;        ///< Text, and the curve L(θ).
    QColor fadedInk;   ///< Captions, tick labels and parameters.
    QColor accent;     ///< The selection and the focus.
    QColor tangent;    ///< Tangents of L(θ), on top of the curve.
    QColor good;       ///< Converged runs.
    QColor warning;    ///< Runs that reached the step limit.
    QColor resting;    ///< Runs that rest where there is no minimum.
    QColor circling;   ///< Runs that oscillate.
    QColor bad;        ///< Diverged runs, and faults in a text.

    /// Returns the light theme.
    static Theme light();
    /// Returns the dark theme.
    static Theme darkened();
    /// Returns the light or the dark theme, according to the palette's window colour.
    static Theme from(const QPalette& palette);

    /// Returns the colour of the greatest values on a map of heights, on which the smallest values
    /// have the colour of `surface`. It is subdued, so that what is drawn on the map stays
    /// readable.
    QColor height() const;

    /// Returns the colour of a contender's slot, with enough contrast on `surface`. The colours are
    /// those of Okabe and Ito, in an order in which neighbours differ clearly.
    QColor contender(experiment::Slot slot) const;
};

/// A Marker is the shape that goes with the colour of a slot, so that no meaning depends on colour
/// alone.
enum class Marker { Disc, Square, Diamond, TriangleUp, TriangleDown, Cross, Plus, Star, Pentagon };
/// Returns the marker of a contender's slot.
Marker marker(experiment::Slot slot);

} // namespace thetascope::ui::theme
