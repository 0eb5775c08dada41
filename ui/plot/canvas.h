// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

class QCustomPlot;
class QWidget;

namespace thetascope::ui::plot {

/// A canvas is what a plot draws on. For everyone outside this folder it is a widget like others,
/// so that no other folder has to know QCustomPlot.
class Canvas {
public:
    /// Makes a canvas that belongs to `parent`, as widgets do; without a parent it belongs to this
    /// object, for a plot that is painted into a picture only.
    explicit Canvas(QWidget* parent = nullptr);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    QCustomPlot& plot() const;
    QWidget& widget() const;

private:
    QPointer<QWidget> m_plot; ///< gone when its parent has gone first
};

} // namespace thetascope::ui::plot
