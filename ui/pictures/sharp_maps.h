// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/runner.h"
#include "ui/maps/shown_maps.h"

#include <QObject>
#include <QSize>

namespace thetascope::ui::pictures {

/// Computes the maps of a picture again, with a pixel for each dot of the picture; a window may
/// show them with far fewer pixels. The computation runs in other threads.
class SharpMaps final : public QObject {
    Q_OBJECT
public:
    /// Makes an object without maps.
    explicit SharpMaps(QObject* parent = nullptr);
    /// Cancels what is being computed, and does not wait for its end.
    ~SharpMaps() override;

    /// Begins to compute maps of `dots` pixels each, and cancels what was requested before. Nothing
    /// is computed if all maps have as many pixels already, or if that would be too many.
    void request(const maps::ShownMaps& maps, QSize dots);

    /// Returns the maps requested last; those that have not been computed yet have fewer pixels.
    const maps::ShownMaps& maps() const { return m_maps; }

    /// Returns whether the last request was for these maps.
    bool isFor(const maps::ShownMaps& maps) const;

    /// Returns whether nothing is being computed, so that maps() will not change any more.
    bool isReady() const { return !m_runner->isRunning(); }

signals:
    /// This signal is emitted when a map has been computed, and when all have been.
    void changed();

private:
    bool isRequested(const maps::ShownMaps& maps, QSize dots) const;
    void receive(std::size_t index, const maps::Map& map);

    maps::ShownMaps m_requested;
    maps::ShownMaps m_maps;
    QSize m_dots;
    maps::Runner* m_runner;
};

} // namespace thetascope::ui::pictures
