// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plain_label.h"

class QColor;

namespace thetascope::ui::widgets {

/// A Markup is a line of text with italic letters, subscripts and links. Each of its pieces is
/// shown as it is, so that no piece, wherever it comes from, can bring markup of its own.
class Markup {
public:
    /// Adds a piece of upright text.
    Markup& plain(const QString& text);
    /// Adds a piece in italics.
    Markup& italic(const QString& text);
    /// Adds a subscript.
    Markup& subscript(const QString& text);
    /// Adds a link of a colour. Whoever shows the line is told when it is followed.
    Markup& link(const QString& text, const QColor& colour);
    /// Adds another line behind this one.
    Markup& append(const Markup& other);

    /// Returns the line as HTML.
    const QString& html() const { return m_html; }

private:
    QString m_html;
};

/// A MarkupLabel is a PlainLabel that can show a Markup, too.
class MarkupLabel final : public PlainLabel {
    Q_OBJECT
public:
    using PlainLabel::PlainLabel;

    /// Shows a line with markup.
    void setMarkup(const Markup& markup);
};

} // namespace thetascope::ui::widgets
