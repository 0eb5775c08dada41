// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"
#include "tests/support/checked.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/exports/export_dialog.h"
#include "ui/exports/picture_export.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

#include <memory>
#include <utility>

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
    test::find<QDoubleSpinBox>(dialog, "widthBox").setValue(800);
    test::find<QDoubleSpinBox>(dialog, "heightBox").setValue(500);
    test::find<QSpinBox>(dialog, "scaleBox").setValue(3);
    const QString path = m_folder.filePath("picture.png");
    ASSERT_TRUE(dialog.saveTo(path));
    EXPECT_EQ(QImage(path).size(), QSize(2400, 1500));
    EXPECT_EQ(QImage(path).pixelColor(1, 1), QColor(Qt::white));
    EXPECT_FALSE(dialog.saveTo(m_folder.filePath("not/there.png")));
    exports::ExportDialog next(window().exports(), m_settings, &window());
    EXPECT_EQ(test::find<QDoubleSpinBox>(next, "widthBox").value(), 800)
        << "kept for the next time";
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

TEST_F(WindowDocument, picture_isSavedInItsFormatsOnly) {
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    EXPECT_FALSE(dialog.saveTo(m_folder.filePath("picture.jpg")));
    EXPECT_FALSE(QFile::exists(m_folder.filePath("picture.jpg")));
    EXPECT_TRUE(dialog.saveTo(m_folder.filePath("picture.PNG")));
}

TEST_F(WindowDocument, pictureNamedPdf_isAPdf) {
    m_settings.setValue("export/folder", m_folder.path());
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    dialog.show();
    QTimer::singleShot(0, &dialog, [&dialog] { // within the dialog for files
        auto* const files = dialog.findChild<QFileDialog*>();
        ASSERT_NE(files, nullptr);
        const QStringList kinds = files->nameFilters();
        EXPECT_TRUE(kinds.contains("PDF documents (*.pdf)")) << kinds.join(';').toStdString();
        auto& kind = test::find<QComboBox>(*files, "fileTypeCombo");
        kind.setFocus();
        QTest::keyClicks(&kind, "PDF");
        emit kind.activated(kind.currentIndex()); // as a click does
        EXPECT_EQ(test::find<QLineEdit>(*files, "fileNameEdit").text(), "thetascope.pdf");
        QTest::keyClick(&test::find<QLineEdit>(*files, "fileNameEdit"), Qt::Key_Return);
    });
    test::find<QPushButton>(dialog, "saveButton").click();
    QFile pdf(m_folder.filePath("thetascope.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF-"));
}

TEST_F(WindowDocument, sizeOnPaper_isTheSameInEachUnit) {
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    test::expose(dialog);
    auto& width = test::find<QDoubleSpinBox>(dialog, "widthBox");
    auto& unit = test::find<QComboBox>(dialog, "unitBox");
    width.setValue(960);
    EXPECT_TRUE(test::find<QSpinBox>(dialog, "scaleBox").isVisible());
    unit.setCurrentIndex(unit.findText("inches"));
    EXPECT_EQ(width.text(), "10.00 in");
    EXPECT_FALSE(test::find<QSpinBox>(dialog, "scaleBox").isVisible());
    EXPECT_TRUE(test::find<QSpinBox>(dialog, "resolutionBox").isVisible());
    unit.setCurrentIndex(unit.findText("centimetres"));
    EXPECT_EQ(width.text(), "25.4 cm");
    unit.setCurrentIndex(unit.findText("pixels"));
    EXPECT_EQ(test::find<QDoubleSpinBox>(dialog, "heightBox").text(), "1000 px") << "not 998";
    unit.setCurrentIndex(unit.findText("centimetres"));
    width.setValue(16);
    test::find<QDoubleSpinBox>(dialog, "heightBox").setValue(9);
    test::find<QSpinBox>(dialog, "resolutionBox").setValue(254);
    test::find<QSpinBox>(dialog, "textBox").setValue(12);
    EXPECT_TRUE(
        until([&] { return test::find<QLabel>(dialog, "dotsLabel").text() == "1600 × 900 dots"; }));
    ASSERT_TRUE(dialog.saveTo(m_folder.filePath("picture.png")));
    EXPECT_EQ(QImage(m_folder.filePath("picture.png")).size(), QSize(1600, 900));
    exports::ExportDialog next(window().exports(), m_settings, &window());
    EXPECT_EQ(test::find<QDoubleSpinBox>(next, "widthBox").text(), "16.0 cm") << "kept";
    EXPECT_EQ(test::find<QSpinBox>(next, "textBox").text(), "12 pt");
}

TEST_F(WindowDocument, largerText_changesThePicture) {
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    const QImage usual = *dialog.picture();
    auto& text = test::find<QSpinBox>(dialog, "textBox");
    EXPECT_EQ(text.text(), "as suits the size");
    text.setValue(24);
    EXPECT_EQ(dialog.picture()->size(), usual.size());
    EXPECT_NE(*dialog.picture(), usual);
}

TEST_F(WindowDocument, printedPicture_isOneSheetOfLetters) {
    auto* const pictures = window().findChild<exports::PictureExport*>();
    ASSERT_NE(pictures, nullptr);
    const QString path = m_folder.filePath("print.pdf");
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setOutputFileName(path);
    pictures->print(std::exchange(printer, nullptr));
    EXPECT_EQ(notice(), "The picture has been sent to the printer");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    EXPECT_EQ(pdf.count("/MediaBox"), 1) << "one sheet";
    EXPECT_TRUE(pdf.contains("/FontFile2"));
    EXPECT_FALSE(pdf.contains("/Subtype /Image"));
}

TEST_F(WindowDocument, ctrlP_asksForAPrinter) {
    window().setFocus();
    key(Qt::Key_P, Qt::ControlModifier);
    auto* const dialog = window().findChild<QDialog*>("printDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    dialog->reject();
}

TEST_F(WindowDocument, widthBeyondTheBound_isBoundedOnceTyped) {
    exports::ExportDialog dialog(window().exports(), m_settings);
    test::expose(dialog);
    auto& width = test::find<QDoubleSpinBox>(dialog, "widthBox");
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
    test::find<QDoubleSpinBox>(dialog, "heightBox").setFocus();
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
