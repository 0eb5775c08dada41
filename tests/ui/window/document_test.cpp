// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"
#include "tests/support/checked.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/exports/export_dialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace thetascope::ui::window {

namespace {

class WindowDocument : public test::WindowTest {
protected:
    QString write(const QByteArray& text) {
        const QString path = m_folder.filePath("given.theta");
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }

    /// Presses a button of the question that the next event loop shows.
    void answer(QMessageBox::StandardButton button) {
        auto* const timer = new QTimer(&window());
        connect(timer, button);
        timer->start(5);
    }

private:
    void connect(QTimer* timer, QMessageBox::StandardButton button) {
        QObject::connect(timer, &QTimer::timeout, &window(), [this, timer, button] {
            auto* const box = window().findChild<QMessageBox*>(QStringLiteral("unsavedQuestion"));
            if (!box || !box->isVisible())
                return;
            timer->deleteLater();
            QTest::mouseClick(box->button(button), Qt::LeftButton);
        });
    }
};

TEST_F(WindowDocument, savedDocument_opensTheSame) {
    ASSERT_TRUE(model().setLoss(QStringLiteral("cosh θ")));
    ASSERT_TRUE(model().setStart({1.25, 0}));
    model().setLabel(0, QStringLiteral("Mine"));
    EXPECT_TRUE(window().isWindowModified());
    const experiment::Experiment saved = experiment();
    const QString path = m_folder.filePath("saved.theta");
    ASSERT_TRUE(window().saveTo(path));
    EXPECT_FALSE(window().isWindowModified());
    model().reset(tests::checked(experiment::defaultExperiment()));
    ASSERT_TRUE(window().open(path));
    EXPECT_EQ(experiment(), saved);
    EXPECT_TRUE(window().windowTitle().startsWith(QStringLiteral("saved.theta")));
    ASSERT_TRUE(settled());
    EXPECT_EQ(panel(0).plot().runs().front().title, QStringLiteral("Mine"));
}

TEST_F(WindowDocument, unreadableFile_isRefusedAndNothingLost) {
    ASSERT_TRUE(model().setStart({2, 0}));
    const experiment::Experiment before = experiment();
    for (const char* text :
         {"", "{", R"({"thetascope": 2})", R"({"thetascope": 1, "loss": "sin ("})"}) {
        EXPECT_FALSE(window().open(write(text)));
        EXPECT_TRUE(test::find<QWidget>(window(), "notice").isVisible());
        EXPECT_TRUE(notice().contains(QStringLiteral("given.theta"))) << notice().toStdString();
        EXPECT_EQ(experiment(), before);
    }
    QTest::mouseClick(&test::find<QWidget>(window(), "noticeClose"), Qt::LeftButton);
    EXPECT_FALSE(test::find<QWidget>(window(), "notice").isVisible());
}

TEST_F(WindowDocument, closingWithUnsavedChanges_asks) {
    ASSERT_TRUE(model().setStart({2, 0}));
    answer(QMessageBox::Cancel);
    EXPECT_FALSE(window().close());
    EXPECT_TRUE(window().isVisible());
    answer(QMessageBox::Discard);
    EXPECT_TRUE(window().close());
}

TEST_F(WindowDocument, closingWithoutChanges_doesNotAsk) {
    EXPECT_TRUE(window().close());
}

TEST_F(WindowDocument, nextWindow_isAsThisOneWas) {
    key(Qt::Key_L, Qt::ControlModifier);
    key(Qt::Key_2, Qt::ControlModifier);
    clock().setSpeed(100);
    ASSERT_TRUE(window().close());
    open();
    EXPECT_TRUE(window().shown().logarithmic);
    EXPECT_TRUE(test::find<QAbstractButton>(window(), "overlayButton").isChecked());
    EXPECT_EQ(clock().speed(), 100);
}

TEST_F(WindowDocument, export_givesThePictureAskedFor) {
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    test::find<QSpinBox>(dialog, "widthBox").setValue(800);
    test::find<QSpinBox>(dialog, "heightBox").setValue(500);
    test::find<QSpinBox>(dialog, "scaleBox").setValue(3);
    const QString path = m_folder.filePath("picture.png");
    ASSERT_TRUE(dialog.saveTo(path));
    EXPECT_EQ(QImage(path).size(), QSize(2400, 1500));
    EXPECT_EQ(QImage(path).pixelColor(1, 1), QColor(Qt::white));
    EXPECT_FALSE(dialog.saveTo(m_folder.filePath("not/there.png")));
    exports::ExportDialog next(window().exports(), m_settings, &window());
    EXPECT_EQ(test::find<QSpinBox>(next, "widthBox").value(), 800) << "kept for the next time";
}

TEST_F(WindowDocument, pictureSavedWithoutASuffix_getsOne) {
    m_settings.setValue("export/folder", m_folder.path());
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    dialog.show();
    QTimer::singleShot(0, &dialog, [&dialog] { // within the dialog for files
        auto* const files = dialog.findChild<QFileDialog*>();
        ASSERT_NE(files, nullptr);
        test::find<QLineEdit>(*files, "fileNameEdit").setText("picture");
        QTest::keyClick(&test::find<QLineEdit>(*files, "fileNameEdit"), Qt::Key_Return);
    });
    test::find<QPushButton>(dialog, "saveButton").click();
    EXPECT_FALSE(QImage(m_folder.filePath("picture.png")).isNull());
    EXPECT_FALSE(QFile::exists(m_folder.filePath("picture")));
}

TEST_F(WindowDocument, picture_isSavedAsPngOnly) {
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    EXPECT_FALSE(dialog.saveTo(m_folder.filePath("picture.jpg")));
    EXPECT_FALSE(QFile::exists(m_folder.filePath("picture.jpg")));
    EXPECT_TRUE(dialog.saveTo(m_folder.filePath("picture.PNG")));
}

TEST_F(WindowDocument, widthBeyondTheBound_isBoundedOnceTyped) {
    exports::ExportDialog dialog(window().exports(), m_settings);
    test::expose(dialog);
    auto& width = test::find<QSpinBox>(dialog, "widthBox");
    const auto bubble = [&] {
        const auto* const shown = dialog.findChild<QLabel*>("faultBubble");
        return shown && shown->isVisible() ? shown->text() : QString();
    };
    width.setFocus();
    width.selectAll();
    QTest::keyClicks(&width, "99999");
    EXPECT_EQ(width.cleanText(), "99999");
    EXPECT_EQ(bubble(), "At most 5000 px");
    ASSERT_TRUE(width.hasFocus());
    test::find<QSpinBox>(dialog, "heightBox").setFocus();
    EXPECT_EQ(width.text().toStdString(), "5000 px");
    EXPECT_EQ(width.value(), 5000);
    EXPECT_EQ(bubble(), "At most 5000 px") << "why it is so now";
    width.setFocus();
    width.selectAll();
    QTest::keyClicks(&width, "7");
    EXPECT_EQ(bubble(), "At least 100 px");
    QTest::keyClicks(&width, "00");
    EXPECT_EQ(bubble(), "");
    EXPECT_EQ(width.value(), 700);
}

TEST_F(WindowDocument, pictureCopiedFromADarkWindow_isOnWhite) {
    m_appearance.setScheme(Appearance::Scheme::Dark);
    window().setFocus();
    key(Qt::Key_C, Qt::ControlModifier);
    const QImage copied = QGuiApplication::clipboard()->image();
    ASSERT_FALSE(copied.isNull());
    EXPECT_EQ(copied.pixelColor(1, 1), QColor(Qt::white));
    m_appearance.setScheme(Appearance::Scheme::System);
}

} // namespace

} // namespace thetascope::ui::window
