// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/shown_maps.h"
#include "ui/pictures/picture.h"

#include <memory>

namespace thetascope::ui::pictures {

class SharpMaps;

/// A picture of the basin maps of a window, or of one of them. The picture may have more pixels
/// than the window; until such maps have been computed, those of the window are painted.
class MapsPicture final : public Picture {
    Q_OBJECT
public:
    /// Makes a picture of `maps`, which it copies. `sharp` computes the maps of the picture that
    /// was prepared last; all pictures from which the user chooses share it.
    MapsPicture(maps::ShownMaps maps, std::shared_ptr<SharpMaps> sharp);

    void prepare(const PictureSettings& settings) override;
    bool isSharp() const override;
    QString fault() const override;
    QString title() const override;
    void paint(plot::PagePainter& page, const PictureSettings& settings) const override;

    /// Returns the numbers of the window's map, if there is only one and it is complete. The map of
    /// the picture would have millions.

    /// Returns what computes the maps of the picture.
    const SharpMaps& sharpMaps() const { return *m_sharp; }

private:
    maps::ShownMaps m_maps; ///< The maps of the window.
    std::shared_ptr<SharpMaps> m_sharp;
};

} // namespace thetascope::ui::pictures
