// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Web pages are exported by the menus. What they do is tested in a browser (tests/browser).
#include "core/experiment/theta_file.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/widgets/notice.h"

#include <QAction>
#include <QFileDialog>
#include <QLineEdit>

namespace thetascope::ui {
namespace {

class WebPage : public test::WindowTest {
protected:
    WebPage() { m_settings.setValue("export/pageFolder", m_folder.path()); }

    QAction& entry(const QString& text) {
        const QList<QAction*> all = window().findChildren<QAction*>();
        const auto found =
            std::ranges::find_if(all, [&](const QAction* each) { return each->text() == text; });
        EXPECT_NE(found, all.end()) << text.toStdString();
        return **found;
    }

    /// Triggers an entry and types a name in the dialog for files; without one, takes what it
    /// suggests. Returns what was in the field.
    QString save(QAction& action, const QString& typed = {}) {
        QString name;
        QTimer::singleShot(0, &window(), [&] { // within the dialog
            auto* const files = window().findChild<QFileDialog*>();
            ASSERT_NE(files, nullptr);
            auto& field = test::find<QLineEdit>(*files, "fileNameEdit");
            if (!typed.isEmpty())
                field.setText(typed);
            name = field.text();
            QTest::keyClick(&field, Qt::Key_Return);
        });
        action.trigger();
        return name;
    }

    QByteArray contentOf(const QString& name) {
        QFile file(m_folder.filePath(name));
        file.open(QIODevice::ReadOnly);
        return file.readAll();
    }

    QString notice() { return window().findChild<widgets::Notice*>()->text(); }
};

TEST_F(WebPage, experiment_isSavedAndOpensAgain) {
    save(entry("Export &web page…"), "mine");
    const QByteArray page = contentOf("mine.html");
    EXPECT_TRUE(page.startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(page.contains("converged in %1")) << "the words of the window";
    EXPECT_TRUE(notice().contains("mine.html")) << notice().toStdString();
    const experiment::Experiment exported = experiment();
    model().removeContender(0);
    ASSERT_NE(experiment(), exported);
    EXPECT_TRUE(window().open(m_folder.filePath("mine.html")));
    EXPECT_EQ(experiment(), exported);
}

TEST_F(WebPage, lessonThatIsOpen_isSavedUnderItsTitle) {
    QAction& action = entry("Export lesson as &web page…");
    EXPECT_FALSE(action.isEnabled());
    window().findChild<lessons::LessonPanel*>()->showLesson(4);
    EXPECT_TRUE(action.isEnabled());
    EXPECT_EQ(save(action), "How-bold.html");
    EXPECT_TRUE(contentOf("How-bold.html").contains("<title>How bold?</title>"));
    EXPECT_TRUE(notice().contains("How-bold.html")) << notice().toStdString();
}

} // namespace
} // namespace thetascope::ui
