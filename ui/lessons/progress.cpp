// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/progress.h"

#include "ui/model/kept_setting.h"

#include <QStringList>

#include <algorithm>

namespace thetascope::ui::lessons {

namespace {

using model::KeptSetting;

KeptSetting<uint> lastPage(const lesson::Outline& lesson) {
    return KeptSetting<uint>("lessons/page/" + lesson.key);
}

KeptSetting<bool> wasRead(const lesson::Outline& lesson) {
    return KeptSetting<bool>("lessons/read/" + lesson.key);
}

/// Keeps the titles of the pages whose tasks were done, since the order of a file's pages may
/// change.
KeptSetting<QStringList> solvedPages(const lesson::Outline& lesson) {
    return KeptSetting<QStringList>("lessons/solved/" + lesson.key);
}

} // namespace

LessonProgress::LessonProgress(QSettings& settings)
    : m_settings(settings) {}

std::size_t LessonProgress::page(const lesson::Outline& lesson) const {
    // The file may have fewer pages than when it was last read.
    return std::min<std::size_t>(lastPage(lesson).read(m_settings), lesson.pages.size() - 1);
}

bool LessonProgress::isBegun(const lesson::Outline& lesson) const {
    return lastPage(lesson).isKept(m_settings);
}

bool LessonProgress::isRead(const lesson::Outline& lesson) const {
    return wasRead(lesson).read(m_settings);
}

std::size_t LessonProgress::solved(const lesson::Outline& lesson) const {
    const QStringList titles = solvedPages(lesson).read(m_settings);
    return static_cast<std::size_t>(
        std::ranges::count_if(lesson.pages, [&](const lesson::Outline::Page& page) {
            return page.hasTask && titles.contains(QString::fromStdString(page.title));
        }));
}

void LessonProgress::setSolved(const lesson::Outline& lesson, const lesson::Page& page) {
    QStringList titles = solvedPages(lesson).read(m_settings);
    const QString title = QString::fromStdString(page.title);
    if (!titles.contains(title))
        solvedPages(lesson).keep(titles << title, m_settings);
}

void LessonProgress::setPage(const lesson::Outline& lesson, std::size_t page) {
    lastPage(lesson).keep(static_cast<uint>(page), m_settings);
    if (page + 1 == lesson.pages.size())
        wasRead(lesson).keep(true, m_settings);
}

} // namespace thetascope::ui::lessons
