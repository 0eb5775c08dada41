// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "ui/exports/animation_dialog.h"
#include "ui/exports/animation_preview.h"
#include "ui/pictures/runs_picture.h"
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QImageReader>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace thetascope::ui::exports {

namespace {

pictures::Exports offered() {
    experiment::Experiment experiment = experiment::defaultExperiment();
    experiment.until = {40, 0};
    const experiment::Checked checked = tests::checked(experiment);
    pictures::ShownRuns shown;
    shown.scene =
        std::make_shared<plot::LossScene>(checked.loss(), experiment.range, experiment.rangeY);
    shown.start = experiment.start;
    auto runs = experiment::run(checked);
    for (std::size_t i = 0; i < runs.size(); ++i)
        shown.runs.push_back(plot::runView(
            experiment.contenders[i], theme::VariableNames(*checked.loss()), std::move(runs[i])));
    pictures::Exports all;
    all.pictures = {
        {"All panels", std::make_shared<pictures::RunsPicture>(shown, pictures::paintSideBySide)},
        {"Overlaid", std::make_shared<pictures::RunsPicture>(shown, pictures::paintOverlaid)}};
    all.front = 1;
    return all;
}

class AnimationDialogTest : public testing::Test {
protected:
    AnimationDialogTest()
        : m_settings(m_folder.filePath("settings.ini"), QSettings::IniFormat)
        , m_dialog(std::make_unique<AnimationDialog>(offered(), m_settings)) {
        m_dialog->show();
        type("widthBox", "300");
        type("heightBox", "200");
    }

    template <class Widget>
    Widget& find(const char* name) {
        return *m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }

    /// Types a number into a field.
    void type(const char* name, const char* text) {
        auto& box = find<QAbstractSpinBox>(name);
        box.selectAll();
        QTest::keyClicks(&box, text);
        QTest::keyClick(&box, Qt::Key_Tab);
    }

    /// Chooses the format with a name by its keys.
    void choose(const char* format) {
        auto& box = find<QComboBox>("formatBox");
        QTest::keyClick(&box, Qt::Key_Home);
        for (int i = 0; box.currentText() != QLatin1String(format) && i < box.count(); ++i)
            QTest::keyClick(&box, Qt::Key_Down);
        ASSERT_EQ(box.currentText(), QLatin1String(format));
    }

    QString facts() { return find<QLabel>("factsLabel").text(); }

    QString fault() {
        const auto& label = find<QLabel>("faultLabel");
        return label.isVisible() ? label.text() : QString();
    }

    /// Begins to write a file, and waits until the dialog has closed.
    bool save(const QString& path) {
        m_dialog->saveTo(path);
        return QTest::qWaitFor([this] { return !m_dialog->isVisible(); }, 60'000);
    }

    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    QSettings m_settings;
    std::unique_ptr<AnimationDialog> m_dialog;
};

TEST_F(AnimationDialogTest, atFirst_allStepsOfTheViewInFront) {
    EXPECT_EQ(find<QComboBox>("whatBox").currentText(), "Overlaid");
    EXPECT_EQ(find<QComboBox>("formatBox").currentText(), "GIF");
    EXPECT_EQ(find<QSpinBox>("fromBox").value(), 0);
    EXPECT_EQ(find<QSpinBox>("toBox").value(), 40);
    EXPECT_TRUE(find<QCheckBox>("loopBox").isChecked());
}

TEST_F(AnimationDialogTest, facts_followWhatIsTyped) {
    type("toBox", "20");
    type("speedBox", "25");
    EXPECT_TRUE(facts().startsWith("300 × 200 dots, 46 frames in 1.8 s")) << facts().toStdString();
    QTest::mouseClick(&find<QCheckBox>("loopBox"), Qt::LeftButton, {},
                      QPoint(8, find<QCheckBox>("loopBox").height() / 2));
    EXPECT_TRUE(facts().startsWith("300 × 200 dots, 21 frames in 0.8 s")) << facts().toStdString();
    // the size of the file is found out meanwhile
    EXPECT_TRUE(QTest::qWaitFor([this] { return facts().contains("about"); }, 60'000));
}

TEST_F(AnimationDialogTest, estimate_isNearTheSizeOfTheFile) {
    type("speedBox", "25");
    ASSERT_TRUE(QTest::qWaitFor([this] { return facts().contains("about"); }, 60'000));
    const QString about = facts().section("about ", 1);
    ASSERT_TRUE(about.endsWith(" kB")) << about.toStdString();
    ASSERT_TRUE(save(file("a.gif")));
    const double size = static_cast<double>(QFileInfo(file("a.gif")).size()) / 1000;
    EXPECT_GT(about.chopped(3).toDouble(), size / 2);
    EXPECT_LT(about.chopped(3).toDouble(), size * 2);
}

TEST_F(AnimationDialogTest, preview_plays) {
    const auto* const preview = m_dialog->findChild<AnimationPreview*>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview->step() == 0U; }, 60'000));
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview->step().value_or(0) > 2; }, 60'000));
}

TEST_F(AnimationDialogTest, saving_writesTheFileAndCloses) {
    type("fromBox", "5");
    type("toBox", "9");
    QString saved;
    QObject::connect(m_dialog.get(), &AnimationDialog::saved,
                     [&](const QString& path) { saved = path; });
    ASSERT_TRUE(save(file("a.gif")));
    EXPECT_EQ(saved, file("a.gif"));
    QImageReader reader(saved);
    EXPECT_EQ(reader.imageCount(), 5);
    EXPECT_EQ(reader.size(), QSize(300, 200));
    // what was chosen is there the next time, but for the steps
    AnimationDialog again(offered(), m_settings);
    EXPECT_EQ(again.findChild<QAbstractSpinBox*>("widthBox")->text(), "300 px");
    EXPECT_EQ(again.findChild<QSpinBox*>("toBox")->value(), 40);
}

TEST_F(AnimationDialogTest, windowGoesOn_whileAFileIsWritten) {
    type("widthBox", "1600");
    type("heightBox", "1000");
    m_dialog->saveTo(file("a.webp"));
    int turns = 0;
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, [&] { ++turns; });
    clock.start(1);
    auto& bar = find<QProgressBar>("progressBar");
    EXPECT_TRUE(bar.isVisible());
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.value() > 200; }, 60'000));
    EXPECT_GT(turns, 5);
    EXPECT_FALSE(find<QPushButton>("saveButton").isEnabled());
}

TEST_F(AnimationDialogTest, escape_endsTheWritingButNotTheDialog) {
    choose("PNG frames");
    m_dialog->saveTo(file("frames/a.png"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_dialog->isSaving(); }, 60'000));
    EXPECT_TRUE(fault().contains("No such file or directory")) << fault().toStdString();
    EXPECT_TRUE(m_dialog->isVisible());
    QDir(m_folder.path()).mkdir("frames");
    m_dialog->saveTo(file("frames/a.png"));
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return QFile::exists(file("frames/a-0003.png")); }, 60'000));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_dialog->isSaving());
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_TRUE(QDir(file("frames")).isEmpty());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_dialog->isVisible());
}

TEST_F(AnimationDialogTest, missingProgram_isASentenceInTheDialog) {
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    choose("MP4");
    EXPECT_EQ(fault(), "MP4 needs the program ffmpeg, which is not installed");
    EXPECT_FALSE(find<QPushButton>("saveButton").isEnabled());
    EXPECT_FALSE(find<QCheckBox>("loopBox").isEnabled());
    choose("GIF");
    EXPECT_EQ(fault(), "");
    EXPECT_TRUE(find<QPushButton>("saveButton").isEnabled());
    qputenv("PATH", path);
}

TEST_F(AnimationDialogTest, wrongOrderOfSteps_isASentenceInTheDialog) {
    type("toBox", "4");
    type("fromBox", "7");
    EXPECT_EQ(fault(), "the last step of an animation cannot be before the first: 4 is before 7");
    type("toBox", "8");
    EXPECT_EQ(fault(), "");
}

} // namespace

} // namespace thetascope::ui::exports
