// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/landmarks.h"
#include "ui/theme/theme.h"

#include <QColor>

#include <cstddef>

namespace thetascope::ui::maps {

/// A Mode says what the colours of maps mean.
enum class Mode {
    Outcome, ///< Where the run ended; fainter after more steps if it settled.
    Loss,    ///< The loss at the end of the run.
    Steps,   ///< The number of steps of the run.
};

/// Colours are the colours of maps, which are the same for all maps shown together.
class Colours {
public:
    /// Makes the colours that go with a theme.
    explicit Colours(const theme::Theme& theme)
        : m_theme(theme) {}

    /// Returns the colour of a minimum with the given index in ascending order along the axis. It
    /// differs from the colours of contenders.
    QColor minimum(std::size_t index) const;
    /// Returns the colour of runs that end at no minimum.
    QColor fate(basins::Fate fate) const;
    /// Returns a colour of the scale from 0 (strong) to 1 (faint), for numbers of steps and losses
    /// in ascending order.
    QColor scale(double share) const;
    /// Returns the colour of a run that settled and took a share (0 … 1) of the allowed steps.
    QColor faint(const QColor& strong, double shareOfSteps) const;

private:
    theme::Theme m_theme;
};

} // namespace thetascope::ui::maps
