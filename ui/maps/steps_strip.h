// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/more_steps.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::maps {

/// A StepsStrip is a line that offers to compute maps with more steps: the reason, and a button.
class StepsStrip final : public QWidget {
    Q_OBJECT
public:
    /// Makes a hidden strip.
    explicit StepsStrip(QWidget* parent = nullptr);

    /// Shows an offer, or hides the strip if there is none.
    void setOffer(const std::optional<StepsOffer>& offer);
    /// Says as much of the reason as there is room for; the rest is in the button's tool tip.
    void fitInto(int width);

    /// Returns a size that is enough for every offer in a given width.
    QSize largestSize(int width) const;

    QSize sizeHint() const override;

signals:
    /// This signal is emitted when the user takes the offer.
    void taken(const thetascope::ui::maps::StepsOffer& offer);

private:
    widgets::PlainLabel* m_reason;
    QToolButton* m_button;
    std::optional<StepsOffer> m_offer;
};

} // namespace thetascope::ui::maps
