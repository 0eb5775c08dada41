// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"
#include "ui/theme/theme.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace thetascope::ui::pictures {

/// Exports are the pictures of what a window shows now, from which the user chooses.
struct Exports {
    /// An Each is a picture with its name.
    struct Each {
        QString title;                    ///< The name in the dialog, such as "All panels".
        std::shared_ptr<Picture> picture; ///< The picture; never null.
    };

    std::vector<Each> pictures; ///< The pictures; at least one.
    std::size_t front = 0;      ///< The index of the picture of what is visible in the window.
    theme::Theme theme;         ///< The theme of the window.
    /// The text of a `.theta` file of what the window shows, which pictures can carry.
    std::string theta;
};

} // namespace thetascope::ui::pictures
