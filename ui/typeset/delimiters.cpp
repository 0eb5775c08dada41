// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/delimiters.h"

#include <QPainterPathStroker>
#include <QTransform>

#include <algorithm>

namespace thetascope::ui::typeset {

namespace {

Box boxOf(QPainterPath shape, double width, double top, double bottom) {
    Box box{.width = width, .ascent = -top, .descent = bottom};
    box.shapes.push_back(std::move(shape));
    return box;
}

QPainterPath stroked(const QPainterPath& path, double width) {
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setJoinStyle(Qt::MiterJoin);
    stroker.setCapStyle(Qt::FlatCap);
    QPainterPath shape = stroker.createStroke(path);
    shape.setFillRule(Qt::WindingFill);
    return shape;
}

double bracketWidth(double top, double bottom, double em) {
    return em * std::clamp(0.24 + 0.03 * (bottom - top) / em, 0.3, 0.5);
}

/// Returns the shape of an opening bracket, which is thick in the middle and thin at its ends.
QPainterPath bow(double top, double bottom, double width, double line) {
    const double middle = (top + bottom) / 2;
    const double outer = 0.12 * width;
    QPainterPath shape(QPointF(0.9 * width, top));
    shape.quadTo(QPointF(outer - 0.3 * width, middle), QPointF(0.9 * width, bottom));
    shape.quadTo(QPointF(outer - 0.3 * width + 3.2 * line, middle), QPointF(0.9 * width, top));
    return shape;
}

} // namespace

Box openBracket(double top, double bottom, double em, double line) {
    const double width = bracketWidth(top, bottom, em);
    return boxOf(bow(top, bottom, width, line), width, top, bottom);
}

Box closeBracket(double top, double bottom, double em, double line) {
    const double width = bracketWidth(top, bottom, em);
    const QTransform mirror(-1, 0, 0, 1, width, 0);
    return boxOf(mirror.map(bow(top, bottom, width, line)), width, top, bottom);
}

Box bar(double top, double bottom, double em, double line) {
    QPainterPath shape;
    shape.addRect(QRectF(0.12 * em, top, line, bottom - top));
    return boxOf(shape, 0.24 * em + line, top, bottom);
}

Box hook(double top, double bottom, bool opens, bool isAbove, double em, double line) {
    const double width = 0.34 * em;
    const double foot = 0.2 * em;
    const double x = opens ? 0.1 * em : width - 0.1 * em - line;
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRect(QRectF(x, top, line, bottom - top));
    shape.addRect(QRectF(opens ? x : x + line - foot, isAbove ? top : bottom - line, foot, line));
    return boxOf(shape, width, top, bottom);
}

Box openBrace(double top, double bottom, double em, double line) {
    const double width = 0.4 * em;
    const double spine = 0.55 * width;
    const double middle = (top + bottom) / 2;
    const double bend = std::min(0.35 * em, (bottom - top) / 4);
    QPainterPath path(QPointF(width, top));
    path.quadTo(QPointF(spine, top), QPointF(spine, top + bend));
    path.lineTo(spine, middle - bend);
    path.quadTo(QPointF(spine, middle), QPointF(0.1 * width, middle));
    path.quadTo(QPointF(spine, middle), QPointF(spine, middle + bend));
    path.lineTo(spine, bottom - bend);
    path.quadTo(QPointF(spine, bottom), QPointF(width, bottom));
    return boxOf(stroked(path, 1.25 * line), 1.35 * width, top, bottom);
}

Box radical(double top, double bottom, double over, double em, double line) {
    const double width = 0.5 * em;
    const double height = bottom - top;
    const double foot = bottom - std::min(0.42 * em, 0.45 * height);
    QPainterPath thin(QPointF(0.04 * em, foot + 0.07 * em));
    thin.lineTo(0.14 * em, foot);
    thin.moveTo(0.27 * em, bottom);
    thin.lineTo(width - line / 2, top + line / 2);
    thin.lineTo(width + over, top + line / 2);
    QPainterPath thick(QPointF(0.13 * em, foot));
    thick.lineTo(0.27 * em, bottom);
    Box box = boxOf(stroked(thin, line), width, top, bottom);
    box.shapes.push_back(stroked(thick, 2 * line));
    return box;
}

} // namespace thetascope::ui::typeset
