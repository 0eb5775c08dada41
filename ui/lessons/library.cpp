// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <optional>
#include <utility>

// The lessons are registered explicitly: the linker leaves out resources of a static library that
// nothing refers to.
static void registerLessons() {
    Q_INIT_RESOURCE(lessons);
}

namespace thetascope::ui::lessons {

namespace {

const QStringList kPatterns{QStringLiteral("*.yaml"), QStringLiteral("*.yml")};

} // namespace

struct ListedLesson::State {
    lesson::Outline outline;
    std::string text; ///< The file's text, until the lesson is read.
    std::string path;
    std::optional<lesson::Lesson> lesson;
};

ListedLesson::ListedLesson(lesson::Lesson lesson)
    : m_state(std::make_shared<State>(State{lesson::outlineOf(lesson), {}, {}, {}})) {
    m_state->lesson = std::move(lesson);
}

ListedLesson::ListedLesson(std::string text, std::string path)
    : m_state(std::make_shared<State>(
          State{lesson::readOutline(text, path).value(), std::move(text), std::move(path), {}})) {}

const lesson::Outline& ListedLesson::outline() const {
    return m_state->outline;
}

const lesson::Lesson& ListedLesson::lesson() const {
    if (!m_state->lesson) {
        m_state->lesson = lesson::readLesson(m_state->text, m_state->path).value();
        m_state->text.clear();
    }
    return *m_state->lesson;
}

const std::vector<ListedLesson>& shippedLessons() {
    static const std::vector<ListedLesson> kLessons = [] {
        registerLessons();
        std::vector<ListedLesson> lessons;
        const QDir folder(QStringLiteral(":/lessons"));
        for (const QString& name : folder.entryList(kPatterns, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            file.open(QIODevice::ReadOnly);
            // These files are compiled in and cannot fail; the tests read every one.
            lessons.emplace_back(file.readAll().toStdString(), name.toStdString());
        }
        return lessons;
    }();
    return kLessons;
}

tl::expected<std::vector<ListedLesson>, QString> openLessons(const QString& path,
                                                             const lesson::WindowNames* names) {
    QStringList files{path};
    if (QFileInfo(path).isDir()) {
        const QDir folder(path);
        files.clear();
        for (const QString& name : folder.entryList(kPatterns, QDir::Files, QDir::Name))
            files << folder.filePath(name);
        constexpr qsizetype kMost = 500; // all are read at once
        if (files.size() > kMost)
            return tl::unexpected(
                QCoreApplication::translate("Lessons", "There are more than %1 lessons in %2")
                    .arg(kMost)
                    .arg(QDir::toNativeSeparators(path)));
        if (files.isEmpty())
            return tl::unexpected(
                QCoreApplication::translate("Lessons", "There are no lessons (*.yaml) in %1")
                    .arg(QDir::toNativeSeparators(path)));
    }
    std::vector<ListedLesson> lessons;
    for (const QString& file : files) {
        auto lesson = lesson::readLessonFile(QFile::encodeName(file).toStdString(), names);
        if (!lesson)
            return tl::unexpected(QString::fromStdString(lesson.error()));
        lesson->key = QFileInfo(file).absoluteFilePath().toStdString();
        lessons.emplace_back(std::move(*lesson));
    }
    return lessons;
}

bool mayBeLessons(const QString& path) {
    return QFileInfo(path).isDir() || QDir::match(kPatterns, QFileInfo(path).fileName());
}

} // namespace thetascope::ui::lessons
