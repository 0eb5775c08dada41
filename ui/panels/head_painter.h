// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/plot_style.h"

#include <QString>

class QPainter;
class QRectF;

namespace thetascope::ui::panels {

/// Returns the height in pixels of a head with one row.
double headHeight(const plot::PlotStyle& style);
/// Returns whether the head of a run with this title, of the given width, has too little room
/// beside the name for a parameter and an outcome of usual length. The outcome itself does not
/// matter, so that dragging the start changes nothing.
bool needsParameterRow(const QString& title, double width, const plot::PlotStyle& style);
/// Returns the height in pixels of a head of the given width, which may have two rows.
double headHeight(const plot::PlotStyle& style, const HeadContent& content, double width);

/// HeadWords are the texts beside the name in the head of one run. As the width decreases, the
/// number of steps is omitted first, then whole parameters from the last, and then the outcome is
/// shortened to a word or its sign.
struct HeadWords {
    QString parameters; ///< The parameters that fit.
    QString outcome;    ///< The form of the outcome that fits.
    /// The final loss beside the parameters in their own row, if the outcome does not have it.
    QString loss{};
};

/// Returns the texts that fit beside the name in the head of one run, with a width in pixels.
HeadWords headWords(const HeadContent& content, double width, const plot::PlotStyle& style);

/// Paints a head. What does not fit is shortened.
void paintHead(QPainter& painter, const QRectF& box, const HeadContent& content,
               const plot::PlotStyle& style);

} // namespace thetascope::ui::panels
