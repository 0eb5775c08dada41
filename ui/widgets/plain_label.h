// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace thetascope::ui::widgets {

/// A PlainLabel shows its text as it is, never as HTML, in one paragraph of bounded length in which
/// line breaks and control characters are visible. So what it shows may come from a file. It never
/// makes its window wider because of a long word; a line that has no room ends in "…".
class PlainLabel : public QLabel {
    Q_OBJECT
public:
    /// Makes a label without a text.
    explicit PlainLabel(QWidget* parent = nullptr);
    /// Makes a label with a text.
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

    /// Returns a size in which the longest word may have to be broken.
    QSize minimumSizeHint() const override;

public slots:
    /// Shows a text.
    void setText(const QString& text);
    /// Shows several lines below one another.
    void setLines(const QStringList& lines);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace thetascope::ui::widgets
