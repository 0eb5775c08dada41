// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/svg_device.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>

namespace thetascope::ui::pictures {

namespace {

QByteArray attribute(const char* name, const QByteArray& value) {
    return QByteArray(" ") + name + "=\"" + value + '"';
}

/// Returns the attributes of a colour for "fill" or "stroke".
QByteArray colourText(const char* name, const QColor& colour, double opacity) {
    QByteArray text = attribute(name, colour.name(QColor::HexRgb).toLatin1());
    const double alpha = colour.alphaF() * opacity;
    if (alpha < 0.9995)
        text += attribute((QByteArray(name) + "-opacity").constData(), svgNumber(alpha));
    return text;
}

QByteArray capText(Qt::PenCapStyle cap) {
    return cap == Qt::RoundCap    ? " stroke-linecap=\"round\""
           : cap == Qt::SquareCap ? " stroke-linecap=\"square\""
                                  : "";
}

QByteArray joinText(Qt::PenJoinStyle join) {
    return join == Qt::RoundJoin   ? " stroke-linejoin=\"round\""
           : join == Qt::BevelJoin ? " stroke-linejoin=\"bevel\""
                                   : "";
}

QByteArray transformText(const QTransform& transform) {
    if (transform.isIdentity())
        return {};
    if (transform.type() == QTransform::TxTranslate)
        return attribute("transform", "translate(" + svgNumber(transform.dx()) + ' ' +
                                          svgNumber(transform.dy()) + ')');
    QByteArray text = "matrix(";
    for (const double value : {transform.m11(), transform.m12(), transform.m21(), transform.m22()})
        text += QByteArray::number(value, 'g', 6) + ' ';
    return attribute("transform",
                     text + svgNumber(transform.dx()) + ' ' + svgNumber(transform.dy()) + ')');
}

} // namespace

SvgDevice::SvgDevice(QSize size)
    : m_size(size) {}

int SvgDevice::metric(PaintDeviceMetric which) const {
    constexpr int kPerInch = 96;
    switch (which) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / kPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / kPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kPerInch;
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 24;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

SvgDevice::Engine::Engine()
    : QPaintEngine(AllFeatures & ~(PatternBrush | LinearGradientFill | RadialGradientFill |
                                   ConicalGradientFill | PorterDuff | BlendModes | RasterOpModes |
                                   PerspectiveTransform | ObjectBoundingModeGradients)) {}

bool SvgDevice::Engine::begin(QPaintDevice* /*device*/) {
    return true;
}

void SvgDevice::Engine::updateState(const QPaintEngineState& changed) {
    const DirtyFlags dirty = changed.state();
    if (dirty & DirtyPen)
        m_pen = changed.pen();
    if (dirty & DirtyBrush)
        m_brush = changed.brush();
    if (dirty & DirtyOpacity)
        m_opacity = changed.opacity();
    if (dirty & DirtyTransform)
        m_transform = changed.transform();
    if (dirty & (DirtyTransform | DirtyClipEnabled | DirtyClipPath | DirtyClipRegion)) {
        m_group = transformText(m_transform);
        if (changed.painter()->hasClipping())
            m_group += clipOf(changed.painter()->clipPath());
    }
}

bool SvgDevice::Engine::end() {
    finishLines();
    return true;
}

/// Returns the attribute of a clip path, which is in the coordinates of what is painted next.
QByteArray SvgDevice::Engine::clipOf(const QPainterPath& path) {
    const QRectF box = path.boundingRect();
    SvgShapes alone;
    QByteArray element;
    if (path.elementCount() == 5 && path.contains(box.center())) {
        element = "<rect" + attribute("x", svgNumber(box.x())) +
                  attribute("y", svgNumber(box.y())) + attribute("width", svgNumber(box.width())) +
                  attribute("height", svgNumber(box.height())) + "/>";
    } else if (path.isEmpty()) {
        element = "<rect width=\"0\" height=\"0\"/>";
    } else {
        element = alone.element(alone.add(path), {}).trimmed();
    }
    auto known = std::ranges::find(m_clips, element);
    if (known == m_clips.end())
        known = m_clips.insert(m_clips.end(), element);
    return attribute("clip-path",
                     "url(#c" + QByteArray::number(qsizetype(known - m_clips.begin())) + ')');
}

QByteArray SvgDevice::Engine::strokeText() const {
    if (m_pen.style() == Qt::NoPen || m_pen.brush().style() == Qt::NoBrush)
        return {};
    const double width = m_pen.widthF() > 0 ? m_pen.widthF() : 1;
    QByteArray text = colourText("stroke", m_pen.color(), m_opacity);
    if (width != 1 || m_pen.isCosmetic())
        text += attribute("stroke-width", svgNumber(width));
    if (m_pen.isCosmetic() && m_transform.type() > QTransform::TxTranslate)
        text += attribute("vector-effect", "non-scaling-stroke");
    text += capText(m_pen.capStyle()) + joinText(m_pen.joinStyle());
    if (m_pen.style() != Qt::SolidLine) {
        QByteArray dashes;
        for (const qreal dash : m_pen.dashPattern())
            dashes += (dashes.isEmpty() ? "" : " ") + svgNumber(dash * width);
        text += attribute("stroke-dasharray", dashes);
        if (m_pen.dashOffset() != 0)
            text += attribute("stroke-dashoffset", svgNumber(m_pen.dashOffset() * width));
    }
    return text;
}

QByteArray SvgDevice::Engine::fillText() const {
    return m_brush.style() == Qt::NoBrush ? " fill=\"none\""
                                          : colourText("fill", m_brush.color(), m_opacity);
}

SvgDevice::Engine::Piece& SvgDevice::Engine::pieceWith(const QByteArray& attributes) {
    if (m_pieces.empty() || m_pieces.back().group != m_group ||
        m_pieces.back().attributes != attributes || !m_pieces.back().other.isEmpty()) {
        finishLines();
        m_pieces.push_back({m_group, attributes, {}, {}, {}});
    }
    return m_pieces.back();
}

/// Turns the lines that have been gathered into a shape.
void SvgDevice::Engine::finishLines() {
    if (m_pieces.empty() || m_pieces.back().lines.isEmpty())
        return;
    Piece& piece = m_pieces.back();
    piece.shapes.push_back(m_shapes.add(piece.lines));
    piece.lines = {};
}

void SvgDevice::Engine::add(const QPainterPath& path, const QByteArray& attributes) {
    if (path.isEmpty())
        return;
    Piece& piece = pieceWith(attributes);
    finishLines();
    piece.shapes.push_back(m_shapes.add(path));
}

/// Adds lines without a fill. Lines of the same pen become one path, if they hide each other.
void SvgDevice::Engine::addLines(const QPainterPath& path) {
    const QByteArray stroke = strokeText();
    if (stroke.isEmpty())
        return;
    Piece& piece = pieceWith(" fill=\"none\"" + stroke);
    if (m_pen.color().alpha() < 255 || m_opacity < 1)
        finishLines();
    piece.lines.addPath(path);
}

void SvgDevice::Engine::drawPath(const QPainterPath& path) {
    const QByteArray stroke = strokeText();
    if (m_brush.style() == Qt::NoBrush) {
        if (!stroke.isEmpty())
            add(path, " fill=\"none\"" + stroke);
        return;
    }
    QByteArray attributes = fillText() + stroke;
    if (path.fillRule() == Qt::OddEvenFill)
        attributes += " fill-rule=\"evenodd\"";
    add(path, attributes);
}

void SvgDevice::Engine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i)
        path.lineTo(points[i]);
    if (mode == PolylineMode) {
        addLines(path);
        return;
    }
    path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    drawPath(path);
}

void SvgDevice::Engine::drawLines(const QLineF* lines, int count) {
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        if (path.elementCount() == 0 || path.currentPosition() != lines[i].p1())
            path.moveTo(lines[i].p1());
        path.lineTo(lines[i].p2());
    }
    addLines(path);
}

void SvgDevice::Engine::drawPoints(const QPointF* points, int count) {
    for (int i = 0; i < count; ++i) {
        const QLineF dot(points[i], points[i]);
        drawLines(&dot, 1);
    }
}

void SvgDevice::Engine::drawPixmap(const QRectF& box, const QPixmap& pixmap, const QRectF& source) {
    drawImage(box, pixmap.toImage(), source, Qt::AutoColor);
}

void SvgDevice::Engine::drawImage(const QRectF& box, const QImage& image, const QRectF& source,
                                  Qt::ImageConversionFlags /*flags*/) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    const QRect part = source.toAlignedRect();
    (part == image.rect() ? image : image.copy(part)).save(&buffer, "PNG");
    finishLines();
    m_pieces.push_back(
        {m_group,
         {},
         {},
         "<image" + attribute("x", svgNumber(box.x())) + attribute("y", svgNumber(box.y())) +
             attribute("width", svgNumber(box.width())) +
             attribute("height", svgNumber(box.height())) +
             " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\"" +
             attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>\n",
         {}});
}

/// Each letter is a path, which is written once for all places where it stands.
void SvgDevice::Engine::drawTextItem(const QPointF& at, const QTextItem& text) {
    QTextLayout layout(text.text(), text.font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(text.text().size()));
    layout.endLayout();
    const QPointF corner = at - QPointF(0, line.ascent());
    const QByteArray attributes = colourText("fill", m_pen.color(), m_opacity);
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QRawFont font = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            add(font.pathForGlyph(glyphs[i]).translated(corner + places[i]), attributes);
    }
}

QByteArray SvgDevice::Engine::content() const {
    QByteArray text = m_shapes.definitions();
    if (!m_clips.empty()) {
        text += "<defs>\n";
        for (std::size_t i = 0; i < m_clips.size(); ++i)
            text += "<clipPath id=\"c" + QByteArray::number(qsizetype(i)) + "\">" + m_clips[i] +
                    "</clipPath>\n";
        text += "</defs>\n";
    }
    const QByteArray* group = nullptr;
    for (const Piece& piece : m_pieces) {
        if (!group || *group != piece.group) {
            text += (group ? "</g>\n<g" : "<g") + piece.group + ">\n";
            group = &piece.group;
        }
        const bool isGroup = piece.shapes.size() > 1;
        if (isGroup)
            text += "<g" + piece.attributes + ">\n";
        for (const SvgShapes::Placed& shape : piece.shapes)
            text += m_shapes.element(shape, isGroup ? QByteArray() : piece.attributes);
        if (isGroup)
            text += "</g>\n";
        text += piece.other;
    }
    return group ? text + "</g>\n" : text;
}

} // namespace thetascope::ui::pictures
