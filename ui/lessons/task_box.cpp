// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/task_box.h"

#include "ui/lessons/page_text.h"
#include "ui/lessons/paragraph_label.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace thetascope::ui::lessons {

TaskBox::TaskBox(lesson::Task task, QWidget* parent)
    : QFrame(parent)
    , m_task(std::move(task))
    , m_state(new ParagraphLabel(tr("○ Not yet."), this)) {
    setObjectName(QStringLiteral("taskBox"));
    setProperty("role", "card");
    widgets::PlainLabel* const caption = pageText(tr("Your turn"), this);
    caption->setProperty("role", "caption");
    m_state->setObjectName(QStringLiteral("taskState"));
    auto* const column = new QVBoxLayout(this);
    column->addWidget(caption);
    column->addWidget(new ParagraphLabel(QString::fromStdString(m_task.text), this));
    column->addWidget(m_state);
}

void TaskBox::check(std::span<const lesson::Run> runs) {
    if (m_isDone || !lesson::allHold(m_task.when, runs))
        return;
    m_isDone = true;
    m_state->setParagraph(tr("✓ Done. %1").arg(QString::fromStdString(m_task.done)));
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    emit done();
}

} // namespace thetascope::ui::lessons
