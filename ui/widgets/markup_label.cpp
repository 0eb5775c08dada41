// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markup_label.h"

#include "ui/theme/plain_text.h"

#include <QColor>

namespace thetascope::ui::widgets {

namespace {

QString escaped(const QString& text) {
    return theme::plainLine(text).toHtmlEscaped();
}

} // namespace

Markup& Markup::plain(const QString& text) {
    m_html += escaped(text);
    return *this;
}

Markup& Markup::italic(const QString& text) {
    m_html += QStringLiteral("<i>%1</i>").arg(escaped(text));
    return *this;
}

Markup& Markup::subscript(const QString& text) {
    m_html += QStringLiteral("<sub>%1</sub>").arg(escaped(text));
    return *this;
}

Markup& Markup::link(const QString& text, const QColor& colour) {
    m_html += QStringLiteral("<a href=\"link\" style=\"color: %1\">%2</a>")
                  .arg(colour.name(), escaped(text));
    return *this;
}

Markup& Markup::append(const Markup& other) {
    m_html += other.m_html;
    return *this;
}

void MarkupLabel::setMarkup(const Markup& markup) {
    setTextFormat(Qt::RichText);
    QLabel::setText(markup.html());
}

} // namespace thetascope::ui::widgets
