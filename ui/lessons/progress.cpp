// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/progress.h"

#include <algorithm>

namespace thetascope::ui {

namespace {

QString pageKey(const lesson::Lesson& lesson) {
    return QStringLiteral("lessons/page/") + QString::fromStdString(lesson.key);
}

QString readKey(const lesson::Lesson& lesson) {
    return QStringLiteral("lessons/read/") + QString::fromStdString(lesson.key);
}

} // namespace

LessonProgress::LessonProgress(QSettings& settings)
    : m_settings(settings) {}

std::size_t LessonProgress::page(const lesson::Lesson& lesson) const {
    // The file may have fewer pages than when it was last read.
    return std::min<std::size_t>(m_settings.value(pageKey(lesson)).toUInt(),
                                 lesson.pages.size() - 1);
}

bool LessonProgress::isBegun(const lesson::Lesson& lesson) const {
    return m_settings.contains(pageKey(lesson));
}

bool LessonProgress::isRead(const lesson::Lesson& lesson) const {
    return m_settings.value(readKey(lesson)).toBool();
}

void LessonProgress::setPage(const lesson::Lesson& lesson, std::size_t page) {
    m_settings.setValue(pageKey(lesson), static_cast<uint>(page));
    if (page + 1 == lesson.pages.size())
        m_settings.setValue(readKey(lesson), true);
}

} // namespace thetascope::ui
