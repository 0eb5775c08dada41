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

/// The layers of a plot that are painted by themselves, and which of them are stale. The ground
/// below them has the axes and whatever has no layer of its own: it is painted with the layout, and
/// all the layers with it.
class StaleLayers final : public QObject {
public:
    /// Has these layers of the plot painted by themselves. Those that it does not have yet are new
    /// ones above all others, from the lowest to the uppermost.
    StaleLayers(QCustomPlot& plot, std::initializer_list<QString> layers);
    ~StaleLayers() override;

    /// Has the plot painted by `paint` in the frames of a clock, as long as it is to be seen; asks
    /// the clock for a frame when something becomes stale, or is stale when it is shown. `when`:
    /// the part of the frame.
    void follow(FrameClock& frames, void (FrameClock::*when)(), std::function<void()> paint);

    /// Marks the ground, and so everything, as stale.
    void markAll();
    /// Marks a layer as stale.
    void mark(const QString& layer);

    bool isAllStale() const { return m_isAllStale; }

    bool isStale(const QString& layer) const;
    bool isAnyStale() const;

    /// Paints what is stale, each layer once. What is seen changes when the event loop goes on.
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

    QCustomPlot& m_plot;
    QPointer<FrameClock> m_frames;
    std::vector<Layer> m_layers;
    bool m_isAllStale = true;
};

} // namespace thetascope::ui::plot
