// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/document.h"
#include "ui/model/experiment_model.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>

#include <vector>

namespace thetascope::ui::model {

namespace {

class DocumentTest : public testing::Test {
protected:
    QString in(const QString& name) const { return m_folder.filePath(name); }

    QString write(const QString& name, const QByteArray& text) const {
        QFile file(in(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_EQ(file.write(text), text.size());
        return in(name);
    }

    static QByteArray read(const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;

protected:
    QSettings settings{in("settings.ini"), QSettings::IniFormat};
    ExperimentModel model;
    Document document{model, settings};
};

TEST_F(DocumentTest, newDocument_isUnmodifiedAndHasNoFile) {
    EXPECT_TRUE(document.path().isEmpty());
    EXPECT_EQ(document.name(), QStringLiteral("Untitled"));
    EXPECT_FALSE(document.isModified());
}

TEST_F(DocumentTest, savedDocument_isReadBack) {
    model.replaceLoss(*loss::find("rosenbrock"));
    model.setLabel(1, QStringLiteral("Schwung, α klein"));
    model.setVisible(2, false);
    const experiment::Experiment saved = model.experiment();
    const QString path = in(QStringLiteral("Täler.theta"));
    ASSERT_TRUE(document.saveAs(path));
    EXPECT_EQ(document.name(), QStringLiteral("Täler.theta"));

    document.startNew();
    EXPECT_NE(model.experiment(), saved);
    EXPECT_TRUE(document.path().isEmpty());
    ASSERT_TRUE(document.open(path));
    EXPECT_EQ(model.experiment(), saved);
    EXPECT_EQ(document.path(), path);
    EXPECT_FALSE(document.isModified());
    EXPECT_FALSE(model.undoStack().canUndo());
}

TEST_F(DocumentTest, change_isModifiedUntilSavedOrUndone) {
    std::vector<bool> told;
    QObject::connect(&document, &Document::modifiedChanged, &document,
                     [&told](bool modified) { told.push_back(modified); });
    ASSERT_TRUE(document.saveAs(in("a.theta")));
    model.setStart({1, 0});
    EXPECT_TRUE(document.isModified());
    model.undoStack().undo();
    EXPECT_FALSE(document.isModified());
    model.setStart({2, 0});
    ASSERT_TRUE(document.save());
    EXPECT_FALSE(document.isModified());
    model.undoStack().undo();
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(told, (std::vector<bool>{true, false, true, false, true}));
}

TEST_F(DocumentTest, dragThatGoesOnAfterSaving_isModified) {
    model.beginDrag();
    model.setStart({1, 0});
    ASSERT_TRUE(document.saveAs(in("a.theta")));
    model.setStart({2, 0});
    model.endDrag();
    EXPECT_TRUE(document.isModified());
    model.undoStack().undo();
    EXPECT_FALSE(document.isModified());
    EXPECT_EQ(model.experiment().start[0], 1);
}

TEST_F(DocumentTest, brokenFile_isRefusedWithASentenceAndChangesNothing) {
    const struct {
        const char* name;
        QByteArray text;
    } kFiles[] = {{"no JSON", "{\"thetascope\": 1, \"loss\": "},
                  {"newer", "{\"thetascope\": 2}"},
                  {"wrong loss", "{\"thetascope\": 1, \"loss\": \"sin(\"}"},
                  {"empty", ""}};

    ASSERT_TRUE(document.saveAs(in("good.theta")));
    model.setStart({1, 0});
    const experiment::Experiment before = model.experiment();
    for (const auto& file : kFiles) {
        const auto result = document.open(write("bad.theta", file.text));
        ASSERT_FALSE(result) << file.name;
        EXPECT_TRUE(result.error().contains(QStringLiteral("bad.theta"))) << file.name;
        EXPECT_EQ(model.experiment(), before) << file.name;
        EXPECT_EQ(document.path(), in("good.theta")) << file.name;
        EXPECT_TRUE(model.undoStack().canUndo()) << file.name;
    }
    EXPECT_EQ(document.recentFiles().paths(), QStringList{in("good.theta")});
}

TEST_F(DocumentTest, pipeDeviceOrFolder_isRefusedAtOnce) {
    ASSERT_EQ(::mkfifo(QFile::encodeName(in("pipe.theta")).constData(), 0600), 0);
    EXPECT_TRUE(
        document.open(in("pipe.theta"))
            .error()
            .endsWith(QStringLiteral("pipe.theta: the file is a pipe, not a regular file")));
    EXPECT_EQ(document.open(QStringLiteral("/dev/zero")).error(),
              QStringLiteral("/dev/zero: the file is a device, not a regular file"));
    EXPECT_TRUE(document.open(in(".")).error().endsWith(QStringLiteral(": the file is a folder")));
}

TEST_F(DocumentTest, savingIntoAPipe_isRefusedAtOnce) {
    ASSERT_EQ(::mkfifo(QFile::encodeName(in("pipe.theta")).constData(), 0600), 0);
    const auto result = document.saveAs(in("pipe.theta"));
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().endsWith(
        QStringLiteral("pipe.theta cannot be written: it is a pipe, not a regular file")));
}

TEST_F(DocumentTest, missingFile_isRefused) {
    const auto result = document.open(in("nothing.theta"));
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().contains(QStringLiteral("nothing.theta")));
}

TEST_F(DocumentTest, savingToAnUnwritablePlace_isASentenceAndKeepsTheFile) {
    ASSERT_TRUE(document.saveAs(in("good.theta")));
    model.setStart({1, 0});
    const auto result = document.saveAs(in("no/such/folder/a.theta"));
    ASSERT_FALSE(result);
    EXPECT_TRUE(result.error().contains(QStringLiteral("a.theta")));
    EXPECT_EQ(document.path(), in("good.theta"));
    EXPECT_TRUE(document.isModified());
}

TEST_F(DocumentTest, saving_replacesTheFileAndLeavesNothingBesideIt) {
    const QString path = write("a.theta", QByteArray(100'000, ' '));
    ASSERT_TRUE(document.saveAs(path));
    EXPECT_LT(read(path).size(), 10'000);
    EXPECT_EQ(QDir(QFileInfo(path).path()).entryList({"a.theta*"}), QStringList{"a.theta"});
}

TEST_F(DocumentTest, recentFiles_areTheNewestTenThatExist) {
    for (int i = 0; i < 12; ++i)
        ASSERT_TRUE(document.saveAs(in(QStringLiteral("%1.theta").arg(i))));
    ASSERT_TRUE(document.open(in("5.theta")));
    EXPECT_TRUE(QFile::remove(in("9.theta")));

    const RecentFiles again(settings);
    QStringList expected;
    for (const int i : {5, 11, 10, 8, 7, 6, 4, 3, 2})
        expected.append(in(QStringLiteral("%1.theta").arg(i)));
    EXPECT_EQ(again.paths(), expected);

    document.recentFiles().clear();
    EXPECT_TRUE(again.paths().isEmpty());
}

} // namespace

} // namespace thetascope::ui::model
