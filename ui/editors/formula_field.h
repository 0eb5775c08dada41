// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/syntax_error.h"

#include <QPlainTextEdit>

#include <optional>

class QLabel;

namespace thetascope::ui::editors {

class FormulaHighlighter;

/// One line in which a formula is typed. It looks typeset — a book face, variables slanted — and
/// stays a plain text field: what is typed is never changed. A fault is underlined in its place.
class FormulaField final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit FormulaField(QWidget* parent = nullptr);

    QString text() const { return toPlainText(); }

    /// Silent; the cursor goes to the end, or without the focus to the beginning.
    void setText(const QString& text);
    /// What stands before the text, e.g. "L(θ) =".
    void setPrefix(const QString& prefix);
    /// Underlines a fault; where something is missing, the character before it.
    void setFault(std::optional<expression::Span> where);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user changed the text.
    void edited(const QString& text);
    /// Escape: the user wants the last good formula back.
    void abandoned();
    /// Enter, or the field was left.
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

    QLabel* m_prefix;
    FormulaHighlighter* m_highlighter;
    QString m_text; ///< as last seen or set
};

} // namespace thetascope::ui::editors
