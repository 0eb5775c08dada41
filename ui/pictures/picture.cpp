// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture.h"

#include "ui/model/save_file.h"
#include "ui/panels/panel_grid_shape.h"
#include "ui/pictures/page.h"
#include "ui/pictures/panel_picture.h"

#include <QBuffer>

#include <algorithm>

namespace thetascope::ui::pictures {

namespace {

/// Where things go on the page, in units of the size asked for.
class Page {
public:
    Page(const PictureContent& content, const PictureSettings& settings)
        : m_content(content)
        , m_settings(settings) {
        const int panels = settings.layout == PictureSettings::Layout::SideBySide
                               ? std::max(1, static_cast<int>(content.runs.size()))
                               : 1;
        m_columns = panels::panelColumns(panels, settings.size);
        m_rows = (panels + m_columns - 1) / m_columns;
        m_style = pageStyle(settings.theme, settings.size, m_columns, m_rows);
    }

    QImage paint() const;

private:
    double gap() const { return pageGap(m_style); }

    bool isFilled() const {
        return m_settings.background != PictureSettings::Background::Transparent;
    }

    void paintPanel(QImage& image, const QRectF& box, const std::vector<plot::RunView>& runs) const;
    void paintCurves(QImage& image, const QRectF& box) const;
    std::uint64_t lastStep() const;

    const PictureContent& m_content;
    const PictureSettings& m_settings;
    int m_columns;
    int m_rows;
    plot::PlotStyle m_style;
};

std::uint64_t Page::lastStep() const {
    std::uint64_t last = 0;
    for (const plot::RunView& run : m_content.runs)
        last = std::max(last, run.trajectory.steps());
    return last;
}

void Page::paintPanel(QImage& image, const QRectF& box,
                      const std::vector<plot::RunView>& runs) const {
    PanelPicture panel(m_style);
    panel.setHead(panels::headOf(runs));
    plot::PanelPlot& plot = panel.plot();
    plot.setLogarithmicRate(m_settings.logarithmic);
    plot.setLastStep(lastStep());
    plot.setScene(m_content.scene);
    if (m_settings.view)
        plot.setView(*m_settings.view);
    plot.setStep(m_settings.step.value_or(lastStep()));
    plot.setStart(m_content.start);
    plot.setRuns(runs);
    const auto basins =
        runs.size() == 1 ? m_content.basins.find(runs.front().slot) : m_content.basins.end();
    plot.setBasinsShown(basins != m_content.basins.end());
    if (basins != m_content.basins.end())
        plot.setBasins(basins->second);
    panel.paint(image, box, m_settings.scale, isFilled());
}

void Page::paintCurves(QImage& image, const QRectF& box) const {
    CurvesPicture curves(m_style);
    curves.plot().setLogarithmic(m_settings.logarithmic);
    curves.plot().setLastStep(lastStep());
    curves.plot().setRuns(m_content.runs);
    curves.plot().setStep(m_settings.step.value_or(lastStep()));
    curves.paint(image, box, m_settings.scale, isFilled());
}

QImage Page::paint() const {
    QImage image = emptyPage(m_settings);
    if (image.isNull())
        return image;
    const QRectF area = paintTitle(image, m_content.scene->loss(), m_settings, m_style);
    switch (m_settings.layout) {
    case PictureSettings::Layout::Curves:
        paintCurves(image, area);
        break;
    case PictureSettings::Layout::Overlay:
        paintPanel(image, area, m_content.runs);
        break;
    case PictureSettings::Layout::SideBySide: {
        const QSizeF cell((area.width() - (m_columns - 1) * gap()) / m_columns,
                          (area.height() - (m_rows - 1) * gap()) / m_rows);
        for (int i = 0; i < static_cast<int>(m_content.runs.size()); ++i) {
            const QPointF corner(area.left() + (i % m_columns) * (cell.width() + gap()),
                                 area.top() + (i / m_columns) * (cell.height() + gap()));
            paintPanel(image, QRectF(corner, cell), {m_content.runs[static_cast<std::size_t>(i)]});
        }
        break;
    }
    }
    return image;
}

} // namespace

tl::expected<QImage, QString> paintPicture(const PictureContent& content,
                                           const PictureSettings& settings) {
    if (auto possible = validateSize(settings); !possible)
        return tl::unexpected(possible.error());
    plot::LossScene& scene = *content.scene;
    if (scene.isPlane()) {
        const auto fieldOf = [&scene](const plot::View& view) {
            return std::make_shared<loss::Field>(loss::field(scene.loss(), view.across, view.up,
                                                             plot::LossScene::kFieldPoints,
                                                             plot::LossScene::kFieldPoints));
        };
        if (!scene.field())
            scene.setField(fieldOf(scene.home()));
        if (settings.view && *settings.view != scene.home())
            scene.setDetail(fieldOf(*settings.view));
    }
    QImage image = Page(content, settings).paint();
    if (image.isNull())
        return tl::unexpected(noMemoryText());
    setResolution(image, settings.scale);
    return image;
}

QByteArray pngOf(const QImage& picture) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG"); // cannot fail: into memory
    return png;
}

tl::expected<void, QString> savePicture(const QImage& picture, const QString& path) {
    return model::saveFile(pngOf(picture), path);
}

} // namespace thetascope::ui::pictures
