// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/catalogue.h"
#include "core/race/contest.h"
#include "ui/races/entrant.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace thetascope::ui::races {

/// A LossesOrder says what is to be compared on all losses of the catalogue.
struct LossesOrder {
    std::vector<Entrant> entrants; ///< The optimizers.
    race::Settings settings;       ///< How they are compared, which must be valid.
    bool isTuned = false;          ///< Whether the best variant of each is sought, not just its α.

    /// Compares all members.
    friend bool operator==(const LossesOrder&, const LossesOrder&) = default;
};

/// A LossRow is what is known about one loss.
struct LossRow {
    const loss::Entry* loss = nullptr; ///< The loss; never null.
    QString fault; ///< A sentence that says why there is no race on it; empty if there is one.
    /// How well each entrant has done; null if that is not known yet.
    std::vector<std::shared_ptr<const race::Standing>> standings;
};

/// A LossTable is a comparison on all losses, as far as it has been computed.
struct LossTable {
    LossesOrder order;         ///< What is compared.
    std::vector<LossRow> rows; ///< A row for each loss of the catalogue, in its order.
};

/// Returns a table of which nothing is known.
LossTable emptyTable(LossesOrder order);

/// Returns whether all standings of a row are known. A row with a fault has none.
bool isComplete(const LossRow& row);

/// Returns the cost of a standing; infinite if the optimizer never arrived, or if there is none.
double costOf(const race::Standing* standing);

/// Returns the cost of each entrant on a loss; infinite where it never arrived or is not known yet.
std::vector<double> costsOf(const LossRow& row);

/// Returns race::relativeCosts() of an entrant on each loss whose row is complete.
std::vector<double> relativeCostsOf(const LossTable& table, std::size_t entrant);

/// Returns sentences that say what the complete rows of a table show.
QStringList sentencesOn(const LossTable& table);

} // namespace thetascope::ui::races
