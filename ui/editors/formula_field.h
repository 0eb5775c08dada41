// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"

#include <QPlainTextEdit>

#include <optional>

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::editors {

class FormulaHighlighter;

/// A FormulaField is a field of one line in which a formula is typed. It looks typeset, in a serif
/// font with italic variables, but remains a plain text field that never changes what is typed. An
/// error is underlined where it is.
class FormulaField final : public QPlainTextEdit {
    Q_OBJECT
public:
    /// Makes an empty field.
    explicit FormulaField(QWidget* parent = nullptr);

    /// Returns the text as it was typed.
    QString text() const { return toPlainText(); }

    /// Replaces the text without a signal. The cursor goes to the end if the field has the focus,
    /// else to the beginning.
    void setText(const QString& text);
    /// Sets what is shown in front of the text, such as "L(θ) =".
    void setPrefix(const QString& prefix);
    /// Sets the names of the variables and constants, which are in italics.
    void setSymbols(const expression::Symbols& symbols);
    /// Puts brackets around a part of the text, as if they were typed. The cursor stays where it
    /// is.
    void putBrackets(expression::Span where);
    /// Underlines an error, or none. An empty span says that something is missing there; then the
    /// character before it is underlined.
    void setFault(std::optional<expression::Span> where);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// This signal is emitted when the user has changed the text.
    void edited(const QString& text);
    /// This signal is emitted on Escape: the user wants the last valid formula back.
    void abandoned();
    /// This signal is emitted on Enter, and when the field loses the focus.
    void finished();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void adoptFont();
    void placePrefix();

    widgets::PlainLabel* m_prefix;
    FormulaHighlighter* m_highlighter;
    QString m_text; ///< The text as it was last seen or set.
};

} // namespace thetascope::ui::editors
