// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"

#include <QColor>
#include <QPalette>

namespace thetascope::ui::theme {

/// The colours of everything that is drawn, light or dark.
struct Theme {
    bool dark = false;
    QColor ground;   ///< behind the panels
    QColor surface;  ///< of a panel, a plot, a field
    QColor border;   ///< hairlines round panels
    QColor grid;     ///< of plots
    QColor ink;      ///< text and the curve L(θ)
    QColor fadedInk; ///< captions, tick labels, parameters
    QColor accent;   ///< selection, focus
    QColor good;     ///< converged
    QColor warning;  ///< step limit
    QColor bad;      ///< diverged, faults in a text

    static Theme light();
    static Theme darkened();
    /// Light or dark as the palette's window colour is.
    static Theme from(const QPalette& palette);

    /// Of the highest places of a map of heights, whose lowest are as the surface: calm, so that
    /// what is drawn on it stays readable.
    QColor height() const;

    /// Colour of a contender's slot (Okabe and Ito's, in an order that keeps neighbours apart),
    /// with enough contrast on `surface`.
    QColor contender(experiment::Slot slot) const;
};

/// The shape that goes with a slot's colour, so that meaning is never by colour alone.
enum class Marker { Disc, Square, Diamond, TriangleUp, TriangleDown, Cross, Plus, Star, Pentagon };
Marker marker(experiment::Slot slot);

} // namespace thetascope::ui::theme
