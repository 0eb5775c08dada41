// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace thetascope::tests {

/// A CountingDevice is a paint device that draws nothing. It counts the points of the lines,
/// polygons and paths that a vector file of the picture would have.
class CountingDevice final : public QPaintDevice {
public:
    /// Makes a device of a size in pixels.
    explicit CountingDevice(QSize size)
        : m_size(size) {}

    QPaintEngine* paintEngine() const override { return &m_engine; }

    /// Returns the number of points so far.
    long points() const { return m_engine.points; }

    /// Returns the greatest absolute coordinate so far.
    double farthest() const { return m_engine.farthest; }

protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine final : public QPaintEngine {
    public:
        Engine()
            : QPaintEngine(AllFeatures) {}

        bool begin(QPaintDevice* /*device*/) override { return true; }

        bool end() override { return true; }

        void updateState(const QPaintEngineState& /*state*/) override {}

        Type type() const override { return User; }

        void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/,
                        const QRectF& /*from*/) override {}

        void drawImage(const QRectF& /*to*/, const QImage& /*image*/, const QRectF& /*from*/,
                       Qt::ImageConversionFlags /*flags*/) override {}

        void drawTextItem(const QPointF& /*at*/, const QTextItem& /*text*/) override {}

        void drawPath(const QPainterPath& path) override {
            for (int i = 0; i < path.elementCount(); ++i)
                add({path.elementAt(i).x, path.elementAt(i).y});
        }

        void drawPolygon(const QPointF* at, int count, PolygonDrawMode /*mode*/) override {
            for (int i = 0; i < count; ++i)
                add(at[i]);
        }

        void drawLines(const QLineF* lines, int count) override {
            for (int i = 0; i < count; ++i) {
                add(lines[i].p1());
                add(lines[i].p2());
            }
        }

        long points = 0;
        double farthest = 0;

    private:
        void add(const QPointF& point) {
            ++points;
            farthest = std::max({farthest, std::abs(point.x()), std::abs(point.y())});
        }
    };

    QSize m_size;
    mutable Engine m_engine;
};

} // namespace thetascope::tests
