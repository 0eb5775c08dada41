// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/shown_maps.h"
#include "ui/pictures/picture.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace thetascope::ui::pictures {

/// What a window shows, as pictures of it need it.
struct ShownWindow {
    PictureContent content; ///< all visible runs
    bool isOverlay = false;
    std::optional<experiment::Slot> chosenSlot;
    std::uint64_t step = 0;
    plot::View view; ///< the stretch that is seen
    theme::Theme theme;
    bool logarithmic = false;
    std::optional<maps::ShownMaps> maps; ///< absent: the maps are not in front
};

} // namespace thetascope::ui::pictures
