// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/races/losses_work.h"

#include <QTest>

#include <vector>

namespace thetascope::ui::races {

/// The default experiment's optimizers on all losses, with few rates and starts.
inline LossesOrder smallOrder() {
    LossesOrder order;
    order.entrants = entrantsOf(experiment::defaultExperiment(), false);
    order.settings.rates = {1e-3, 1, 7};
    order.settings.starts = 8;
    order.settings.steps = 60;
    return order;
}

/// An order that nobody wants to wait for.
inline LossesOrder hugeOrder() {
    LossesOrder order;
    order.entrants = entrantsOf(experiment::defaultExperiment(), false);
    order.settings.rates = {1e-6, 1e-5, 200};
    order.settings.starts = 4000;
    order.settings.steps = 1'000'000;
    return order;
}

inline bool settled(LossesWork& work) {
    return QTest::qWaitFor([&] { return !work.isRunning(); }, 20'000);
}

/// The row of a loss by its key.
inline std::size_t rowOf(const LossTable& table, std::string_view key) {
    std::size_t row = 0;
    while (table.rows[row].loss->key != key)
        ++row;
    return row;
}

} // namespace thetascope::ui::races
