// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/plot_style.h"

#include <QString>

class QPainter;
class QRectF;

namespace thetascope::ui::panels {

/// Returns the height of a head with one row.
double headHeight(const plot::PlotStyle& style);
/// Returns the height of a head so wide: many names may need two rows.
double headHeight(const plot::PlotStyle& style, const HeadContent& content, double width);

/// What a head of one run says beside its name, where it is so wide: the parameters go first, whole
/// ones, then the outcome is shortened.
struct HeadWords {
    QString parameters;
    QString outcome;
};

/// Returns what a head of one run has room for beside its name.
HeadWords headWords(const HeadContent& content, double width, const plot::PlotStyle& style);

/// Paints a head; what does not fit is shortened.
void paintHead(QPainter& painter, const QRectF& box, const HeadContent& content,
               const plot::PlotStyle& style);

} // namespace thetascope::ui::panels
