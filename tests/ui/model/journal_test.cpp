// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "ui/model/journal.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <functional>
#include <optional>

namespace thetascope::ui::model {

namespace {

JournalEntry entry() {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.start = {0.1 + 0.2, 0};
    return {experiment::check(std::move(experiment)).value(),
            "/home/me/mine.theta",
            "Lesson “A”",
            "sin (",
            {"overlay", 42, experiment::Zoom{{-1, 0.1}, {2, 1e9}}}};
}

/// Handles events until a condition holds, as long as the slowest machine takes.
bool until(const std::function<bool()>& condition) {
    const QDeadlineTimer deadline(20'000);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    return condition();
}

class JournalTest : public testing::Test {
protected:
    QStringList files(const QString& pattern) const {
        return QDir(folder()).entryList({pattern}, QDir::AllEntries | QDir::System);
    }

    QString folder() const { return m_folder.filePath("state/journal"); }

    QTemporaryDir m_folder;
};

TEST_F(JournalTest, entry_isReadBackToTheBit) {
    const JournalEntry before = entry();
    const auto after = fromJournalText(toJournalText(before));
    ASSERT_TRUE(after) << after.error().toStdString();
    EXPECT_EQ(after->checked.experiment(), before.checked.experiment());
    EXPECT_EQ(after->path, before.path);
    EXPECT_EQ(after->title, before.title);
    EXPECT_EQ(after->draft, before.draft);
    EXPECT_EQ(after->shown, before.shown);
}

TEST_F(JournalTest, damagedText_isASentence) {
    const QByteArray whole = toJournalText(entry());
    for (qsizetype size = 0; size < whole.size() - 2; size += 7)
        EXPECT_FALSE(fromJournalText(whole.first(size))) << size;
    EXPECT_FALSE(fromJournalText(QByteArray(whole).replace("sin 2", "sin (")));
    EXPECT_FALSE(fromJournalText(QByteArray(whole).replace("journal\": 1", "journal\": 2")));
    EXPECT_FALSE(fromJournalText("[1]"));
}

TEST_F(JournalTest, journal_belongsToOneUntilItIsReleased) {
    std::optional<JournalFile> file = JournalFile::make(folder()).value();
    ASSERT_TRUE(file->write("a"));
    EXPECT_FALSE(JournalFile::claim(file->path()));
    EXPECT_TRUE(JournalFile::claimOrphans(folder()).empty());
    file.reset();
    auto orphans = JournalFile::claimOrphans(folder());
    ASSERT_EQ(orphans.size(), 1u);
    EXPECT_EQ(orphans.front().read().value(), "a");
    EXPECT_TRUE(JournalFile::claimOrphans(folder()).empty()) << "offered by one window only";
    orphans.front().remove();
    orphans.clear();
    EXPECT_TRUE(files("*").filter("journal").isEmpty()) << "not even the lock is left";
}

TEST_F(JournalTest, journal_isForItsOwnerOnly) {
    const auto file = JournalFile::make(folder());
    ASSERT_TRUE(file && file->write("a"));

    struct stat status {};

    ASSERT_EQ(stat(QFile::encodeName(file->path()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777u, 0600u);
    ASSERT_EQ(stat(QFile::encodeName(folder()).constData(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777u, 0700u);
}

TEST_F(JournalTest, pipeLinkOrHugeFile_isNotRead) {
    ASSERT_TRUE(QDir().mkpath(folder()));
    const QString pipe = folder() + "/a.journal";
    ASSERT_EQ(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    ASSERT_TRUE(QFile::link("/dev/zero", folder() + "/b.journal"));
    ASSERT_TRUE(QDir().mkpath(folder() + "/c.journal"));
    QFile huge(folder() + "/d.journal");
    ASSERT_TRUE(huge.open(QIODevice::WriteOnly) && huge.resize(JournalFile::kMostBytes + 1));
    const auto orphans = JournalFile::claimOrphans(folder());
    ASSERT_EQ(orphans.size(), 4u);
    for (const JournalFile& each : orphans) {
        EXPECT_FALSE(each.read()) << each.path().toStdString();
        EXPECT_TRUE(QFileInfo::exists(each.putAside()) || QFileInfo(each.path()).isSymLink());
    }
    EXPECT_EQ(files("*.damaged").size(), 4) << "nothing is lost";
    EXPECT_TRUE(files("*.journal").isEmpty());
}

TEST_F(JournalTest, change_isWrittenAndUnchangedIsRemoved) {
    std::optional<JournalEntry> work;
    Journal journal(folder(), [&] { return work; });
    journal.noteChange();
    EXPECT_FALSE(QFileInfo::exists(folder())) << "nothing is kept while everything is saved";
    work = entry();
    journal.noteChange();
    ASSERT_TRUE(until([&] { return files("*.journal").size() == 1; }));
    work.reset();
    journal.noteChange();
    EXPECT_TRUE(until([&] { return files("*.journal").isEmpty(); }));
}

TEST_F(JournalTest, lastOfManyChanges_isWritten) {
    std::optional<JournalEntry> work = entry();
    Journal journal(folder(), [&] { return work; });
    for (quint64 step = 0; step <= 1000; ++step) {
        work->shown.step = step;
        journal.noteChange();
    }
    const auto written = [&] {
        const QStringList found = files("*.journal");
        if (found.isEmpty())
            return false;
        QFile file(folder() + '/' + found.front());
        const auto read = file.open(QIODevice::ReadOnly) ? fromJournalText(file.readAll())
                                                         : tl::unexpected(QString());
        return read && read->shown.step == 1000;
    };
    EXPECT_TRUE(until(written));
}

TEST_F(JournalTest, flushedJournal_isAnOrphanAfterTheEnd) {
    {
        Journal journal(folder(), [] { return entry(); });
        journal.flush();
    }
    const auto orphans = JournalFile::claimOrphans(folder());
    ASSERT_EQ(orphans.size(), 1u);
    EXPECT_TRUE(fromJournalText(orphans.front().read().value()));
}

TEST_F(JournalTest, endedJournal_leavesNothing) {
    Journal journal(folder(), [] { return entry(); });
    journal.flush();
    journal.end();
    journal.noteChange();
    journal.flush();
    EXPECT_TRUE(QDir(folder()).isEmpty());
}

TEST_F(JournalTest, folderThatCannotBeMade_isReportedOnce) {
    QFile(m_folder.filePath("state")).open(QIODevice::WriteOnly); // a file is in the way
    Journal journal(folder(), [] { return entry(); });
    int reports = 0;
    QObject::connect(&journal, &Journal::failed, &journal, [&] { ++reports; });
    journal.flush();
    journal.flush();
    EXPECT_EQ(reports, 1);
    QFile::remove(m_folder.filePath("state"));
    journal.flush();
    EXPECT_EQ(files("*.journal").size(), 1) << "as soon as it can be made";
}

TEST_F(JournalTest, folder_followsTheSpecification) {
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/a/b");
    EXPECT_EQ(JournalFile::usualFolder(), "/a/b/thetascope/journal");
    for (const char* ignored : {"", "c/d"}) {
        qputenv("XDG_STATE_HOME", ignored);
        EXPECT_EQ(JournalFile::usualFolder(),
                  QDir::homePath() + "/.local/state/thetascope/journal");
    }
    qputenv("XDG_STATE_HOME", before);
}

} // namespace

} // namespace thetascope::ui::model
