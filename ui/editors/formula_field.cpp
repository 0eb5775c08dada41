// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/formula_field.h"

#include "ui/editors/formula_highlighter.h"
#include "ui/editors/one_line.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_font.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/view_text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QStyle>

namespace thetascope::ui::editors {

namespace {

constexpr int kPadding = 7;   ///< Above and below the line.
constexpr int kPrefixGap = 8; ///< To the left of the prefix.

bool isUndoOrRedo(QKeyEvent* event) {
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

} // namespace

FormulaField::FormulaField(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_prefix(new widgets::PlainLabel(this))
    , m_highlighter(new FormulaHighlighter(document())) {
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false); // the experiment has the undo stack
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    document()->setDocumentMargin(0);
    m_prefix->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_prefix->setToolTip(tr("The function that the formula defines"));
    adoptFont();
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        // A change of format, such as an error's underline, does not change the text.
        if (text() == m_text)
            return;
        m_text = text();
        emit edited(m_text);
    });
}

void FormulaField::setText(const QString& text) {
    m_text = text;
    setPlainText(text);
    // Without the focus, a long text is shown from its beginning.
    moveCursor(hasFocus() ? QTextCursor::End : QTextCursor::Start);
}

void FormulaField::setPrefix(const QString& prefix) {
    m_prefix->setText(prefix);
    m_prefix->setAccessibleName(prefix);
    placePrefix();
}

void FormulaField::setFault(std::optional<expression::Span> where) {
    m_highlighter->setFault(where, theme::Theme::from(palette()).bad);
    if (property("fault").toBool() == where.has_value())
        return;
    setProperty("fault", where.has_value());
    style()->unpolish(this);
    style()->polish(this);
}

void FormulaField::setSymbols(const expression::Symbols& symbols) {
    m_highlighter->setSymbols(symbols);
}

void FormulaField::putBrackets(expression::Span where) {
    const QString now = text();
    QTextCursor edit(document());
    edit.beginEditBlock(); // one change of the text
    edit.setPosition(static_cast<int>(widgets::unitsOf(now, where.begin + where.length)));
    edit.insertText(QStringLiteral(")"));
    edit.setPosition(static_cast<int>(widgets::unitsOf(now, where.begin)));
    edit.insertText(QStringLiteral("("));
    edit.endEditBlock();
}

QSize FormulaField::sizeHint() const {
    return {220, QFontMetrics(document()->defaultFont()).height() + 2 * kPadding};
}

QSize FormulaField::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

bool FormulaField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isUndoOrRedo(static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void FormulaField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit finished();
        return;
    case Qt::Key_Escape:
        emit abandoned();
        return;
    }
    if (isUndoOrRedo(event))
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void FormulaField::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    emit finished();
}

void FormulaField::insertFromMimeData(const QMimeData* source) {
    // One character too many is enough for the sentence that says so.
    constexpr auto kLongest = static_cast<qsizetype>(expression::kMaxCharacters) + 1;
    insertPlainText(oneLine(source->text().left(2 * kLongest)).left(kLongest));
}

void FormulaField::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adoptFont();
}

void FormulaField::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    placePrefix();
}

void FormulaField::adoptFont() {
    // The document's font is set, since a style sheet would reset the widget's.
    const QFont formula = widgets::formulaFont(font());
    if (formula == document()->defaultFont())
        return;
    document()->setDefaultFont(formula);
    m_prefix->setFont(formula);
    setFixedHeight(sizeHint().height());
    placePrefix();
}

void FormulaField::placePrefix() {
    m_prefix->adjustSize();
    const int line = QFontMetrics(document()->defaultFont()).height();
    const int top = (height() - line) / 2;
    m_prefix->setGeometry(kPrefixGap, top, m_prefix->sizeHint().width(), line);
    const int frame = contentsRect().top();
    setViewportMargins(m_prefix->geometry().right() + 5 - contentsRect().left(), top - frame, 4, 0);
}

} // namespace thetascope::ui::editors
