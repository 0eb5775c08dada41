// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

class QColor;
class QCustomPlot;
class QWidget;

namespace thetascope::ui::plot {

/// A Canvas is the widget on which a plot draws. It hides QCustomPlot from all other folders.
class Canvas {
public:
    /// Makes a canvas that belongs to `parent`, as widgets do. Without a parent it belongs to this
    /// object, for a plot that is only painted into a picture.
    explicit Canvas(QWidget* parent = nullptr);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Returns the canvas for plots.
    QCustomPlot& plot() const;
    /// Returns the canvas as a widget.
    QWidget& widget() const;

private:
    QPointer<QWidget> m_plot; ///< Null if its parent has been destroyed first.
};

/// Gives a plot a background, unless it is only painted into pictures, which have one of their own
/// or are transparent.
void setGround(QCustomPlot& plot, const QColor& colour);

} // namespace thetascope::ui::plot
