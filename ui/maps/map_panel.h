// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel_head.h"
#include "ui/plot/canvas.h"
#include "ui/plot/map_plot.h"

#include <QFrame>
#include <QPointF>

#include <memory>

class QLabel;

namespace thetascope::ui::maps {

/// A map in a window: a head, the map, and a line about it below. Tells what the mouse does on it,
/// in the values of its axes: hover, click, wheel and drag.
class MapPanel final : public QFrame {
    Q_OBJECT
public:
    /// The plot is painted in the frames of the clock.
    explicit MapPanel(plot::FrameClock& frames, QWidget* parent = nullptr);
    ~MapPanel() override;

    plot::MapPlot& plot() { return *m_content; }

    const plot::MapPlot& plot() const { return *m_content; }

    /// The widget that the map is drawn on.
    QWidget& canvas() const;

    void setStyle(const plot::PlotStyle& style);
    void setHead(const panels::HeadContent& head);

    const panels::HeadContent& head() const { return m_head->content(); }

    /// The words below the map; `brief` where more than two lines would be needed.
    void setSummary(const QString& full, const QString& brief);
    /// Texts as long as they may be: they have the room that these take.
    void setSummaryTemplates(const QString& full, const QString& brief);

signals:
    void hovered(QPointF values, QPoint globalPlace);
    void hoverEnded();
    void clicked(QPointF values);
    void zoomed(double factor, QPointF values); ///< about that point
    void panned(QPointF fractions); ///< by a share of the map's width and height, right and up
    void fitRequested();            ///< a double-click beside the map
    void resized();                 ///< the map has another size

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitSummary();
    bool press(QPointF place);
    bool move(QPointF place, QPoint globalPlace, Qt::MouseButtons buttons);
    bool release(QPointF place);

    panels::PanelHead* m_head;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::MapPlot> m_content;
    QLabel* m_summary;
    QString m_fullTemplate;
    QString m_briefTemplate;
    QString m_full;
    QString m_brief;
    plot::PlotStyle m_style;
    std::optional<QPointF> m_press; ///< where the left button went down on the map
    bool m_isPanning = false;
};

} // namespace thetascope::ui::maps
