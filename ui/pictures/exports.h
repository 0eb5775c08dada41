// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"
#include "ui/theme/theme.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <vector>

namespace thetascope::ui::pictures {

/// Exports are what can be taken out of a window as it is now.
struct Exports {
    struct Each {
        QString title; ///< "All panels"
        std::shared_ptr<Picture> picture;
    };

    std::vector<Each> pictures; ///< at least one
    std::size_t front = 0;      ///< the picture of what is seen in the window
    /// Tells how one gets numbers where a picture has none; empty: no picture here ever has.
    QString numbersHint;
    theme::Theme theme; ///< the window's
};

} // namespace thetascope::ui::pictures
