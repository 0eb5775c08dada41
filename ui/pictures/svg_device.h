// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/svg_shapes.h"

#include <QByteArray>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>
#include <QSize>
#include <QTransform>

#include <vector>

namespace thetascope::ui::pictures {

/// An SvgDevice turns what is painted on it into the content of an SVG file. Unlike Qt's own, it
/// clips, writes what is repeated only once, and writes letters as paths, so that they look the
/// same where the fonts are missing.
class SvgDevice final : public QPaintDevice {
public:
    /// Makes an empty device of a size in units.
    explicit SvgDevice(QSize size);

    QPaintEngine* paintEngine() const override { return &m_engine; }

    /// Returns the elements that show what has been painted.
    QByteArray content() const { return m_engine.content(); }

protected:
    int metric(PaintDeviceMetric which) const override;

private:
    /// The Engine receives what is painted.
    class Engine final : public QPaintEngine {
    public:
        Engine();

        bool begin(QPaintDevice* device) override;

        bool end() override;

        Type type() const override { return User; }

        void updateState(const QPaintEngineState& changed) override;
        void drawPath(const QPainterPath& path) override;
        void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
        void drawLines(const QLineF* lines, int count) override;
        void drawPoints(const QPointF* points, int count) override;
        void drawPixmap(const QRectF& box, const QPixmap& pixmap, const QRectF& source) override;
        void drawImage(const QRectF& box, const QImage& image, const QRectF& source,
                       Qt::ImageConversionFlags flags) override;
        void drawTextItem(const QPointF& at, const QTextItem& text) override;

        QByteArray content() const;

    private:
        /// A Piece is an element, or several with the same attributes.
        struct Piece {
            QByteArray group;      ///< The attributes of the group around it: place and clip.
            QByteArray attributes; ///< Its colours and lines.
            std::vector<SvgShapes::Placed> shapes;
            QByteArray other;   ///< An element that is no shape.
            QPainterPath lines; ///< Lines that are not yet a shape, since more may follow.
        };

        void add(const QPainterPath& path, const QByteArray& attributes);
        void addLines(const QPainterPath& path);
        void finishLines();
        QByteArray strokeText() const;
        QByteArray fillText() const;
        Piece& pieceWith(const QByteArray& attributes);
        QByteArray clipOf(const QPainterPath& path);

        QPen m_pen;
        QBrush m_brush;
        QTransform m_transform;
        QByteArray m_group;
        double m_opacity = 1;
        SvgShapes m_shapes;
        std::vector<Piece> m_pieces;
        std::vector<QByteArray> m_clips; ///< The data of the clip paths.
    };

    QSize m_size;
    mutable Engine m_engine;
};

} // namespace thetascope::ui::pictures
