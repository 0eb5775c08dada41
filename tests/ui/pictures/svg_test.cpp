// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/svg.h"
#include "ui/pictures/svg_shapes.h"

#include <gtest/gtest.h>

#include <QFont>
#include <QPainter>
#include <QXmlStreamReader>

namespace thetascope::ui::pictures {

namespace {

/// Returns the SVG file of what is painted on a page of 200 × 100 units.
QByteArray svgOf(const std::function<void(QPainter&)>& paint) {
    Page page{{200, 100}, 1, [paint](plot::PagePainter& painter) { paint(painter.painter()); }};
    page.title = QStringLiteral("a < b & c");
    QByteArray svg = *writeSvg(page);
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return svg;
}

QPainterPath arch(QPointF from) {
    QPainterPath path(from);
    path.cubicTo(from + QPointF(1.25, 5), from + QPointF(8, 5), from + QPointF(10, 0));
    path.lineTo(from + QPointF(10, -3.25));
    path.lineTo(from + QPointF(1.75, -7.25));
    return path;
}

TEST(Svg, numbers_haveFewDigits) {
    EXPECT_EQ(svgNumber(0), "0");
    EXPECT_EQ(svgNumber(-0.004), "0");
    EXPECT_EQ(svgNumber(0.5), ".5");
    EXPECT_EQ(svgNumber(-0.25), "-.25");
    EXPECT_EQ(svgNumber(12.306), "12.31");
    EXPECT_EQ(svgNumber(100), "100");
    EXPECT_EQ(svgNumber(-7.05), "-7.05");
}

TEST(Svg, shapeAtSeveralPlaces_isWrittenOnce) {
    const QByteArray svg = svgOf([](QPainter& painter) {
        for (int i = 0; i < 5; ++i)
            painter.fillPath(arch({10.0 * i, 50}), Qt::red);
    });
    EXPECT_EQ(svg.count("c1.25 5 8 5 10 0"), 1);
    EXPECT_EQ(svg.count("<use "), 5);
    EXPECT_TRUE(svg.contains("x=\"40\" y=\"50\""));
}

TEST(Svg, title_isEscaped) {
    EXPECT_TRUE(svgOf([](QPainter&) {}).contains("<title>a &lt; b &amp; c</title>"));
}

TEST(Svg, clippedShapes_haveAClipPath) {
    const QByteArray svg = svgOf([](QPainter& painter) {
        painter.setClipRect(QRect(10, 20, 30, 40));
        painter.fillRect(0, 0, 200, 100, Qt::blue);
        painter.setClipping(false);
        painter.fillRect(0, 0, 5, 5, Qt::blue);
    });
    EXPECT_TRUE(svg.contains("<rect x=\"10\" y=\"20\" width=\"30\" height=\"40\"/>"));
    EXPECT_EQ(svg.count("url(#c0)"), 1);
}

TEST(Svg, letters_arePaths) {
    const QByteArray svg = svgOf([](QPainter& painter) {
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(20);
        painter.setFont(font);
        painter.drawText(QPointF(10, 50), QStringLiteral("θθθ"));
    });
    EXPECT_FALSE(svg.contains("<text"));
    EXPECT_EQ(svg.count("<use "), 3) << "one letter at three places";
}

TEST(Svg, linesOfOnePen_areOnePath) {
    const QByteArray svg = svgOf([](QPainter& painter) {
        painter.setPen(QPen(Qt::black, 2));
        for (int i = 0; i < 10; ++i)
            painter.drawLine(QPointF(i, 2 * i), QPointF(i + 1, 2 * i + 2));
    });
    EXPECT_EQ(svg.count("<path"), 1);
}

TEST(Svg, translucentColour_keepsItsAlpha) {
    const QByteArray svg =
        svgOf([](QPainter& painter) { painter.fillRect(0, 0, 5, 5, QColor(255, 0, 0, 51)); });
    EXPECT_TRUE(svg.contains("fill=\"#ff0000\" fill-opacity=\".2\""));
}

TEST(Svg, sizeOnPaper_isInMillimetres) {
    Page page{{605, 340}, 1, [](plot::PagePainter&) {}};
    page.inches = QSizeF(16, 9) / 2.54;
    page.isMetric = true;
    EXPECT_TRUE(
        writeSvg(page)->contains("width=\"160mm\" height=\"90mm\" viewBox=\"0 0 604.72 340.16\""));
}

} // namespace

} // namespace thetascope::ui::pictures
