// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

// Registered by hand: the linker leaves out a static library's resources that nothing names.
static void registerLessons() {
    Q_INIT_RESOURCE(lessons);
}

namespace thetascope::ui::lessons {

namespace {

const QStringList kPatterns{QStringLiteral("*.yaml"), QStringLiteral("*.yml")};

} // namespace

const std::vector<lesson::Lesson>& shippedLessons() {
    static const std::vector<lesson::Lesson> kLessons = [] {
        registerLessons();
        std::vector<lesson::Lesson> lessons;
        const QDir folder(QStringLiteral(":/lessons"));
        for (const QString& name : folder.entryList(kPatterns, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            file.open(QIODevice::ReadOnly);
            // They are within the program, and its tests read every one.
            lessons.push_back(
                lesson::readLesson(file.readAll().toStdString(), name.toStdString()).value());
        }
        return lessons;
    }();
    return kLessons;
}

tl::expected<std::vector<lesson::Lesson>, QString> openLessons(const QString& path,
                                                               const lesson::Places* places) {
    QStringList files{path};
    if (QFileInfo(path).isDir()) {
        const QDir folder(path);
        files.clear();
        for (const QString& name : folder.entryList(kPatterns, QDir::Files, QDir::Name))
            files << folder.filePath(name);
        if (files.isEmpty())
            return tl::unexpected(
                QCoreApplication::translate("Lessons", "There are no lessons (*.yaml) in %1")
                    .arg(QDir::toNativeSeparators(path)));
    }
    std::vector<lesson::Lesson> lessons;
    for (const QString& file : files) {
        auto lesson = lesson::readLessonFile(QFile::encodeName(file).toStdString(), places);
        if (!lesson)
            return tl::unexpected(QString::fromStdString(lesson.error()));
        lesson->key = QFileInfo(file).absoluteFilePath().toStdString();
        lessons.push_back(std::move(*lesson));
    }
    return lessons;
}

bool mayBeLessons(const QString& path) {
    return QFileInfo(path).isDir() || QDir::match(kPatterns, QFileInfo(path).fileName());
}

} // namespace thetascope::ui::lessons
