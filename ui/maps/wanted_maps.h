// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/runner.h"

#include <string>

namespace thetascope::ui::maps {

/// An order of maps, to be compared: as long as it asks for the same maps, they stay.
class WantedMaps {
public:
    WantedMaps(std::string loss, const Order& order);

    friend bool operator==(const WantedMaps& a, const WantedMaps& b);

private:
    std::string m_loss; ///< as typed
    Order m_order;
};

} // namespace thetascope::ui::maps
