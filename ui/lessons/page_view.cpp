// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/page_view.h"

#include "ui/lessons/averages_view.h"
#include "ui/lessons/formula_label.h"
#include "ui/lessons/guessing_view.h"
#include "ui/lessons/page_text.h"
#include "ui/lessons/paragraph_label.h"
#include "ui/lessons/question_box.h"
#include "ui/lessons/task_box.h"
#include "ui/widgets/plain_label.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui::lessons {

namespace {

constexpr double kTitleScale = 1.3; ///< The size of the title, relative to the text.
constexpr int kAround = 16;         ///< What is kept visible around a box, in pixels.
constexpr int kMargin = 14;         ///< The empty space around a page, in pixels.

} // namespace

PageView::PageView(QWidget* parent)
    : QScrollArea(parent) {
    setObjectName(QStringLiteral("pageView"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void PageView::setPage(const lesson::Page& page) {
    auto* const content = new QWidget(this);
    content->setProperty("role", "column");
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(kMargin, 10, kMargin, kMargin);
    column->setSpacing(10);
    m_title = pageText(QString::fromStdString(page.title), content);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    column->addWidget(m_title);
    addText(*column, page);
    if (page.averages)
        column->addWidget(new AveragesView(*page.averages, content));
    if (page.guessing)
        column->addWidget(new GuessingView(page.guessing->most, content));
    m_question = page.question ? new QuestionBox(*page.question, content) : nullptr;
    if (m_question) {
        connect(m_question, &QuestionBox::aboutToReveal, this, &PageView::aboutToReveal);
        connect(m_question, &QuestionBox::revealed, this, [this] {
            emit revealed();
            showGrown(*m_question);
        });
        column->addWidget(m_question);
    }
    m_task = page.task ? new TaskBox(*page.task, content) : nullptr;
    if (m_task) {
        connect(m_task, &TaskBox::done, this, &PageView::taskDone);
        column->addWidget(m_task);
    }
    column->addStretch(1);
    setWidget(content); // this deletes the page before
    showScale();
    verticalScrollBar()->setValue(0);
}

void PageView::addText(QVBoxLayout& column, const lesson::Page& page) {
    QWidget* const content = column.parentWidget();
    for (const lesson::Paragraph& paragraph : page.text) {
        const QString text = QString::fromStdString(paragraph.text);
        if (paragraph.isFormula)
            column.addWidget(new FormulaLabel(text, content));
        else
            column.addWidget(new ParagraphLabel(text, content));
    }
}

void PageView::setTextScale(double scale) {
    m_scale = scale;
    if (m_title)
        showScale();
}

int PageView::neededHeight() const {
    if (!widget())
        return 0;
    const int tall = widget()->layout()->totalHeightForWidth(viewport()->width());
    return std::max(tall, widget()->minimumSizeHint().height()) + 2 * frameWidth();
}

/// Scrolls so that a box that has become higher is visible.
void PageView::showGrown(QWidget& box) {
    widget()->layout()->activate();
    widget()->resize(widget()->width(), std::max(viewport()->height(), neededHeight()));
    ensureWidgetVisible(&box, 0, kAround);
}

void PageView::checkTask(std::span<const lesson::Run> runs) {
    if (!m_task || m_task->isDone())
        return;
    m_task->check(runs);
    if (m_task->isDone())
        showGrown(*m_task);
}

bool PageView::scrollBy(int pixels) {
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->setValue(before + pixels);
    return verticalScrollBar()->value() != before;
}

bool PageView::scrollDown() {
    const int left = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    return left > kMargin && scrollBy(viewport()->height() * 4 / 5);
}

bool PageView::scrollUp() {
    return verticalScrollBar()->value() > kMargin && scrollBy(-viewport()->height() * 4 / 5);
}

bool PageView::reveal() {
    if (!m_question || m_question->isRevealed())
        return false;
    m_question->reveal();
    return true;
}

QWidget* PageView::askToPredict() {
    if (!m_question || m_question->isRevealed())
        return nullptr;
    m_question->askToPredict();
    showGrown(*m_question);
    return m_question;
}

void PageView::setTabOrderAfter(QWidget& before) {
    QWidgetList order{&before, this};
    for (QWidget* each = widget()->nextInFocusChain(); each != widget();
         each = each->nextInFocusChain()) {
        if (widget()->isAncestorOf(each) && each->focusPolicy() != Qt::NoFocus)
            order << each;
    }
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

/// The sizes are set by a style sheet: fonts set otherwise are lost when the window's own sheet
/// changes, or when a field is polished again.
void PageView::showScale() {
    const double text = font().pointSizeF() * m_scale;
    widget()->setStyleSheet(
        QStringLiteral("QWidget { font-size: %1pt; }"
                       "QLabel#pageTitle { font-size: %2pt; font-weight: bold; }")
            .arg(text)
            .arg(text * kTitleScale));
    const auto children = widget()->findChildren<QWidget*>();
    for (QWidget* child : children)
        child->ensurePolished(); // their size hints are used before they are shown
}

} // namespace thetascope::ui::lessons
