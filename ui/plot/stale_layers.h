// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <initializer_list>
#include <vector>

class QCPLayer;
class QCustomPlot;

namespace thetascope::ui::plot {

class FrameClock;

/// StaleLayers are the layers of a plot that can be painted separately, with a record of those that
/// are stale. The ground below them has the axes and everything without a layer of its own; if it
/// is stale, all layers are painted and the plot is laid out.
class StaleLayers final : public QObject {
public:
    /// Makes the named layers of a plot separately paintable. Layers that the plot lacks are added
    /// above all others, in the given order.
    StaleLayers(QCustomPlot& plot, std::initializer_list<QString> layers);
    /// Stops painting.
    ~StaleLayers() override;

    /// Paints the plot with `paint` in the frames of a clock while the plot is visible. A frame is
    /// requested when something becomes stale, or if something is stale when the plot is shown.
    /// `when` is the signal of the clock. A plot that is given another size, as often as that may
    /// be while a window is laid out, is painted once, before it appears in that size.
    void follow(FrameClock& frames, void (FrameClock::*when)(), std::function<void()> paint);

    /// Marks the ground and therefore everything as stale.
    void markAll();
    /// Marks a layer as stale.
    void mark(const QString& layer);

    /// Returns whether the ground is stale.
    bool isAllStale() const { return m_isAllStale; }

    /// Returns whether a layer is stale.
    bool isStale(const QString& layer) const;
    /// Returns whether any layer is stale.
    bool isAnyStale() const;

    /// Paints each stale layer once. It appears on screen when control returns to the event loop.
    void paint();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Layer {
        QCPLayer* layer;
        bool isStale = false;
    };

    std::size_t find(const QString& name) const;
    void ask();
    void layOut();

    QCustomPlot& m_plot;
    QPointer<FrameClock> m_frames;
    std::vector<Layer> m_layers;
    std::function<void()> m_paint;
    bool m_isAllStale = true;
    bool m_isResized = false; ///< What is on screen has another size.
};

} // namespace thetascope::ui::plot
