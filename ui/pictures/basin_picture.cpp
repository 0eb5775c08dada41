// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/basin_picture.h"

#include "core/basins/csv.h"
#include "ui/maps/axes.h"
#include "ui/maps/legend.h"
#include "ui/maps/text.h"
#include "ui/model/save_file.h"
#include "ui/panels/panel_grid_shape.h"
#include "ui/pictures/map_picture.h"
#include "ui/pictures/page.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>
#include <sstream>

namespace thetascope::ui::pictures {

namespace {

/// A map, a title and a legend are not readable in less than this.
constexpr QSize kLeastMap(640, 480);

class BasinPage {
public:
    BasinPage(const maps::ShownMaps& content, const PictureSettings& settings,
              const plot::PlotStyle& style)
        : m_content(content)
        , m_settings(settings)
        , m_style(style)
        , m_colours(style.theme)
        , m_losses(maps::lossScale(*content.scene)) {
        std::vector<const maps::Map*> maps;
        for (const maps::ShownMaps::Each& each : content.maps)
            maps.push_back(&each.map);
        m_legend = maps::basinLegend(maps, content.mode, m_colours, m_losses);
    }

    /// The page that a single map of that size needs.
    QSize sizeFor(QSize map) const;
    QImage paint() const;
    /// Of each map, in units of the page.
    QSize mapSize() const;

private:
    /// Where the maps' cards and the legend are.
    struct Cells {
        int columns;
        QPoint corner; ///< of the first
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
    void paintLegendAt(QImage& image, const QRect& box) const;

    const maps::ShownMaps& m_content;
    const PictureSettings& m_settings;
    plot::PlotStyle m_style;
    maps::Colours m_colours;
    loss::Range m_losses;
    std::vector<maps::LegendEntry> m_legend;
};

void BasinPage::fill(MapPicture& picture, const maps::ShownMaps::Each& each) const {
    picture.setHead(each.head);
    if (each.map.summary)
        picture.setSummary(maps::summaryText(each.map));
    plot::MapPlot& plot = picture.plot();
    plot.setAxes(m_content.across, m_content.up);
    const basins::Request& request = *each.map.request;
    plot.setImage(maps::paintMap(each.map, m_content.mode, m_colours, m_losses),
                  maps::mapAxis(request.across, {}), maps::mapAxis(request.up, {}));
    plot.setScene(m_content.scene, maps::mapMarks(each.map, m_colours),
                  maps::isOverCurve(request.across, request.loss->dimension()),
                  maps::isOverPlane(request.across, request.up));
    plot.setHere(each.here);
}

QSize BasinPage::sizeFor(QSize map) const {
    MapPicture picture(m_style);
    fill(picture, m_content.maps.front());
    const QSize card = picture.sizeFor(map);
    return {card.width() + 2 * gap(), static_cast<int>(std::ceil(titleRoom(m_style))) +
                                          card.height() + summaryHeight(card.width()) + 2 * gap() +
                                          legendHeight(card.width())};
}

void BasinPage::paintLegendAt(QImage& image, const QRect& box) const {
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(m_settings.scale, m_settings.scale);
    maps::paintLegend(&painter, box, m_legend, m_colours, m_style);
}

BasinPage::Cells BasinPage::cells() const {
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

std::vector<std::unique_ptr<MapPicture>> BasinPage::pictures() const {
    std::vector<std::unique_ptr<MapPicture>> pictures;
    for (const maps::ShownMaps::Each& each : m_content.maps) {
        pictures.push_back(std::make_unique<MapPicture>(m_style));
        fill(*pictures.back(), each);
    }
    return pictures;
}

QSize BasinPage::mapSize() const {
    MapPicture picture(m_style);
    fill(picture, m_content.maps.front());
    const Cells all = cells();
    return picture.mapSize(all.size, summaryHeight(all.size.width()));
}

/// The same for all maps, so that they are equally large; and for summaries of ordinary length the
/// same whatever they say.
int BasinPage::summaryHeight(int width) const {
    MapPicture picture(m_style);
    picture.setSummary(maps::longestSummary(*m_content.maps.front().map.request));
    int height = picture.summaryHeight(width);
    for (const maps::ShownMaps::Each& each : m_content.maps) {
        picture.setSummary(each.map.summary ? maps::summaryText(each.map) : QString());
        height = std::max(height, picture.summaryHeight(width));
    }
    return height;
}

QImage BasinPage::paint() const {
    QImage image = emptyPage(m_settings);
    if (image.isNull())
        return image;
    paintTitle(image, m_content.scene->loss(), m_settings, m_style);
    const Cells all = cells();
    paintLegendAt(image, all.legend);
    const bool isFilled = m_settings.background != PictureSettings::Background::Transparent;
    const int summary = summaryHeight(all.size.width());
    int i = 0;
    for (const auto& picture : pictures()) {
        const QPoint corner = all.corner + QPoint(i % all.columns * (all.size.width() + gap()),
                                                  i / all.columns * (all.size.height() + gap()));
        picture->paint(image, QRect(corner, all.size), summary, m_settings.scale, isFilled);
        ++i;
    }
    return image;
}

tl::expected<QImage, QString> finished(QImage image, double scale) {
    if (image.isNull())
        return tl::unexpected(noMemoryText());
    setResolution(image, scale);
    return image;
}

plot::PlotStyle styleOf(const maps::ShownMaps& content, const PictureSettings& settings) {
    const int count = static_cast<int>(content.maps.size());
    const int columns = panels::panelColumns(count, settings.size);
    return pageStyle(settings.theme, settings.size, columns, (count + columns - 1) / columns);
}

/// The dots that a map's pixels get.
QSize dotsOf(const maps::Map& map) {
    const QSize pixels(static_cast<int>(map.columns), static_cast<int>(map.rows));
    const auto times = [](int pixelsThere, int least) {
        return std::max(1, (least + pixelsThere - 1) / pixelsThere);
    };
    int across = times(pixels.width(), kLeastMap.width());
    int up = times(pixels.height(), kLeastMap.height());
    if (std::max(across, up) <= 2 * std::min(across, up))
        across = up = std::max(across, up); // squares; a very long map's pixels are boxes
    return {pixels.width() * across, pixels.height() * up};
}

} // namespace

tl::expected<QImage, QString> paintBasinPicture(const maps::ShownMaps& content,
                                                const PictureSettings& settings) {
    if (auto possible = validateSize(settings); !possible)
        return tl::unexpected(possible.error());
    return finished(BasinPage(content, settings, styleOf(content, settings)).paint(),
                    settings.scale);
}

QSize mapDots(const maps::ShownMaps& content, const PictureSettings& settings) {
    const QSize map = BasinPage(content, settings, styleOf(content, settings)).mapSize();
    return (QSizeF(map) * settings.scale).toSize();
}

tl::expected<QImage, QString> paintBasinMap(const maps::ShownMaps& content) {
    const QSize map = dotsOf(content.maps.front().map);
    const double size = std::sqrt(double(map.width()) * map.height());
    const double shortSide = std::min(map.width(), map.height());
    PictureSettings settings;
    const plot::PlotStyle style =
        pageStyle(settings.theme, std::max(11.0, std::min(size / 55, shortSide / 24)));
    settings.size = BasinPage(content, settings, style).sizeFor(map);
    return finished(BasinPage(content, settings, style).paint(), 1);
}

tl::expected<void, QString> saveNumbers(const maps::Map& map, const QString& path) {
    std::ostringstream text;
    basins::writeCsv(*map.request, *map.map, text);
    const std::string_view all = text.view();
    return model::saveFile(QByteArray::fromRawData(all.data(), static_cast<qsizetype>(all.size())),
                           path);
}

} // namespace thetascope::ui::pictures
