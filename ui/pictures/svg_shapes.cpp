// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/svg_shapes.h"

#include <cmath>

namespace thetascope::ui::pictures {

namespace {

constexpr qsizetype kLeastShared = 24; ///< Shorter data is written again each time.

/// A position in hundredths of a unit. Positions are rounded before they are subtracted, so that
/// errors do not add up along a path.
struct Place {
    qint64 x = 0;
    qint64 y = 0;
};

QByteArray hundredths(qint64 value) {
    const QByteArray sign = value < 0 ? "-" : "";
    const qint64 size = std::abs(value);
    QByteArray text = size >= 100 || size == 0 ? QByteArray::number(size / 100) : QByteArray();
    if (const qint64 rest = size % 100; rest != 0) {
        text += '.';
        text += static_cast<char>('0' + rest / 10);
        if (rest % 10 != 0)
            text += static_cast<char>('0' + rest % 10);
    }
    return sign + text;
}

qint64 rounded(double value) {
    return std::llround(value * 100);
}

/// Writes path data with relative coordinates, and as few characters between them as there must be.
class DataWriter {
public:
    explicit DataWriter(QPointF origin)
        : m_origin(origin) {}

    void move(const QPainterPath::Element& to) {
        close();
        // After "z" the current point is the first one of the closed part.
        m_begin = placeOf(to);
        if (m_isFirst)
            m_here = m_begin; // the place of the shape
        else
            write('m', {m_begin});
        m_isFirst = false;
    }

    void line(const QPainterPath::Element& to) {
        m_hasLines = true;
        const Place place = placeOf(to);
        m_pending.push_back(place);
    }

    void curve(const QPainterPath& path, int i) {
        flush();
        write('c', {placeOf(path.elementAt(i)), placeOf(path.elementAt(i + 1)),
                    placeOf(path.elementAt(i + 2))});
        m_hasLines = true;
    }

    QByteArray finish() {
        close();
        return m_data;
    }

private:
    Place placeOf(const QPainterPath::Element& element) const {
        return {rounded(element.x - m_origin.x()), rounded(element.y - m_origin.y())};
    }

    void number(qint64 value) {
        const QByteArray text = hundredths(value);
        const bool isAfterNumber =
            !m_data.isEmpty() && '0' <= m_data.back() && m_data.back() <= '9';
        const bool needsSpace =
            isAfterNumber && text.front() != '-' && !(text.front() == '.' && m_hasPoint);
        if (needsSpace)
            m_data += ' ';
        m_data += text;
        m_hasPoint = text.contains('.');
    }

    void write(char command, const std::vector<Place>& places) {
        if (command != m_command)
            m_data += command;
        m_command = command == 'm' ? 'l' : command; // what follows a "m" is a line
        for (const Place& place : places) {
            number(place.x - m_here.x);
            number(place.y - m_here.y);
        }
        m_here = places.back();
    }

    void flush() {
        for (const Place& place : m_pending) {
            if (place.x == m_here.x && place.y == m_here.y && m_pending.size() > 1)
                continue;
            if (place.x == m_here.x && place.y != m_here.y)
                single('v', place.y - m_here.y);
            else if (place.y == m_here.y)
                single('h', place.x - m_here.x);
            else
                write('l', {place});
            m_here = place;
        }
        m_pending.clear();
    }

    void single(char command, qint64 way) {
        if (command != m_command)
            m_data += command;
        m_command = command;
        number(way);
    }

    /// Ends a part, which is closed if it ends where it began.
    void close() {
        const Place last = m_pending.empty() ? m_here : m_pending.back();
        const bool isDot = m_pending.size() == 1 && m_here.x == m_begin.x && m_here.y == m_begin.y;
        const bool isClosed = m_hasLines && last.x == m_begin.x && last.y == m_begin.y && !isDot;
        if (isClosed && !m_pending.empty())
            m_pending.pop_back(); // "z" makes the last line
        flush();
        if (isClosed) {
            m_data += 'z';
            m_command = 'z';
            m_here = m_begin;
        }
        m_hasLines = false;
    }

    QPointF m_origin;
    QByteArray m_data;
    std::vector<Place> m_pending; ///< The ends of lines that are not written yet.
    Place m_begin;
    Place m_here;
    char m_command = 0;
    bool m_hasPoint = false;
    bool m_hasLines = false;
    bool m_isFirst = true;
};

QByteArray dataOf(const QPainterPath& path) {
    DataWriter writer(path.elementAt(0));
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            writer.move(element);
        } else if (element.isLineTo()) {
            writer.line(element);
        } else {
            writer.curve(path, i);
            i += 2;
        }
    }
    return writer.finish();
}

} // namespace

QByteArray svgNumber(double value) {
    return hundredths(rounded(value));
}

SvgShapes::Placed SvgShapes::add(const QPainterPath& path) {
    const QByteArray data = dataOf(path);
    auto known = m_known.find(data);
    if (known == m_known.end()) {
        known = m_known.insert(data, static_cast<qsizetype>(m_shapes.size()));
        m_shapes.push_back({data});
    }
    ++m_shapes[static_cast<std::size_t>(*known)].count;
    return {*known, path.elementAt(0)};
}

bool SvgShapes::isShared(const Shape& shape) {
    return shape.count > 1 && shape.data.size() > kLeastShared;
}

QByteArray SvgShapes::element(const Placed& placed, const QByteArray& attributes) const {
    const Shape& shape = m_shapes[static_cast<std::size_t>(placed.shape)];
    const QByteArray x = svgNumber(placed.at.x());
    const QByteArray y = svgNumber(placed.at.y());
    if (isShared(shape))
        return "<use xlink:href=\"#s" + QByteArray::number(placed.shape) + "\" x=\"" + x +
               "\" y=\"" + y + '"' + attributes + "/>\n";
    return "<path d=\"M" + x + (y.startsWith('-') ? "" : " ") + y + shape.data + '"' + attributes +
           "/>\n";
}

QByteArray SvgShapes::definitions() const {
    QByteArray all;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        if (isShared(m_shapes[i]))
            all += "<path id=\"s" + QByteArray::number(static_cast<qsizetype>(i)) + "\" d=\"M0 0" +
                   m_shapes[i].data + "\"/>\n";
    }
    return all.isEmpty() ? all : "<defs>\n" + all + "</defs>\n";
}

} // namespace thetascope::ui::pictures
