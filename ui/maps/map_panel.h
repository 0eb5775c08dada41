// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel_head.h"
#include "ui/plot/canvas.h"
#include "ui/plot/map_plot.h"

#include <QFrame>
#include <QPointF>
#include <QStringList>

#include <memory>

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::maps {

/// A MapPanel shows a map with a head above it and a line of text below. It reports what the mouse
/// does on the map, in the units of the axes.
class MapPanel final : public QFrame {
    Q_OBJECT
public:
    /// Makes an empty panel, which is painted in the frames of `frames`.
    explicit MapPanel(plot::FrameClock& frames, QWidget* parent = nullptr);
    ~MapPanel() override;

    /// Returns the plot.
    plot::MapPlot& plot() { return *m_content; }

    /// Returns the plot.
    const plot::MapPlot& plot() const { return *m_content; }

    /// Returns the widget that the map is drawn on.
    QWidget& canvas() const;

    /// Sets the colours, the font and the unit of length.
    void setStyle(const plot::PlotStyle& style);
    /// Sets what the head says.
    void setHead(const panels::HeadContent& head);

    /// Returns what the head says.
    const panels::HeadContent& head() const { return m_head->content(); }

    /// Sets the text below the map in all lengths, the longest first. The one is shown whose
    /// template needs no more than two lines. `help` is its tool tip.
    void setSummary(const QStringList& texts, const QString& help);
    /// Sets the longest texts that may occur in each length and reserves room for them, so that the
    /// map keeps its size.
    void setSummaryTemplates(const QStringList& longest);

signals:
    /// This signal is emitted when the mouse is at a point of the map.
    void hovered(QPointF values, QPoint globalPosition);
    /// This signal is emitted when the mouse has left the map.
    void hoverEnded();
    /// This signal is emitted when a point of the map is clicked.
    void clicked(QPointF values);
    /// This signal is emitted when the wheel zooms by a factor around a point.
    void zoomed(double factor, QPointF values);
    /// This signal is emitted when the map is dragged to the right and up by fractions of its width
    /// and height.
    void panned(QPointF fractions);
    /// This signal is emitted when the user double-clicks beside the map.
    void fitRequested();
    /// This signal is emitted when the map has been resized.
    void resized();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitSummary();
    bool press(QPointF position);
    bool move(QPointF position, QPoint globalPosition, Qt::MouseButtons buttons);
    bool release(QPointF position);

    panels::PanelHead* m_head;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::MapPlot> m_content;
    widgets::PlainLabel* m_summary;
    QStringList m_templates;
    QStringList m_texts;
    plot::PlotStyle m_style;
    std::optional<QPointF> m_press; ///< Where the left button was pressed on the map.
    bool m_isPanning = false;
};

} // namespace thetascope::ui::maps
