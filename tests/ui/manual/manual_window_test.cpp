// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/find.h"
#include "ui/manual/manual_window.h"
#include "ui/manual/page.h"
#include "ui/manual/page_view.h"
#include "ui/manual/search.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QToolButton>

namespace thetascope::ui::manual {

namespace {

class ManualTest : public testing::Test {
protected:
    ManualTest() {
        test::expose(m_parent);
        open();
    }

    void open(const QString& path = "manual/index.md") {
        showManual(m_settings, m_parent, path);
        // A dialog counts as active with its parent; keys go to the one that has the focus.
        EXPECT_TRUE(QTest::qWaitFor([this] { return QApplication::activeWindow() == &window(); }));
    }

    ManualWindow& window() { return *m_parent.findChild<ManualWindow*>(); }

    QLineEdit& words() { return test::find<QLineEdit>(window(), "manualSearch"); }

    QListWidget& list() { return test::find<QListWidget>(window(), "manualContents"); }

    PageView& view() { return test::find<PageView>(window(), "manualPage"); }

    std::string path() { return view().page()->path.toStdString(); }

    /// Where a word is that the page has only once, in the view's coordinates.
    QPoint place(const QString& word) {
        QTextCursor cursor = view().document()->find(word, 0, QTextDocument::FindCaseSensitively);
        EXPECT_FALSE(cursor.isNull()) << word.toStdString();
        cursor.setPosition(cursor.selectionStart() + 1);
        return view().cursorRect(cursor).center();
    }

    void click(const QString& word) {
        const QPoint at = place(word);
        QTest::mouseMove(view().viewport(), at);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath("settings.ini"), QSettings::IniFormat};
    QWidget m_parent;
};

TEST_F(ManualTest, contents_openPages) {
    ASSERT_EQ(list().count(), static_cast<int>(pages().size()));
    EXPECT_EQ(path(), "manual/index.md");
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                      list().visualItemRect(list().item(4)).center());
    EXPECT_EQ(path(), pages()[4].path.toStdString());
    EXPECT_TRUE(window().windowTitle().startsWith(pages()[4].title));
}

TEST_F(ManualTest, pageOfManyPieces_isLaidOutAFewTimes) {
    int changes = 0;
    QObject::connect(&view(), &PageView::textChanged, [&changes] { ++changes; });
    for (const Page& page : pages()) {
        changes = 0;
        view().showPage(page);
        EXPECT_LE(changes, 4) << page.path.toStdString();
    }
}

TEST_F(ManualTest, link_opensItsPageAndHeading) {
    click("Typing a loss");
    EXPECT_EQ(path(), "manual/losses.md");
    EXPECT_EQ(list().currentItem()->text(), "Typing a loss");
    open("manual/basin-maps.md");
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum());
    click("The command line");
    EXPECT_EQ(path(), "manual/command-line.md");
    EXPECT_GT(view().verticalScrollBar()->value(), 0);
    // At the top, or as near to it as the end of the page lets it be.
    EXPECT_EQ(view().textCursor().block().text().toStdString(), "basins");
    EXPECT_TRUE(view().viewport()->rect().contains(view().cursorRect()));
    const QScrollBar& bar = *view().verticalScrollBar();
    EXPECT_TRUE(view().cursorRect().top() < 10 || bar.value() == bar.maximum());
}

TEST_F(ManualTest, history_goesBackAndForward) {
    click("Optimizers");
    QToolButton& back = test::find<QToolButton>(window(), "manualBack");
    QToolButton& forward = test::find<QToolButton>(window(), "manualForward");
    EXPECT_FALSE(forward.isEnabled());
    QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([this] { return path() == "manual/index.md"; }));
    EXPECT_FALSE(back.isEnabled());
    QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([this] { return path() == "manual/optimizers.md"; }));
}

TEST_F(ManualTest, search_findsOverAllPagesAndShowsThePlace) {
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(words().hasFocus());
    QTest::keyClicks(&words(), "rfc 4180");
    ASSERT_EQ(list().count(), 1);
    EXPECT_TRUE(list().item(0)->text().startsWith("The command line: trace"));
    QTest::keyClick(&words(), Qt::Key_Return);
    EXPECT_EQ(path(), "manual/command-line.md");
    EXPECT_EQ(view().textCursor().selectedText(), "RFC");
    EXPECT_TRUE(view().viewport()->rect().intersects(view().cursorRect()));
    test::retype(words(), "zebra");
    EXPECT_EQ(list().item(0)->text(), "Nothing was found.");
    words().clear();
    EXPECT_EQ(list().count(), static_cast<int>(pages().size()));
}

TEST_F(ManualTest, excerpts_areOfWholeWords) {
    QTest::keyClicks(&words(), "start");
    const std::vector<Hit> hits = search("start");
    ASSERT_GT(hits.size(), 10U);
    ASSERT_EQ(list().count(), static_cast<int>(hits.size()));
    const QString dots = QStringLiteral("…");
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const QString excerpt = list().item(static_cast<int>(i))->text().section('\n', 1);
        EXPECT_TRUE(excerpt.contains("start", Qt::CaseInsensitive)) << qPrintable(excerpt);
        const QString words = QString(excerpt).remove(dots).trimmed();
        const QString whole = ' ' + hits[i].text.simplified() + ' ';
        EXPECT_TRUE(whole.contains(' ' + words + ' ')) << qPrintable(excerpt);
        EXPECT_EQ(excerpt.startsWith(dots), !whole.startsWith(' ' + words)) << qPrintable(excerpt);
        EXPECT_EQ(excerpt.endsWith(dots), !whole.endsWith(words + ' ')) << qPrintable(excerpt);
    }
}

TEST_F(ManualTest, escape_closesAndTheSizeIsKept) {
    window().resize(812, 555);
    const QPointer<ManualWindow> first = &window();
    QTest::keyClick(&words(), Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return first.isNull(); }));
    open();
    EXPECT_EQ(window().size(), QSize(812, 555));
}

TEST_F(ManualTest, secondOpening_bringsTheSameWindow) {
    const ManualWindow* const first = &window();
    open("manual/keys.md");
    EXPECT_EQ(&window(), first);
    EXPECT_EQ(m_parent.findChildren<ManualWindow*>().size(), 1);
    EXPECT_EQ(path(), "manual/keys.md");
    EXPECT_FALSE(window().isModal());
}

TEST_F(ManualTest, colours_followTheTheme) {
    const auto linkColour = [&] {
        const QTextCursor cursor =
            view().document()->find("Optimizers", 0, QTextDocument::FindCaseSensitively);
        return cursor.charFormat().foreground().color();
    };
    const theme::Theme light = theme::Theme::light();
    const theme::Theme dark = theme::Theme::darkened();
    EXPECT_EQ(linkColour(), light.accent);
    QApplication::setPalette(theme::themePalette(dark));
    qApp->setStyleSheet(theme::styleSheet(dark));
    EXPECT_TRUE(QTest::qWaitFor([&] { return linkColour() == dark.accent; }));
    QApplication::setPalette(theme::themePalette(light));
    qApp->setStyleSheet(theme::styleSheet(light));
    EXPECT_TRUE(QTest::qWaitFor([&] { return linkColour() == light.accent; }));
}

} // namespace

} // namespace thetascope::ui::manual
