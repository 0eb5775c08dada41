// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace thetascope::ui::theme {

namespace {

/// Paints a drawing and replaces `currentColor` by the colour that belongs to the icon's state.
class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(const QString& name, const Theme& theme, const QColor& checked)
        : m_name(name)
        , m_normal(theme.ink)
        , m_disabled(theme.fadedInk)
        , m_checked(checked) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "icon", qPrintable(file.fileName()));
        m_drawing = opened ? file.readAll() : QByteArray();
        m_disabled.setAlphaF(0.5F);
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
               QIcon::State state) override {
        const QColor colour = mode == QIcon::Disabled ? m_disabled
                              : state == QIcon::On    ? m_checked
                                                      : m_normal;
        QByteArray drawing = m_drawing;
        drawing.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(drawing);
        painter->save();
        painter->setOpacity(painter->opacity() * colour.alphaF());
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        if (size.isEmpty())
            return {}; // the button has become so small that nothing is left for its icon
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }

    QString key() const override { return QStringLiteral("thetascope-") + m_name; }

    bool isNull() override { return m_drawing.isEmpty(); }

private:
    QString m_name;
    QByteArray m_drawing;
    QColor m_normal;
    QColor m_disabled;
    QColor m_checked;
};

} // namespace

QIcon icon(const QString& name, const Theme& theme) {
    return icon(name, theme, theme.accent);
}

QIcon icon(const QString& name, const Theme& theme, const QColor& checked) {
    return QIcon(new LineIconEngine(name, theme, checked));
}

} // namespace thetascope::ui::theme
