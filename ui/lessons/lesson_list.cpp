// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_list.h"

#include "ui/lessons/progress.h"
#include "ui/theme/plain_text.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thetascope::ui::lessons {

LessonList::LessonList(QWidget* parent)
    : QScrollArea(parent) {
    setObjectName(QStringLiteral("lessonList"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void LessonList::setLessons(const std::vector<ListedLesson>& lessons,
                            const LessonProgress& progress) {
    auto* const content = new QWidget(this);
    content->setProperty("role", "column");
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(2);
    m_buttons.clear();
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const lesson::Outline& lesson = lessons[i].outline();
        QString text =
            tr("%1   %2")
                .arg(i + 1, 2, 10, QChar(0x2007))
                .arg(theme::plainLine(QString::fromStdString(lesson.title), theme::kLongestName));
        const auto tasks = std::ranges::count_if(lesson.pages, &lesson::Outline::Page::hasTask);
        const std::size_t solved = progress.solved(lesson);
        if (progress.isRead(lesson) && std::cmp_equal(solved, tasks))
            text += tr("   ✓", "a lesson that was read, with all its tasks done");
        else if (progress.isRead(lesson))
            text += tr("   read, tasks %1 of %2").arg(solved).arg(tasks);
        else if (progress.isBegun(lesson))
            text += tr("   page %1 of %2").arg(progress.page(lesson) + 1).arg(lesson.pages.size());
        auto* const button = new QPushButton(theme::menuText(text), content);
        button->setObjectName(QStringLiteral("lesson%1").arg(i + 1));
        button->setProperty("role", "cell");
        button->setToolTip(tr("Read this lesson"));
        connect(button, &QPushButton::clicked, this, [this, i] { emit chosen(i); });
        column->addWidget(button);
        m_buttons.push_back(button);
    }
    column->addStretch(1);
    setWidget(content); // this deletes the one before
}

} // namespace thetascope::ui::lessons
