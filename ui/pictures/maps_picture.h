// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/shown_maps.h"
#include "ui/pictures/picture.h"

#include <memory>

namespace thetascope::ui::pictures {

class SharpMaps;

/// A picture of basin maps, all of them or one. A window shows them smaller than a picture does:
/// they are worked out anew for it, and meanwhile painted as they are.
class MapsPicture final : public Picture {
    Q_OBJECT
public:
    /// Shows `maps`; `sharp` works out the maps of all pictures among which one chooses, those
    /// that were prepared last.
    MapsPicture(maps::ShownMaps maps, std::shared_ptr<SharpMaps> sharp);

    void prepare(const PictureSettings& settings) override;
    bool isSharp() const override;
    QString fault() const override;
    void paint(plot::PagePainter& page, const PictureSettings& settings) const override;
    /// Gives the window's numbers, where the picture is of one map that is complete: those of the
    /// picture would be millions.
    std::optional<Numbers> numbers() const override;

    const SharpMaps& sharpMaps() const { return *m_sharp; }

private:
    maps::ShownMaps m_maps; ///< as the window has them
    std::shared_ptr<SharpMaps> m_sharp;
};

} // namespace thetascope::ui::pictures
