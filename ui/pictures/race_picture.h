// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"
#include "ui/races/shown_race.h"

namespace thetascope::ui::pictures {

/// Paints a comparison on one loss on a page: the chart, the ranking beside it or below, and the
/// sentences.
void paintRace(plot::PagePainter& page, const races::ShownRace& shown,
               const PictureSettings& settings);

/// A picture of a comparison on one loss.
class RacePicture final : public Picture {
    Q_OBJECT
public:
    /// Makes a picture.
    explicit RacePicture(races::ShownRace shown);

    QString title() const override;
    void paint(plot::PagePainter& page, const PictureSettings& settings) const override;

private:
    races::ShownRace m_shown;
};

} // namespace thetascope::ui::pictures
