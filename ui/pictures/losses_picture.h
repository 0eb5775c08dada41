// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"
#include "ui/races/shown_race.h"

namespace thetascope::ui::pictures {

/// Paints a comparison on several losses on a page: the table, the profiles beside it or below, and
/// the sentences.
void paintLosses(plot::PagePainter& page, const races::ShownLosses& shown,
                 const PictureSettings& settings);

/// A picture of a comparison on several losses.
class LossesPicture final : public Picture {
    Q_OBJECT
public:
    /// Makes a picture.
    explicit LossesPicture(races::ShownLosses shown);

    void paint(plot::PagePainter& page, const PictureSettings& settings) const override;

private:
    races::ShownLosses m_shown;
};

} // namespace thetascope::ui::pictures
