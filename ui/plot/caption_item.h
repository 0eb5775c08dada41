// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <QString>

#include <utility>

namespace thetascope::ui::plot {

/// A CaptionItem draws a short text in the upper right corner of an axis rect.
class CaptionItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the text; empty for none.
    void setText(QString text) { m_text = std::move(text); }

    /// Returns the text.
    const QString& text() const { return m_text; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QString m_text;
};

} // namespace thetascope::ui::plot
