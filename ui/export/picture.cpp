// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/picture.h"

#include "ui/plot/panel_grid_shape.h"
#include "ui/plot/panel_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace thetascope::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Picture", text);
}

/// Where things go on the page, in units of the size asked for.
class Page {
public:
    Page(const PictureContent& content, const PictureSettings& settings)
        : m_content(content)
        , m_settings(settings) {
        const int panels = settings.layout == PictureSettings::Layout::SideBySide
                               ? std::max(1, static_cast<int>(content.runs.size()))
                               : 1;
        m_columns = panelColumns(panels, settings.size);
        m_rows = (panels + m_columns - 1) / m_columns;
        // Text grows with the panels, so that a small picture stays readable and a large one is not
        // a small one with wide margins; a single panel does not need letters twice as large.
        const double panel =
            std::sqrt(double(settings.size.width()) / m_columns * settings.size.height() / m_rows);
        const double letter = std::clamp(panel / 38, 9.0, 0.016 * longSide() + 4);
        m_style.theme = settings.theme;
        m_style.unit = letter / 13;
        m_style.font = QFont(QStringLiteral("Inter"));
        m_style.font.setPixelSize(std::max(1, qRound(letter)));
    }

    QImage paint() const;

private:
    double longSide() const { return std::max(m_settings.size.width(), m_settings.size.height()); }

    double gap() const { return 12 * m_style.unit; }

    bool isFilled() const {
        return m_settings.background != PictureSettings::Background::Transparent;
    }

    QColor ground() const {
        switch (m_settings.background) {
        case PictureSettings::Background::Theme:
            return m_settings.theme.ground;
        case PictureSettings::Background::White:
            return m_settings.theme.surface;
        case PictureSettings::Background::Transparent:
            return Qt::transparent;
        }
        return {};
    }

    QRectF paintTitle(QImage& image) const;
    void paintPanel(QImage& image, const QRectF& box, const std::vector<RunView>& runs) const;
    void paintCurves(QImage& image, const QRectF& box) const;
    std::uint64_t lastStep() const;

    const PictureContent& m_content;
    const PictureSettings& m_settings;
    int m_columns;
    int m_rows;
    PlotStyle m_style;
};

std::uint64_t Page::lastStep() const {
    std::uint64_t last = 0;
    for (const RunView& run : m_content.runs)
        last = std::max(last, run.trajectory.steps());
    return last;
}

/// Paints the loss's formula along the top; returns what is left of the page.
QRectF Page::paintTitle(QImage& image) const {
    const loss::Loss& loss = m_content.scene->loss();
    const QString text =
        (loss.dimension() == 1 ? QStringLiteral("L(θ) = %1") : QStringLiteral("L(x, y) = %1"))
            .arg(QString::fromStdString(loss.lossText()));
    const QRectF page(QPointF(0, 0), QSizeF(m_settings.size));
    QRectF box = page.adjusted(gap() * 1.2, gap() * 0.8, -gap() * 1.2, 0);
    QFont font = m_style.font;
    font.setPixelSize(qRound(font.pixelSize() * 1.4));
    const QFontMetricsF metrics(font);
    box.setHeight(metrics.height() * 1.2);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(m_settings.scale, m_settings.scale);
    painter.setFont(font);
    painter.setPen(m_style.theme.ink);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, box.width()));
    return page.adjusted(gap(), box.bottom() + gap() * 0.6, -gap(), -gap());
}

void Page::paintPanel(QImage& image, const QRectF& box, const std::vector<RunView>& runs) const {
    PanelPicture panel(m_style);
    panel.setHead(headOf(runs));
    PanelPlot& plot = panel.plot();
    plot.setLogarithmicRate(m_settings.logarithmic);
    plot.setLastStep(lastStep());
    plot.setScene(m_content.scene);
    if (m_settings.view)
        plot.setView(*m_settings.view);
    plot.setStep(m_settings.step.value_or(lastStep()));
    plot.setStart(m_content.start);
    plot.setRuns(runs);
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
    QImage image((QSizeF(m_settings.size) * m_settings.scale).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(ground());
    const QRectF area = paintTitle(image);
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
    const QSizeF dots = QSizeF(settings.size) * settings.scale;
    if (std::max(dots.width(), dots.height()) > PictureSettings::kGreatestSide)
        return tl::unexpected(tr("the picture would be larger than %1 dots on a side")
                                  .arg(PictureSettings::kGreatestSide));
    LossScene& scene = *content.scene;
    if (scene.isPlane() && !scene.field()) {
        const View view = settings.view.value_or(scene.home());
        scene.setField(std::make_shared<loss::Field>(loss::field(
            scene.loss(), view.across, view.up, LossScene::kFieldPoints, LossScene::kFieldPoints)));
    }
    QImage image = Page(content, settings).paint();
    if (image.isNull())
        return tl::unexpected(tr("there is not enough memory for so large a picture"));
    // A dot a 96th of an inch before scaling, for programs that print it.
    image.setDotsPerMeterX(qRound(96 * settings.scale / 0.0254));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

tl::expected<void, QString> savePicture(const QImage& picture, const QString& path) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG"); // cannot fail: into memory

    // A pipe or a device is written to as it is; a file put in its place would take it away.
    const QFileInfo present(path);
    const bool isSpecial = present.exists() && !present.isFile() && !present.isDir();
    QSaveFile whole(path);
    QFile direct(path);
    QFileDevice& file = isSpecial ? static_cast<QFileDevice&>(direct) : whole;
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() ||
        !(isSpecial ? direct.flush() : whole.commit()))
        return tl::unexpected(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace thetascope::ui
