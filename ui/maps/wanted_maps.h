// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/runner.h"

#include <string>

namespace thetascope::ui::maps {

/// WantedMaps identify the maps that an order requests, so that nothing is computed if the next
/// order requests the same.
class WantedMaps {
public:
    /// Identifies the maps that an order requests of a loss, which is given as typed.
    WantedMaps(std::string loss, const Order& order);

    /// Returns whether two orders request the same maps.
    friend bool operator==(const WantedMaps& a, const WantedMaps& b);

private:
    std::string m_loss; ///< The formula as typed.
    Order m_order;
};

} // namespace thetascope::ui::maps
