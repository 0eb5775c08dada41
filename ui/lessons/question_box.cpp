// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/question_box.h"

#include "ui/lessons/page_text.h"
#include "ui/lessons/paragraph_label.h"
#include "ui/lessons/wrapped_choice.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui::lessons {

QuestionBox::QuestionBox(lesson::Question question, QWidget* parent)
    : QFrame(parent)
    , m_question(std::move(question))
    , m_first(pageText(tr("Predict first: the runs begin when the answer is revealed."), this))
    , m_reveal(new QPushButton(tr("Reveal"), this))
    , m_answer(new ParagraphLabel({}, this)) {
    setObjectName(QStringLiteral("questionBox"));
    setProperty("role", "card");
    auto* const column = new QVBoxLayout(this);
    widgets::PlainLabel* const caption =
        pageText(m_question.choices.empty() ? tr("Think") : tr("Predict"), this);
    caption->setProperty("role", "caption");
    column->addWidget(caption);
    column->addWidget(new ParagraphLabel(QString::fromStdString(m_question.ask), this));
    for (const std::string& choice : m_question.choices) {
        auto* const button = new WrappedChoice(QString::fromStdString(choice), this);
        button->setObjectName(QStringLiteral("choice%1").arg(m_choices.size() + 1));
        button->setToolTip(tr("Predict this"));
        connect(button, &QRadioButton::clicked, m_reveal, [this] { m_reveal->setEnabled(true); });
        column->addWidget(button);
        m_choices.push_back(button);
    }
    m_first->setObjectName(QStringLiteral("predictFirstLabel"));
    m_first->hide();
    column->addWidget(m_first);
    if (!m_choices.empty())
        setTabOrder(m_choices.back(), m_reveal);
    m_reveal->setObjectName(QStringLiteral("revealButton"));
    m_reveal->setEnabled(m_choices.empty());
    m_reveal->setToolTip(m_choices.empty() ? tr("Show the answer")
                                           : tr("Show the answer, once you have made a choice"));
    column->addWidget(m_reveal, 0, Qt::AlignLeft);
    m_answer->setObjectName(QStringLiteral("answerLabel"));
    m_answer->hide();
    column->addWidget(m_answer);
    connect(m_reveal, &QPushButton::clicked, this, &QuestionBox::reveal);
}

bool QuestionBox::isRevealed() const {
    return m_reveal->isHidden();
}

void QuestionBox::askToPredict() {
    m_first->show();
    QAccessibleEvent alert(m_first, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void QuestionBox::reveal() {
    if (isRevealed())
        return;
    emit aboutToReveal();
    QString text = QString::fromStdString(m_question.reveal);
    const bool isPredicted = std::ranges::any_of(m_choices, &QRadioButton::isChecked);
    if (m_question.answer && isPredicted) {
        const bool isRight = m_choices[*m_question.answer]->isChecked();
        text = (isRight ? tr("✓ As you said.") : tr("✗ Not quite.")) + u' ' + text;
    }
    for (QRadioButton* choice : m_choices)
        choice->setEnabled(false); // the prediction stays visible
    m_answer->setParagraph(text);
    m_answer->show();
    m_reveal->hide();
    m_first->hide();
    emit revealed();
}

} // namespace thetascope::ui::lessons
