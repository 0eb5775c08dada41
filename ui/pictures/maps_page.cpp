// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/maps_page.h"

#include "ui/maps/axes.h"
#include "ui/maps/legend_flow.h"
#include "ui/maps/painting.h"
#include "ui/maps/summaries.h"
#include "ui/panels/panel_grid_shape.h"
#include "ui/pictures/map_picture.h"
#include "ui/pictures/page_parts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace thetascope::ui::pictures {

namespace {

/// A smaller map leaves too little room for a readable title and legend.
constexpr QSize kLeastMap(640, 480);

class MapsPage {
public:
    MapsPage(const maps::ShownMaps& content, const PictureSettings& settings,
             const plot::PlotStyle& style)
        : m_content(content)
        , m_settings(settings)
        , m_style(style)
        , m_colours(style.theme) {
        std::vector<const maps::Map*> maps;
        for (const maps::ShownMaps::Each& each : content.maps)
            maps.push_back(&each.map);
        m_scale = maps::scaleOf(maps, content.mode);
        m_legend = maps::basinLegend(maps, content.mode, m_colours, m_scale);
    }

    /// Returns the size of the page that a single map of a given size needs.
    QSize sizeFor(QSize map) const;
    void paint(plot::PagePainter& page) const;
    /// Returns the size of each map in units of the page.
    QSize mapSize() const;

private:
    /// The layout of the page.
    struct Cells {
        int columns;
        QPoint corner; ///< The top left corner of the first map's card.
        QSize size;
        QRect legend;
    };

    Cells cells() const;
    std::vector<std::unique_ptr<MapPicture>> pictures() const;
    int summaryHeight(int width) const;

    int gap() const { return static_cast<int>(std::ceil(pageGap(m_style))); }

    int legendHeight(int width) const {
        return static_cast<int>(std::ceil(
            maps::paintLegend(nullptr, QRectF(0, 0, width, 0), m_legend, m_colours, m_style)));
    }

    void fill(MapPicture& picture, const maps::ShownMaps::Each& each) const;
    void paintLegendAt(plot::PagePainter& page, const QRect& box) const;

    const maps::ShownMaps& m_content;
    const PictureSettings& m_settings;
    plot::PlotStyle m_style;
    maps::Colours m_colours;
    maps::Scale m_scale;
    std::vector<maps::LegendEntry> m_legend;
};

void MapsPage::fill(MapPicture& picture, const maps::ShownMaps::Each& each) const {
    picture.setHead(each.head);
    if (each.map.summary)
        picture.setSummary(maps::summaryText(each.map));
    plot::MapPlot& plot = picture.plot();
    plot.setAxes(m_content.across, m_content.up);
    const basins::Request& request = *each.map.request;
    plot.setImage(maps::paintMap(each.map, m_content.mode, m_colours, m_scale),
                  maps::mapAxis(request.across, {}), maps::mapAxis(request.up, {}));
    plot.setScene(m_content.scene, maps::mapMarks(each.map, m_colours),
                  maps::isOverCurve(request.across, request.loss->dimension()),
                  maps::isOverPlane(request.across, request.up));
    plot.setHere(each.here);
}

QSize MapsPage::sizeFor(QSize map) const {
    MapPicture picture(m_style);
    fill(picture, m_content.maps.front());
    const QSize card = picture.sizeFor(map);
    return {card.width() + 2 * gap(), static_cast<int>(std::ceil(titleRoom(m_style))) +
                                          card.height() + summaryHeight(card.width()) + 2 * gap() +
                                          legendHeight(card.width())};
}

void MapsPage::paintLegendAt(plot::PagePainter& page, const QRect& box) const {
    const plot::PagePainter::Box here(page, QPointF(0, 0));
    QPainter& painter = page.painter();
    painter.setRenderHint(QPainter::Antialiasing,
                          false); // the legend's boxes have sharp edges, as the maps' pixels do
    maps::paintLegend(&painter, box, m_legend, m_colours, m_style);
}

MapsPage::Cells MapsPage::cells() const {
    Cells cells;
    const int count = static_cast<int>(m_content.maps.size());
    cells.columns = panels::panelColumns(count, m_settings.size);
    const int rows = (count + cells.columns - 1) / cells.columns;
    QRect area(QPoint(gap(), static_cast<int>(std::ceil(titleRoom(m_style)))),
               QPoint(m_settings.size.width() - gap() - 1, m_settings.size.height() - gap() - 1));
    const int legend = legendHeight(area.width());
    cells.legend = QRect(area.left(), area.bottom() + 1 - legend, area.width(), legend);
    area.adjust(0, 0, 0, -legend - gap());
    cells.corner = area.topLeft();
    cells.size = QSize((area.width() - (cells.columns - 1) * gap()) / cells.columns,
                       (area.height() - (rows - 1) * gap()) / rows);
    return cells;
}

std::vector<std::unique_ptr<MapPicture>> MapsPage::pictures() const {
    std::vector<std::unique_ptr<MapPicture>> pictures;
    for (const maps::ShownMaps::Each& each : m_content.maps) {
        pictures.push_back(std::make_unique<MapPicture>(m_style));
        fill(*pictures.back(), each);
    }
    return pictures;
}

QSize MapsPage::mapSize() const {
    MapPicture picture(m_style);
    fill(picture, m_content.maps.front());
    const Cells all = cells();
    return picture.mapSize(all.size, summaryHeight(all.size.width()));
}

/// Returns the height of the highest summary, so that all maps are equally large. For summaries of
/// ordinary length it does not depend on the text.
int MapsPage::summaryHeight(int width) const {
    MapPicture picture(m_style);
    picture.setSummary(maps::longestSummaries(*m_content.maps.front().map.request).front());
    int height = picture.summaryHeight(width);
    for (const maps::ShownMaps::Each& each : m_content.maps) {
        picture.setSummary(each.map.summary ? maps::summaryText(each.map) : QString());
        height = std::max(height, picture.summaryHeight(width));
    }
    return height;
}

void MapsPage::paint(plot::PagePainter& page) const {
    paintBackground(page, m_settings);
    paintTitle(page, m_content.scene->loss(), m_settings, m_style);
    const Cells all = cells();
    paintLegendAt(page, all.legend);
    const int summary = summaryHeight(all.size.width());
    int i = 0;
    for (const auto& picture : pictures()) {
        const QPoint corner = all.corner + QPoint(i % all.columns * (all.size.width() + gap()),
                                                  i / all.columns * (all.size.height() + gap()));
        picture->paint(page, QRect(corner, all.size), summary, m_settings.isFilled());
        ++i;
    }
}

plot::PlotStyle styleOf(const maps::ShownMaps& content, const PictureSettings& settings) {
    const int count = static_cast<int>(content.maps.size());
    const int columns = panels::panelColumns(count, settings.size);
    return pageStyle(settings, columns, (count + columns - 1) / columns);
}

/// Returns the size in dots of a map whose pixels are rectangles of dots.
QSize dotsOf(const maps::Map& map) {
    const QSize pixels(static_cast<int>(map.columns), static_cast<int>(map.rows));
    const auto times = [](int pixelsThere, int least) {
        return std::max(1, (least + pixelsThere - 1) / pixelsThere);
    };
    int across = times(pixels.width(), kLeastMap.width());
    int up = times(pixels.height(), kLeastMap.height());
    if (std::max(across, up) <= 2 * std::min(across, up))
        across = up = std::max(across, up); // the pixels are squares, except in very long maps
    return {pixels.width() * across, pixels.height() * up};
}

} // namespace

void paintMaps(plot::PagePainter& page, const maps::ShownMaps& content,
               const PictureSettings& settings) {
    MapsPage(content, settings, styleOf(content, settings)).paint(page);
}

QSize mapDots(const maps::ShownMaps& content, const PictureSettings& settings) {
    const QSize map = MapsPage(content, settings, styleOf(content, settings)).mapSize();
    return (QSizeF(map) * settings.scale).toSize();
}

Page pageOfMap(maps::ShownMaps content) {
    const QSize map = dotsOf(content.maps.front().map);
    const double size = std::sqrt(double(map.width()) * map.height());
    const double shortSide = std::min(map.width(), map.height());
    PictureSettings settings;
    const plot::PlotStyle style =
        pageStyle(settings.theme, std::max(11.0, std::min(size / 55, shortSide / 24)));
    settings.size = MapsPage(content, settings, style).sizeFor(map);
    Page page{settings.size};
    page.title = titleOf(content.scene->loss());
    page.paint = [content = std::move(content), settings, style](plot::PagePainter& painter) {
        MapsPage(content, settings, style).paint(painter);
    };
    return page;
}

} // namespace thetascope::ui::pictures
