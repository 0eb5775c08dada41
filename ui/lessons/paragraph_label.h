// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plain_label.h"

#include <QTextCursor>

#include <memory>

class QTextDocument;

namespace thetascope::ui::lessons {

class InlineFormulas;

/// A ParagraphLabel shows a paragraph of a lesson, which wraps and in which formulas between dollar
/// signs are typeset: "the rate $α⁽ᵗ⁾$". Its text() is the same without the signs, which is what
/// screen readers are told. The mouse selects, and Ctrl+C copies.
class ParagraphLabel final : public widgets::PlainLabel {
    Q_OBJECT
public:
    /// Makes a label with a text.
    explicit ParagraphLabel(const QString& text, QWidget* parent = nullptr);
    ~ParagraphLabel() override;

    /// Shows a text.
    void setParagraph(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QTextDocument& document(double width) const;
    int placeAt(const QPoint& position) const;
    void copy() const;
    void selectAll();
    void forget();

    QString m_paragraph;
    QTextCursor m_selection;
    // What was laid out last, for the present text and font; made when it is needed.
    mutable std::unique_ptr<QTextDocument> m_document;
    mutable InlineFormulas* m_formulas = nullptr;
};

} // namespace thetascope::ui::lessons
