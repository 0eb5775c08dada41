// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a file brings is plain text, and short, wherever the window shows it.
#include "tests/ui/window/window_fixture.h"
#include "ui/panels/panel_head.h"

#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QTextDocument>
#include <QToolTip>

namespace thetascope::ui::window {

namespace {

/// A text that Qt would take as something else than text, or that is too long to be shown.
struct HostileCase {
    const char* name;
    QString text;
};

class HostileText : public test::WindowTest, public testing::WithParamInterface<HostileCase> {
protected:
    /// The default experiment as a file has it.
    QJsonObject file() {
        const QString path = m_folder.filePath(QStringLiteral("sound.theta"));
        EXPECT_TRUE(window().saveTo(path));
        QFile saved(path);
        EXPECT_TRUE(saved.open(QIODevice::ReadOnly));
        return QJsonDocument::fromJson(saved.readAll()).object();
    }

    /// Opens a file, after which the window is to be as safe as before.
    bool open(const QJsonObject& json, const QString& name = QStringLiteral("hostile.theta")) {
        const QString path = m_folder.filePath(name);
        QFile made(path);
        EXPECT_TRUE(made.open(QIODevice::WriteOnly));
        made.write(QJsonDocument(json).toJson());
        made.close();
        return window().open(path);
    }

    void showEverything() {
        for (QDockWidget* dock : window().findChildren<QDockWidget*>())
            dock->show();
        EXPECT_TRUE(settled());
    }
};

constexpr qsizetype kLongest = 6000; ///< More than any text that the window shows by itself.

void expectPlain(const QString& text, const char* what, const QObject& owner) {
    EXPECT_LT(text.size(), kLongest) << what << " of " << owner.objectName().toStdString();
}

void expectPlainToolTip(const QString& text, const QObject& owner) {
    expectPlain(text, "the tooltip", owner);
    EXPECT_FALSE(Qt::mightBeRichText(text))
        << owner.objectName().toStdString() << ": " << text.left(100).toStdString();
}

void expectPlainLabel(const QLabel& label) {
    expectPlain(label.text(), "the text", label);
    if (label.textFormat() == Qt::PlainText)
        return;
    ASSERT_EQ(label.textFormat(), Qt::RichText)
        << label.objectName().toStdString()
        << " guesses what it shows: " << label.text().left(100).toStdString();
    for (const char* tag : {"<img", "<table", "<h1"})
        EXPECT_FALSE(label.text().contains(QLatin1String(tag))) << label.text().toStdString();
}

/// Looks at all that is in the window, shown or not.
void expectAllIsPlain(QWidget& window) {
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        expectPlainToolTip(widget->toolTip(), *widget);
        expectPlain(widget->accessibleName(), "the name", *widget);
        expectPlain(widget->accessibleDescription(), "the description", *widget);
        if (const auto* const label = qobject_cast<const QLabel*>(widget))
            expectPlainLabel(*label);
    }
    const auto actions = window.findChildren<QAction*>();
    for (const QAction* action : actions) {
        expectPlain(action->text(), "the text", *action);
        EXPECT_FALSE(action->text().contains(u'\n')) << action->text().toStdString();
        expectPlainToolTip(action->toolTip(), *action);
    }
    const auto views = window.findChildren<QAbstractItemView*>();
    for (const QAbstractItemView* view : views) {
        const QAbstractItemModel* const model = view->model();
        for (int row = 0; model && row < std::min(model->rowCount(), 20); ++row)
            expectPlainToolTip(model->index(row, 0).data(Qt::ToolTipRole).toString(), *view);
    }
}

TEST_P(HostileText, unknownKey_isQuotedAsItIs) {
    QJsonObject json = file();
    json[GetParam().text] = 1;
    EXPECT_FALSE(open(json));
    EXPECT_TRUE(test::find<QLabel>(window(), "noticeText").isVisible());
    expectAllIsPlain(window());
    EXPECT_LT(window().minimumSizeHint().width(), 1440);
}

TEST_P(HostileText, label_isANameLikeAnyOther) {
    const int height = panel(0).findChild<panels::PanelHead*>()->height();
    QJsonObject json = file();
    QJsonArray optimizers = json[QStringLiteral("optimizers")].toArray();
    ASSERT_FALSE(optimizers.isEmpty());
    QJsonObject first = optimizers.first().toObject();
    first[QStringLiteral("label")] = GetParam().text;
    optimizers[0] = first;
    json[QStringLiteral("optimizers")] = optimizers;
    if (!open(json)) { // a name may be too long for a file, but then the window says so
        expectAllIsPlain(window());
        return;
    }
    showEverything();
    for (const panels::PanelHead* head : panel(0).findChildren<panels::PanelHead*>())
        EXPECT_LE(head->height(), 2 * height); // its parameters may be in a second row
    auto& list = test::find<QListView>(window(), "optimizerView");
    EXPECT_EQ(list.model()->index(0, 0).data().toString().count(u'\n'), 0);
    EXPECT_EQ(list.visualRect(list.model()->index(0, 0)).height(),
              list.visualRect(list.model()->index(1, 0)).height());
    expectAllIsPlain(window());
    model().setVisible(0, false); // is named in the menu, as what can be undone
    model().removeContender(0);
    expectAllIsPlain(window());
}

TEST_P(HostileText, loss_isQuotedAsItIs) {
    QJsonObject json = file();
    json[QStringLiteral("loss")] = GetParam().text;
    EXPECT_FALSE(open(json));
    expectAllIsPlain(window());
    model().setLoss(QStringLiteral("θ² + ") + GetParam().text.left(2000));
    expectAllIsPlain(window());
}

TEST_P(HostileText, toolTipOfARow_isPlain) {
    model().setLabel(0, GetParam().text);
    auto& list = test::find<QListView>(window(), "optimizerView");
    const QPoint at = list.visualRect(list.model()->index(0, 0)).center();
    QHelpEvent help(QEvent::ToolTip, at, list.viewport()->mapToGlobal(at));
    QApplication::sendEvent(list.viewport(), &help);
    expectPlainToolTip(QToolTip::text(), list);
    QToolTip::hideText();
}

TEST_P(HostileText, fileName_isShownAsItIs) {
    QString name = GetParam().text.left(80);
    name.replace(u'/', u'_');
    const QJsonObject json = file();
    ASSERT_TRUE(open(json, name + QStringLiteral(".theta")));
    EXPECT_FALSE(window().windowTitle().contains(u'\n'));
    expectAllIsPlain(window());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, HostileText,
    testing::Values(HostileCase{"picture", QStringLiteral("<img src=\"/dev/zero\">")},
                    HostileCase{"table", QStringLiteral("<table width=999999>") +
                                             QStringLiteral("<tr><td>").repeated(5000)},
                    HostileCase{"link", QStringLiteral("<a href=\"https://example.org\">here</a>")},
                    HostileCase{"heading", QStringLiteral("<h1>big</h1>")},
                    HostileCase{"entity", QStringLiteral("&lt;b&gt;&amp;[*]%1%2")},
                    HostileCase{"lines", QStringLiteral("one\ntwo\n").repeated(20)},
                    HostileCase{"controls", QStringLiteral("a\u0001\u001b[31m\u202eb\u2028c")},
                    HostileCase{"long", QString(900'000, u'W')}),
    [](const testing::TestParamInfo<HostileCase>& each) { return each.param.name; });

} // namespace

} // namespace thetascope::ui::window
