// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/maps/map.h"
#include "ui/maps/runner.h"
#include "ui/maps/wanted_maps.h"

#include <QObject>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace thetascope::ui::maps {

/// The maps of several optimizers as far as they have been computed, and the orders that bring
/// them further: only what is not there yet is computed.
class MapWork final : public QObject {
    Q_OBJECT
public:
    explicit MapWork(QObject* parent = nullptr);

    Runner& runner() { return m_runner; }

    /// Lists a map for each optimizer; absent: nothing of it has been computed.
    const std::vector<std::optional<Map>>& maps() const { return m_maps; }

    const std::vector<experiment::Slot>& owners() const { return m_owners; }

    /// Says whose maps these are. Others than before have none yet: an optimizer's map is never
    /// shown under another's name.
    void setOwners(std::vector<experiment::Slot> owners);
    /// Forgets all maps: they would be of one loss under the curve of another.
    void forget();
    /// Forgets a map that cannot be made.
    void forget(std::size_t place);
    /// Breaks off; what is there stays, and is looked at again with the next order.
    void stop();

    /// Orders a map for each optimizer that has a request, of a loss as typed. `order` says the
    /// rest. An order that asks for the same as the one before changes nothing.
    void order(const std::string& loss, Order order,
               const std::vector<std::optional<basins::Request>>& requests);

signals:
    void advanced(std::size_t place); ///< the map of the optimizer at this place is sharper
    /// The map of the optimizer at this place cannot be computed; a sentence says why.
    void failed(std::size_t place, const QString& sentence);

private:
    std::size_t placeOf(std::size_t orderPlace) const;

    Runner m_runner;
    std::vector<experiment::Slot> m_owners;
    std::vector<std::optional<Map>> m_maps;
    /// By place among the optimizers, the order's number of its map; absent: it is not ordered.
    std::vector<std::optional<std::size_t>> m_orderPlace;
    std::optional<WantedMaps> m_wanted; ///< what has been ordered last
};

} // namespace thetascope::ui::maps
