// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every control owes to its users.
#include "tests/ui/window/window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabBar>

#include <map>

namespace thetascope::ui::window {

namespace {

using Care = test::WindowTest;

bool isControl(const QWidget& widget) {
    const QWidget* const parent = widget.parentWidget();
    if (qobject_cast<const QDockWidget*>(parent) || qobject_cast<const QTabBar*>(parent) ||
        qobject_cast<const QAbstractItemView*>(parent))
        return false; // Qt's own buttons in their corners
    if (widget.objectName().startsWith(QStringLiteral("qt_")))
        return false; // parts of Qt's controls
    return qobject_cast<const QAbstractButton*>(&widget) ||
           qobject_cast<const QAbstractSpinBox*>(&widget) ||
           qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
           (qobject_cast<const QAbstractSlider*>(&widget) &&
            !qobject_cast<const QScrollBar*>(&widget));
}

std::string nameOf(const QWidget& widget) {
    return std::string(widget.metaObject()->className()) + ' ' + widget.objectName().toStdString();
}

TEST_F(Care, everyControl_hasATooltipAndAName) {
    int controls = 0;
    for (const QWidget* widget : window().findChildren<QWidget*>()) {
        if (!isControl(*widget) || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()))
            continue;
        ++controls;
        EXPECT_FALSE(widget->toolTip().isEmpty()) << nameOf(*widget);
        const auto* const button = qobject_cast<const QAbstractButton*>(widget);
        EXPECT_FALSE(widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            << nameOf(*widget);
    }
    EXPECT_GT(controls, 25);
}

TEST_F(Care, whereNothingCanBeAdded_itIsSaidWhy) {
    auto* const button = window()
                             .findChild<QWidget*>(QStringLiteral("toolBar"))
                             ->findChild<QAbstractButton*>(QStringLiteral("addOptimizerButton"));
    ASSERT_NE(button, nullptr);
    const QString usual = button->toolTip();
    while (experiment().contenders.size() < experiment::kMaxContenders)
        model().duplicateContender(0);
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(button->toolTip().contains(QStringLiteral("9 optimizers")));
    EXPECT_EQ(button->text(), QStringLiteral("Optimizer"));
    model().removeContender(0);
    EXPECT_TRUE(button->isEnabled());
    EXPECT_EQ(button->toolTip(), usual);
}

TEST_F(Care, plots_areDescribedInWords) {
    ASSERT_EQ(panels().size(), 4U);
    for (panels::Panel* each : panels()) {
        const QString words = each->canvas().accessibleDescription();
        EXPECT_TRUE(words.contains(QStringLiteral("from θ = −5"))) << words.toStdString();
        EXPECT_TRUE(words.contains(QStringLiteral("steps"))) << words.toStdString();
        EXPECT_FALSE(each->canvas().accessibleName().isEmpty());
    }
}

TEST_F(Care, menus_haveMnemonicsAndNoKeyTwice) {
    QStringList keys;
    for (const QAction* action : window().actions()) {
        for (const QKeySequence& shortcut : action->shortcuts())
            keys << shortcut.toString();
        // A dock's name is its title as well, where a mnemonic would be seen as it is.
        if (!action->text().isEmpty() && !qobject_cast<const QDockWidget*>(action->parent())) {
            EXPECT_TRUE(action->text().contains('&')) << action->text().toStdString();
        }
    }
    for (const QAction* menu : window().menuBar()->actions())
        EXPECT_TRUE(menu->text().contains('&')) << menu->text().toStdString();
    EXPECT_EQ(keys.removeDuplicates(), 0) << keys.join(' ').toStdString();
}

TEST_F(Care, mnemonics_areUniqueInTheirMenu) {
    std::size_t menus = 0;
    for (const QMenu* menu : window().findChildren<QMenu*>()) {
        QStringList letters;
        for (const QAction* action : menu->actions()) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            if (!mnemonic.isEmpty())
                letters << mnemonic.toString();
        }
        menus += letters.isEmpty() ? 0 : 1;
        EXPECT_EQ(letters.removeDuplicates(), 0)
            << menu->title().toStdString() << ": " << letters.join(' ').toStdString();
    }
    EXPECT_GE(menus, 6U);
}

TEST_F(Care, mnemonics_areUniqueInEachView) {
    const auto areUnique = [this] {
        QStringList texts;
        for (const QAction* menu : window().menuBar()->actions())
            texts << menu->text();
        for (const QLabel* label : window().findChildren<QLabel*>()) {
            if (label->buddy() && label->isVisible())
                texts << label->text();
        }
        for (const QAbstractButton* button : window().findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                texts << button->text();
        }
        std::map<QString, QString> letters;
        for (const QString& text : texts) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            const auto [found, isNew] = letters.emplace(letter, text);
            EXPECT_TRUE(letter.isEmpty() || isNew)
                << text.toStdString() << ", " << found->second.toStdString();
        }
        EXPECT_GT(letters.size(), 10U);
    };
    for (const char* loss : {"sin 2θ · log θ²", "x² + y²"}) {
        ASSERT_TRUE(model().setLoss(QString::fromUtf8(loss)));
        for (const Qt::Key view : {Qt::Key_1, Qt::Key_3}) {
            key(view, Qt::ControlModifier);
            ASSERT_TRUE(until([&] {
                return test::find<QComboBox>(window(), "basinModeCombo").isVisible() ==
                       (view == Qt::Key_3);
            }));
            areUnique();
        }
    }
}

TEST_F(Care, smallWindow_hasRoomForEverything) {
    window().resize(1024, 768);
    EXPECT_LE(window().minimumSizeHint().width(), 1024);
    EXPECT_LE(window().minimumSizeHint().height(), 768);
}

TEST_F(Care, tab_reachesThePanels) {
    window().setFocus();
    bool reached = false;
    for (int i = 0; i < 80 && !reached; ++i) {
        key(Qt::Key_Tab);
        reached = QApplication::focusWidget() == &panel(0).canvas();
    }
    EXPECT_TRUE(reached);
}

TEST_F(Care, comboBoxLists_showAllTheirEntries) {
    for (const char* name : {"rateRuleBox", "updateRuleBox", "basinModeCombo"}) {
        if (QString::fromUtf8(name).startsWith(QStringLiteral("basin"))) {
            key(Qt::Key_3, Qt::ControlModifier);
            ASSERT_TRUE(until([&] { return test::find<QComboBox>(window(), name).isVisible(); }));
        }
        auto& box = test::find<QComboBox>(window(), name);
        ASSERT_GE(box.count(), 3) << name;
        box.showPopup();
        ASSERT_TRUE(until([&] { return box.view()->isVisible(); }));
        int tall = 0;
        for (int row = 0; row < std::min(box.count(), box.maxVisibleItems()); ++row)
            tall += box.view()->sizeHintForRow(row);
        EXPECT_GE(box.view()->viewport()->height(), tall) << name;
        box.hidePopup();
    }
}

} // namespace

} // namespace thetascope::ui::window
