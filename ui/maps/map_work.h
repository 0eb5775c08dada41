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

/// MapWork holds the maps of several optimizers as far as they have been computed, and orders those
/// that are missing or not fine enough.
class MapWork final : public QObject {
    Q_OBJECT
public:
    /// Makes an object without maps.
    explicit MapWork(QObject* parent = nullptr);

    /// Returns the object that computes the maps.
    Runner& runner() { return m_runner; }

    /// Returns a map for each optimizer, in the order of owners(); absent if nothing of it has been
    /// computed.
    const std::vector<std::optional<Map>>& maps() const { return m_maps; }

    /// Returns the slots of the optimizers.
    const std::vector<experiment::Slot>& owners() const { return m_owners; }

    /// Sets the slots of the optimizers. Maps of other slots are discarded, so that no map is ever
    /// shown under another optimizer's name.
    void setOwners(std::vector<experiment::Slot> owners);
    /// Stops the computation and discards all maps, which would be of one loss below the curve of
    /// another.
    void forget();
    /// Discards the map with the given index in maps(), which cannot be made.
    void forget(std::size_t index);
    /// Stops the computation. The maps stay as they are; the next order computes again those that
    /// are not fine enough.
    void stop();

    /// Orders a map for each optimizer that has a request. `loss` is the formula as typed, and
    /// `order` has everything but the requests. Nothing happens if the last order was the same.
    void order(const std::string& loss, Order order,
               const std::vector<std::optional<basins::Request>>& requests);

signals:
    /// This signal is emitted when the map with the given index in maps() has become finer.
    void advanced(std::size_t index);
    /// This signal is emitted when the map with the given index in maps() cannot be computed, with
    /// the reason as a sentence.
    void failed(std::size_t index, const QString& sentence);

private:
    std::size_t indexOf(std::size_t orderIndex) const;

    Runner m_runner;
    std::vector<experiment::Slot> m_owners;
    std::vector<std::optional<Map>> m_maps;
    /// For each optimizer, the index of its map in the order; absent if it is not ordered.
    std::vector<std::optional<std::size_t>> m_orderIndex;
    std::optional<WantedMaps> m_wanted; ///< What was ordered last.
};

} // namespace thetascope::ui::maps
