// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/runner.h"
#include "ui/maps/shown_maps.h"

#include <QObject>
#include <QSize>

namespace thetascope::ui::pictures {

/// Has the maps of a picture worked out anew with as many pixels as the picture has dots for them:
/// a window may show them much smaller.
class SharpMaps final : public QObject {
    Q_OBJECT
public:
    explicit SharpMaps(QObject* parent = nullptr);

    /// `dots`: of each map. Maps that have as many already stay as they are.
    void want(const maps::ShownMaps& maps, QSize dots);

    /// Those wanted last, as sharp as they are by now.
    const maps::ShownMaps& maps() const { return m_maps; }

    /// Tells whether these maps are those wanted last.
    bool areOf(const maps::ShownMaps& maps) const;

    bool isReady() const { return !m_runner.isRunning(); }

signals:
    void changed(); ///< a map has become sharp, or all are

private:
    bool isWanted(const maps::ShownMaps& maps, QSize dots) const;
    void receive(std::size_t place, const maps::Map& map);

    maps::ShownMaps m_asked;
    maps::ShownMaps m_maps;
    QSize m_dots;
    maps::Runner m_runner;
};

} // namespace thetascope::ui::pictures
