// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/progress.h"

#include <QStringList>

#include <algorithm>

namespace thetascope::ui::lessons {

namespace {

QString pageKey(const lesson::Outline& lesson) {
    return QStringLiteral("lessons/page/") + QString::fromStdString(lesson.key);
}

QString readKey(const lesson::Outline& lesson) {
    return QStringLiteral("lessons/read/") + QString::fromStdString(lesson.key);
}

/// Keeps the titles of the pages whose tasks were done: a file's pages may change their places.
QString solvedKey(const lesson::Outline& lesson) {
    return QStringLiteral("lessons/solved/") + QString::fromStdString(lesson.key);
}

} // namespace

LessonProgress::LessonProgress(QSettings& settings)
    : m_settings(settings) {}

std::size_t LessonProgress::page(const lesson::Outline& lesson) const {
    // The file may have fewer pages than when it was last read.
    return std::min<std::size_t>(m_settings.value(pageKey(lesson)).toUInt(),
                                 lesson.pages.size() - 1);
}

bool LessonProgress::isBegun(const lesson::Outline& lesson) const {
    return m_settings.contains(pageKey(lesson));
}

bool LessonProgress::isRead(const lesson::Outline& lesson) const {
    return m_settings.value(readKey(lesson)).toBool();
}

std::size_t LessonProgress::solved(const lesson::Outline& lesson) const {
    const QStringList titles = m_settings.value(solvedKey(lesson)).toStringList();
    return static_cast<std::size_t>(
        std::ranges::count_if(lesson.pages, [&](const lesson::Outline::Page& page) {
            return page.hasTask && titles.contains(QString::fromStdString(page.title));
        }));
}

void LessonProgress::setSolved(const lesson::Outline& lesson, const lesson::Page& page) {
    QStringList titles = m_settings.value(solvedKey(lesson)).toStringList();
    const QString title = QString::fromStdString(page.title);
    if (!titles.contains(title))
        m_settings.setValue(solvedKey(lesson), titles << title);
}

void LessonProgress::setPage(const lesson::Outline& lesson, std::size_t page) {
    m_settings.setValue(pageKey(lesson), static_cast<uint>(page));
    if (page + 1 == lesson.pages.size())
        m_settings.setValue(readKey(lesson), true);
}

} // namespace thetascope::ui::lessons
