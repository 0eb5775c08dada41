// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/page_parts.h"

#include "ui/theme/plain_text.h"
#include "ui/theme/variable_names.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::pictures {

namespace {

QFont titleFont(const plot::PlotStyle& style) {
    QFont font = style.font;
    font.setPixelSize(qRound(font.pixelSize() * 1.4));
    return font;
}

double titleHeight(const plot::PlotStyle& style) {
    return QFontMetricsF(titleFont(style)).height() * 1.2;
}

QColor ground(const PictureSettings& settings) {
    switch (settings.background) {
    case PictureSettings::Background::Theme:
    case PictureSettings::Background::Dark:
        return settings.theme.ground;
    case PictureSettings::Background::White:
        return settings.theme.surface;
    case PictureSettings::Background::Transparent:
        return Qt::transparent;
    }
    return {};
}

} // namespace

plot::PlotStyle pageStyle(const PictureSettings& settings, int columns, int rows) {
    if (settings.text > 0)
        return pageStyle(settings.theme, settings.text);
    const QSize page = settings.size;
    const double panel = std::sqrt(double(page.width()) / columns * page.height() / rows);
    const double longSide = std::max(page.width(), page.height());
    return pageStyle(settings.theme,
                     std::clamp(panel / 38, 9.0, std::max(9.0, 0.016 * longSide + 4)));
}

plot::PlotStyle pageStyle(const theme::Theme& theme, double fontSize) {
    plot::PlotStyle style;
    style.theme = theme;
    style.unit = fontSize / 13;
    style.font = QFont(QStringLiteral("Inter"));
    // Without the forms that a font has for signs beside each other, every sign in a PDF is one
    // that can be found and copied.
    style.font.setStyleStrategy(QFont::PreferNoShaping);
    style.font.setPixelSize(std::max(1, qRound(fontSize)));
    return style;
}

double pageGap(const plot::PlotStyle& style) {
    return 12 * style.unit;
}

double titleRoom(const plot::PlotStyle& style) {
    return pageGap(style) * 0.8 + titleHeight(style) + pageGap(style) * 0.6;
}

QString titleOf(const loss::Loss& loss) {
    return QStringLiteral("%1 = %2").arg(theme::VariableNames(loss).loss(),
                                         theme::plainLine(QString::fromStdString(loss.lossText())));
}

void paintBackground(plot::PagePainter& page, const PictureSettings& settings) {
    // The background extends beyond the page, since a device's last dots may be parts of a unit.
    page.painter().fillRect(QRect(QPoint(0, 0), settings.size + QSize(1, 1)), ground(settings));
}

QRectF paintTitle(plot::PagePainter& page, const loss::Loss& loss, const PictureSettings& settings,
                  const plot::PlotStyle& style) {
    return paintTitle(page, titleOf(loss), settings, style);
}

QRectF paintTitle(plot::PagePainter& page, const QString& title, const PictureSettings& settings,
                  const plot::PlotStyle& style) {
    const double gap = pageGap(style);
    const QRectF all(QPointF(0, 0), QSizeF(settings.size));
    QRectF box = all.adjusted(gap * 1.2, gap * 0.8, -gap * 1.2, 0);
    box.setHeight(titleHeight(style));
    QPainter& painter = page.painter();
    painter.setFont(titleFont(style));
    painter.setPen(style.theme.ink);
    painter.drawText(
        box, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(titleFont(style)).elidedText(title, Qt::ElideRight, box.width()));
    return all.adjusted(gap, titleRoom(style), -gap, -gap);
}

} // namespace thetascope::ui::pictures
