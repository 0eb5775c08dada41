// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/paragraph_label.h"

#include "core/lesson/lesson.h"
#include "ui/lessons/inline_formulas.h"
#include "ui/lessons/page_text.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QTextOption>

#include <cmath>

namespace thetascope::ui::lessons {

namespace {

constexpr int kUsualWidth = 320; ///< The width that a label asks for, in pixels.
constexpr int kLeastWidth = 60;

} // namespace

ParagraphLabel::ParagraphLabel(const QString& text, QWidget* parent)
    : widgets::PlainLabel(parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::IBeamCursor);
    const auto add = [this](const QString& title, QKeySequence::StandardKey keys, auto slot) {
        auto* const action = new QAction(title, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("&Copy"), QKeySequence::Copy, &ParagraphLabel::copy);
    add(tr("Select &all"), QKeySequence::SelectAll, &ParagraphLabel::selectAll);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setParagraph(text);
}

ParagraphLabel::~ParagraphLabel() = default;

void ParagraphLabel::setParagraph(const QString& text) {
    m_paragraph = text.left(theme::kLongestLine); // a page is laid out whole
    setText(unbroken(QString(text).remove(QLatin1Char(lesson::kFormulaMark))));
    forget();
}

void ParagraphLabel::forget() {
    m_selection = {};
    m_document.reset();
    m_formulas = nullptr;
    updateGeometry();
    update();
}

/// Returns the paragraph laid out at a width.
QTextDocument& ParagraphLabel::document(double width) const {
    if (!m_document) {
        m_document = std::make_unique<QTextDocument>();
        m_document->setDocumentMargin(0);
        m_document->setDefaultFont(font());
        m_document->setUndoRedoEnabled(false);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_document->setDefaultTextOption(option);
        m_formulas = new InlineFormulas(*m_document);
        QTextCursor cursor(m_document.get());
        m_formulas->append(cursor, m_paragraph, font());
    }
    if (m_document->textWidth() != width)
        m_document->setTextWidth(width);
    return *m_document;
}

QSize ParagraphLabel::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize ParagraphLabel::minimumSizeHint() const {
    return {kLeastWidth, fontMetrics().height()};
}

int ParagraphLabel::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(document(width).size().height()));
}

void ParagraphLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, theme::Theme::from(palette()).ink);
    if (m_selection.hasSelection()) {
        QTextCharFormat marked;
        marked.setBackground(palette().brush(QPalette::Highlight));
        marked.setForeground(palette().brush(QPalette::HighlightedText));
        context.selections.push_back({m_selection, marked});
    }
    document(width()).documentLayout()->draw(&painter, context);
}

void ParagraphLabel::changeEvent(QEvent* event) {
    widgets::PlainLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forget();
}

int ParagraphLabel::placeAt(const QPoint& position) const {
    return document(width()).documentLayout()->hitTest(position, Qt::FuzzyHit);
}

void ParagraphLabel::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const int place = placeAt(event->position().toPoint());
    m_selection = QTextCursor(m_document.get());
    m_selection.setPosition(place);
    update();
}

void ParagraphLabel::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) == 0 || m_selection.isNull())
        return;
    m_selection.setPosition(placeAt(event->position().toPoint()), QTextCursor::KeepAnchor);
    update();
}

void ParagraphLabel::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
    m_selection.select(QTextCursor::WordUnderCursor);
    update();
}

void ParagraphLabel::focusOutEvent(QFocusEvent* event) {
    widgets::PlainLabel::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return; // its own menu copies the selection
    m_selection = {};
    update();
}

void ParagraphLabel::copy() const {
    QTextCursor chosen = m_selection;
    if (!chosen.hasSelection()) {
        chosen = QTextCursor(&document(width()));
        chosen.select(QTextCursor::Document);
    }
    QString text = m_formulas->plainText(chosen);
    QApplication::clipboard()->setText(text.replace(QChar::Nbsp, u' '));
}

void ParagraphLabel::selectAll() {
    m_selection = QTextCursor(&document(width()));
    m_selection.select(QTextCursor::Document);
    update();
}

} // namespace thetascope::ui::lessons
