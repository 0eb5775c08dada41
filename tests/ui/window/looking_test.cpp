// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"
#include "core/metadata/element.h"
#include "tests/support/checked.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/exports/export_dialog.h"
#include "ui/window/centre.h"

#include <QCheckBox>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>

namespace thetascope::ui::window {

namespace {

class Looking : public test::WindowTest {
protected:
    /// Writes a picture that carries another experiment than that of the window.
    QString writePicture(const experiment::Shown& shown) {
        experiment::Experiment carried = experiment::defaultExperiment();
        carried.loss = "cosh θ";
        const QString path = m_folder.filePath("run.svg");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(
            "<svg><metadata>" +
            metadata::elementWithText(experiment::toThetaText(tests::checked(carried), shown)) +
            "</metadata></svg>"));
        return path;
    }

    void drop(const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &event);
    }

    plot::View view() { return *window().shown().view; }
};

TEST_F(Looking, savedExperiment_opensAsItWasLookedAt) {
    key(Qt::Key_2, Qt::ControlModifier);
    clock().setStep(17);
    turnWheel(panel(0), place(panel(0), -5, 0), 3);
    ASSERT_TRUE(settled());
    const plot::View zoomed = view();
    ASSERT_TRUE(window().saveTo(m_folder.filePath("run.theta")));

    key(Qt::Key_0, Qt::ControlModifier);
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_End);
    ASSERT_NE(view(), zoomed);
    ASSERT_TRUE(window().open(m_folder.filePath("run.theta")));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(until([this] { return clock().step() == 17; }));
    EXPECT_EQ(view(), zoomed);
    EXPECT_FALSE(clock().isPlaying());
    EXPECT_EQ(window().centre().frontName(), "overlay");

    key(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(view(), window().shown().scene->home()) << "the whole is one key away";
}

TEST_F(Looking, experimentSavedAtTheEnd_opensAtTheEnd) {
    key(Qt::Key_End);
    const quint64 last = clock().step();
    ASSERT_TRUE(window().saveTo(m_folder.filePath("run.theta")));
    key(Qt::Key_Home);
    ASSERT_TRUE(window().open(m_folder.filePath("run.theta")));
    EXPECT_TRUE(until([&] { return clock().step() == last; }));
    EXPECT_FALSE(clock().isPlaying());
}

TEST_F(Looking, droppedPicture_opensItsExperimentWithoutAFile) {
    const QString path = writePicture({"overlay", 3, experiment::Zoom{{-1, 1}, {0, 2}}});
    QFile picture(path);
    ASSERT_TRUE(picture.open(QIODevice::ReadOnly));
    const QByteArray before = picture.readAll();
    drop(path);
    ASSERT_TRUE(settled());
    EXPECT_EQ(experiment().loss, "cosh θ");
    EXPECT_TRUE(until([this] { return clock().step() == 3; }));
    EXPECT_EQ(view(), (plot::View{{-1, 1}, {0, 2}}));
    EXPECT_EQ(window().centre().frontName(), "overlay");
    EXPECT_TRUE(window().windowTitle().startsWith("run.svg"))
        << window().windowTitle().toStdString();
    EXPECT_TRUE(window().windowFilePath().isEmpty()) << "Save must not replace the picture";
    EXPECT_FALSE(window().isWindowModified());
}

TEST_F(Looking, exportedPictures_openInTheWindow) {
    key(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(model().setLoss(QStringLiteral("θ⁴ − θ²")));
    ASSERT_TRUE(settled());
    clock().setStep(2);
    const experiment::Experiment before = experiment();
    for (const QString name : {"run.png", "run.svg", "run.pdf"}) {
        const QString path = m_folder.filePath(name);
        exports::ExportDialog dialog(window().exports(), m_settings, &window());
        ASSERT_TRUE(dialog.saveTo(path));
        model().reset(tests::checked(experiment::defaultExperiment()));
        key(Qt::Key_1, Qt::ControlModifier);
        ASSERT_TRUE(window().open(path)) << notice().toStdString();
        ASSERT_TRUE(settled());
        EXPECT_EQ(experiment(), before);
        EXPECT_TRUE(until([this] { return clock().step() == 2; }));
        EXPECT_EQ(window().centre().frontName(), "overlay");
    }
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    test::expose(dialog);
    QTest::mouseClick(&test::find<QCheckBox>(dialog, "carriesBox"), Qt::LeftButton, {}, {8, 8});
    ASSERT_TRUE(dialog.saveTo(m_folder.filePath("without.svg")));
    EXPECT_FALSE(window().open(m_folder.filePath("without.svg")));
    const exports::ExportDialog next(window().exports(), m_settings, &window());
    EXPECT_FALSE(test::find<QCheckBox>(next, "carriesBox").isChecked()) << "kept";
}

TEST_F(Looking, pictureWithoutAnExperiment_isRefusedWithASentence) {
    const experiment::Experiment before = experiment();
    QImage blank(2, 2, QImage::Format_RGB32);
    ASSERT_TRUE(blank.save(m_folder.filePath("blank.png")));
    drop(m_folder.filePath("blank.png"));
    EXPECT_EQ(notice(), m_folder.filePath("blank.png") + ": the picture carries no experiment");
    EXPECT_EQ(experiment(), before);
}

TEST_F(Looking, unknownView_leavesTheOneInFront) {
    key(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(window().open(writePicture({.view = "a view of a later version"})));
    ASSERT_TRUE(settled());
    EXPECT_EQ(window().centre().frontName(), "overlay");
    EXPECT_TRUE(clock().isPlaying()) << "no step is known, so the runs play from the beginning";
}

} // namespace

} // namespace thetascope::ui::window
