// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "tests/ui/support/find.h"
#include "ui/lessons/lesson_panel.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

#include <memory>

namespace thetascope::ui::lessons {
namespace {

const char* const kLesson = R"(
title: Mine & yours
pages:
  - title: One
    scene: {loss: θ², start: 3, steps: 20, optimizers: [{A: "gd:alpha=0.25"}]}
    veiled: true
    clock: end
    text: [First.]
    question: {ask: Where, choices: [here, there], answer: 2, reveal: There.}
  - title: Two
    scene: keep
    clock: start
    text: [Second.]
    task:
      do: Start further out.
      when: [{run: A, value: theta, at: 0, above: 5}]
      done: Far out.
  - title: Three
    scene: {loss: θ², start: 1, optimizers: [{A: gd}]}
    text: [Third.]
)";

class LessonPanelTest : public testing::Test {
protected:
    LessonPanelTest() {
        write("mine.yaml", kLesson);
        open();
    }

    /// A panel with the settings of the one before.
    void open() {
        m_panel = std::make_unique<LessonPanel>(m_settings);
        m_panel->resize(400, 700);
        test::expose(*m_panel);
        QObject::connect(
            m_panel.get(), &LessonPanel::sceneRequested,
            [this](const experiment::Checked& scene) { m_scenes.push_back(scene.experiment()); });
        QObject::connect(m_panel.get(), &LessonPanel::veilRequested,
                         [this](bool veiled) { m_isVeiled = veiled; });
        QObject::connect(m_panel.get(), &LessonPanel::clockRequested,
                         [this](const lesson::ClockAction& action) { m_clock = action.kind; });
        QObject::connect(m_panel.get(), &LessonPanel::failed,
                         [this](const QString& sentence) { m_failure = sentence; });
    }

    QString write(const QString& name, const QByteArray& text) {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    void openMine() { ASSERT_TRUE(m_panel->open(m_folder.filePath("mine.yaml"))); }

    void click(const char* button) {
        QTest::mouseClick(&test::find<QAbstractButton>(*m_panel, button), Qt::LeftButton);
    }

    void next() { click("pageNextButton"); }

    /// The lessons' files within the program.
    static std::size_t countOfShipped() {
        return static_cast<std::size_t>(
            QDir(":/lessons").entryList({"*.yaml"}, QDir::Files).size());
    }

    /// The button of the first lesson behind those of the program.
    QPushButton& mine() {
        const QByteArray name = "lesson" + QByteArray::number(countOfShipped() + 1);
        return test::find<QPushButton>(*m_panel, name.constData());
    }

    /// What its title begins with is its number.
    static QString named(const QString& text) {
        return QStringLiteral("%1   %2").arg(countOfShipped() + 1).arg(text);
    }

    QString text(const char* label) { return test::find<QLabel>(*m_panel, label).text(); }

    /// One run of the present scene from this start, as the window would tell of it.
    void runFrom(double start) {
        experiment::Experiment scene = m_scenes.back();
        scene.start[0] = start;
        const auto runs = experiment::run(tests::checked(scene));
        const lesson::Run told[] = {{&scene.contenders[0], &runs[0]}};
        m_panel->check(told);
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath("settings.ini"), QSettings::IniFormat};
    std::unique_ptr<LessonPanel> m_panel;
    std::vector<experiment::Experiment> m_scenes;
    bool m_isVeiled = false;
    lesson::ClockAction::Kind m_clock = lesson::ClockAction::Kind::Keep;
    QString m_failure;
};

TEST_F(LessonPanelTest, shippedLessons_areListedAndOpened) {
    EXPECT_EQ(m_panel->lessons().size(), countOfShipped());
    EXPECT_EQ(m_panel->page(), nullptr);
    QTest::mouseClick(&test::find<QPushButton>(*m_panel, "lesson5"), Qt::LeftButton);
    ASSERT_NE(m_panel->page(), nullptr);
    EXPECT_EQ(text("lessonTitle"), "5   How bold?");
    EXPECT_EQ(text("pageTitle"), "Three learning rates");
    EXPECT_EQ(text("pageWhere"), "1 of 4");
    EXPECT_EQ(m_scenes.size(), 1u);
    click("allLessonsButton");
    EXPECT_EQ(m_panel->page(), nullptr);
    EXPECT_EQ(test::find<QPushButton>(*m_panel, "lesson5").text(), " 5   How bold?   page 1 of 4");
}

TEST_F(LessonPanelTest, scenes_areSetAndTheReadersChangesKept) {
    openMine();
    ASSERT_EQ(m_scenes.size(), 1u);
    QTest::mouseClick(&test::find<QRadioButton>(*m_panel, "choice2"), Qt::LeftButton, {}, {8, 8});
    click("revealButton");
    ASSERT_EQ(m_scenes.size(), 2u);
    next(); // "keep"
    EXPECT_EQ(m_scenes.size(), 2u);
    EXPECT_EQ(m_clock, lesson::ClockAction::Kind::Start);
    click("sceneAgainButton");
    ASSERT_EQ(m_scenes.size(), 3u);
    EXPECT_EQ(m_scenes.back().start[0], 3);
    next();
    ASSERT_EQ(m_scenes.size(), 4u);
    EXPECT_EQ(m_scenes.back().start[0], 1);
    click("pageBackButton"); // the scene of the page before was another
    ASSERT_EQ(m_scenes.size(), 5u);
    EXPECT_EQ(m_scenes.back().start[0], 3);
}

TEST_F(LessonPanelTest, runs_areVeiledUntilTheAnswerIsRevealed) {
    openMine();
    EXPECT_TRUE(m_isVeiled);
    EXPECT_EQ(m_scenes.back().until.steps, 20u) << "the controls say what the text says";
    click("sceneAgainButton");
    EXPECT_TRUE(m_isVeiled);
    QTest::mouseClick(&test::find<QRadioButton>(*m_panel, "choice1"), Qt::LeftButton, {}, {8, 8});
    click("revealButton");
    EXPECT_FALSE(m_isVeiled);
    EXPECT_EQ(m_clock, lesson::ClockAction::Kind::Play);
}

TEST_F(LessonPanelTest, pageAfterAVeiledOne_showsTheRuns) {
    openMine();
    next(); // without an answer
    EXPECT_FALSE(m_isVeiled);
    click("pageBackButton");
    EXPECT_TRUE(m_isVeiled);
    click("allLessonsButton");
    EXPECT_FALSE(m_isVeiled);
}

TEST_F(LessonPanelTest, turningBack_setsTheSceneAgain) {
    m_panel->showLesson(8); // RMSProp
    next();
    next();
    ASSERT_EQ(text("pageTitle"), "Small slopes, two reasons");
    next(); // its task changes what that page speaks of
    const std::size_t before = m_scenes.size();
    click("pageBackButton");
    EXPECT_EQ(m_scenes.size(), before + 1);
    EXPECT_EQ(m_scenes.back(), m_panel->page()->scene.experiment());
}

TEST_F(LessonPanelTest, taskThatIsDone_isSaid) {
    openMine();
    next();
    EXPECT_EQ(text("taskState"), "○ Not yet.");
    runFrom(4);
    EXPECT_EQ(text("taskState"), "○ Not yet.");
    runFrom(5.5);
    EXPECT_EQ(text("taskState"), "✓ Done. Far out.");
    runFrom(4);
    EXPECT_EQ(text("taskState"), "✓ Done. Far out.");
}

TEST_F(LessonPanelTest, taskThatIsDone_isScrolledTo) {
    QByteArray lesson(kLesson);
    lesson.replace("Far out.", QByteArray("Far out, and more to say about it. ").repeated(8));
    write("mine.yaml", lesson);
    m_panel->resize(400, 260);
    openMine();
    next();
    runFrom(5.5);
    const auto& state = test::find<QLabel>(*m_panel, "taskState");
    const QWidget& seen = *test::find<QScrollArea>(*m_panel, "pageView").viewport();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return state.mapTo(&seen, state.rect().bottomLeft()).y() <= seen.height(); }));
}

TEST_F(LessonPanelTest, newColours_keepTheTypeSize) {
    openMine();
    const auto font = [this] { return test::find<QLabel>(*m_panel, "pageTitle").font(); };
    const QFont before = font();
    EXPECT_TRUE(before.bold());
    qApp->setStyleSheet(QStringLiteral("QLabel { color: red; }"));
    EXPECT_EQ(font().pointSizeF(), before.pointSizeF());
    EXPECT_TRUE(font().bold());
    qApp->setStyleSheet({});
    EXPECT_EQ(font().pointSizeF(), before.pointSizeF());
}

TEST_F(LessonPanelTest, turningOn_goesThroughAllLessonsToTheList) {
    m_panel->showLesson(1);
    next();
    next();
    EXPECT_EQ(text("pageWhere"), "3 of 3");
    EXPECT_EQ(test::find<QPushButton>(*m_panel, "pageNextButton").text(), "Next lesson");
    next();
    EXPECT_EQ(text("lessonTitle"), "3   The slope tells");
    EXPECT_FALSE(test::find<QPushButton>(*m_panel, "pageBackButton").isEnabled());
    openMine();
    next();
    next();
    EXPECT_EQ(test::find<QPushButton>(*m_panel, "pageNextButton").text(), "All lessons");
    next();
    EXPECT_EQ(m_panel->page(), nullptr);
    EXPECT_EQ(mine().text(), named("Mine && yours   read, tasks 0 of 1"));
}

TEST_F(LessonPanelTest, lessonWhoseTasksAreDone_isTicked) {
    openMine();
    next();
    runFrom(5.5);
    click("allLessonsButton");
    EXPECT_EQ(mine().text(), named("Mine && yours   page 2 of 3"));
    QTest::mouseClick(&mine(), Qt::LeftButton);
    next();
    click("allLessonsButton");
    EXPECT_EQ(mine().text(), named("Mine && yours   ✓"));
}

TEST_F(LessonPanelTest, progress_isKept) {
    m_panel->showLesson(1);
    next();
    open();
    EXPECT_EQ(test::find<QPushButton>(*m_panel, "lesson2").text(),
              " 2   A low loss is enough   page 2 of 3");
    m_panel->showLesson(1);
    EXPECT_EQ(text("pageWhere"), "2 of 3");
    next();
    open();
    EXPECT_EQ(test::find<QPushButton>(*m_panel, "lesson2").text(),
              " 2   A low loss is enough   read, tasks 0 of 1");
    m_panel->showLesson(1); // read: from the beginning
    EXPECT_EQ(text("pageWhere"), "1 of 3");
    m_panel->showNextUnread();
    EXPECT_EQ(text("lessonTitle"), "1   Calculus, or not");
}

TEST_F(LessonPanelTest, brokenFile_isReportedAndChangesNothing) {
    m_panel->showLesson(1);
    EXPECT_FALSE(m_panel->open(write("bad.yaml", "title: T\npages:\n  - {title: P}\n")));
    EXPECT_TRUE(m_failure.contains("bad.yaml, line 3: ")) << qPrintable(m_failure);
    EXPECT_EQ(text("pageTitle"), "Near −4 is great");
    EXPECT_EQ(m_panel->lessons().size(), countOfShipped());
    const QTemporaryDir empty;
    EXPECT_FALSE(m_panel->open(empty.path()));
    EXPECT_TRUE(m_failure.contains("no lessons")) << qPrintable(m_failure);
}

TEST_F(LessonPanelTest, droppedFolder_isOpened) {
    write("other.yml", QByteArray(kLesson).replace("Mine & yours", "Other"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.path())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_panel.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_panel.get(), &drop);
    ASSERT_EQ(m_panel->lessons().size(), countOfShipped() + 2);
    EXPECT_EQ(text("lessonTitle"), named("Mine & yours"));
    EXPECT_EQ(m_panel->lessons().back().outline().title, "Other");
    openMine(); // those opened before give way
    EXPECT_EQ(m_panel->lessons().size(), countOfShipped() + 1);
}

TEST_F(LessonPanelTest, otherFiles_areNotAccepted) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder.filePath("settings.theta"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_panel.get(), &enter);
    EXPECT_FALSE(enter.isAccepted());
}

TEST_F(LessonPanelTest, text_isLargerThanTheWindows) {
    openMine();
    const auto size = [this] {
        return test::find<QLabel>(*m_panel, "pageTitle").font().pointSizeF();
    };
    const double usual = size();
    EXPECT_GT(usual, 1.2 * m_panel->font().pointSizeF());
    m_panel->setTextScale(2.4);
    EXPECT_NEAR(size(), 2 * usual, 0.1);
    next();
    EXPECT_NEAR(size(), 2 * usual, 0.1);
}

} // namespace
} // namespace thetascope::ui::lessons
