// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked.h"
#include "tests/ui/support/find.h"
#include "ui/editors/clock_bar.h"
#include "ui/editors/experiment_column.h"
#include "ui/editors/loss_editor.h"
#include "ui/editors/optimizer_list.h"
#include "ui/model/clock.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>

namespace thetascope::ui::editors {
namespace {

using test::find;

/// What a person can act on; the inner parts of Qt's own widgets are not.
bool isControl(const QWidget& widget) {
    const bool acts =
        qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
        qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
        qobject_cast<const QAbstractItemView*>(&widget) ||
        (qobject_cast<const QAbstractSlider*>(&widget) &&
         !qobject_cast<const QScrollBar*>(&widget));
    const QWidget* parent = widget.parentWidget();
    for (; parent; parent = parent->parentWidget())
        if (qobject_cast<const QComboBox*>(parent))
            return false;
    return acts;
}

void expectDescribed(const QWidget& window) {
    int controls = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!isControl(*widget))
            continue;
        ++controls;
        SCOPED_TRACE(widget->metaObject()->className());
        SCOPED_TRACE(widget->objectName().toStdString());
        EXPECT_FALSE(widget->objectName().isEmpty());
        EXPECT_FALSE(widget->accessibleName().isEmpty());
        EXPECT_FALSE(widget->toolTip().isEmpty());
        EXPECT_NE(widget->focusPolicy(), Qt::NoFocus);
        if (const auto* button = qobject_cast<const QToolButton*>(widget)) {
            EXPECT_FALSE(button->icon().isNull()) << "its drawing is missing";
        }
    }
    EXPECT_GT(controls, 5);
}

class ExperimentColumnTest : public ::testing::Test {
protected:
    void SetUp() override {
        model.reset(tests::checked(experiment::defaultExperiment()));
        column.emplace(model);
        column->resize(300, 620); // what a window of 1024 × 768 leaves
        ui::test::expose(*column);
    }

    model::ExperimentModel model;
    std::optional<ExperimentColumn> column;
};

TEST_F(ExperimentColumnTest, everyControl_hasNameTooltipAndKeyboard) {
    expectDescribed(*column);
    column->loss().showGallery();
    column->optimizers().showAddPopup();
    expectDescribed(*column);
    model::Clock clock;
    expectDescribed(ClockBar(clock));
}

TEST_F(ExperimentColumnTest, width_isEnough) {
    EXPECT_LE(column->widget()->minimumSizeHint().width(), 300);
    EXPECT_EQ(column->horizontalScrollBar()->maximum(), 0);
    for (const QWidget* widget : column->widget()->findChildren<QWidget*>()) {
        if (widget->isVisible() && isControl(*widget)) {
            const QPoint right = widget->mapTo(column->widget(), QPoint(widget->width(), 0));
            EXPECT_LE(right.x(), column->viewport()->width()) << widget->objectName().toStdString();
        }
    }
}

TEST_F(ExperimentColumnTest, tab_reachesEveryPartInOrderAndScrollsToIt) {
    find<QWidget>(*column, "lossEdit").setFocus();
    std::vector<QString> visited;
    QWidget* const first = QApplication::focusWidget();
    do {
        QWidget* const now = QApplication::focusWidget();
        visited.push_back(now->objectName());
        QTest::keyClick(now, Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && visited.size() < 100);
    const auto placeOf = [&](const char* name) {
        return std::find(visited.begin(), visited.end(), QString::fromUtf8(name)) - visited.begin();
    };
    const char* const order[] = {"lossEdit",    "rangeLowField", "rangeHighField", "startSlider",
                                 "startField",  "stepsSlider",   "toleranceField", "optimizerView",
                                 "rateRuleBox", "updateRuleBox", "alphaSlider",    "alphaField"};
    for (std::size_t i = 1; i < std::size(order); ++i) {
        SCOPED_TRACE(order[i]);
        EXPECT_LT(placeOf(order[i]), std::ptrdiff_t(visited.size()));
        EXPECT_LT(placeOf(order[i - 1]), placeOf(order[i]));
    }
}

TEST_F(ExperimentColumnTest, lastRow_isReachedByScrolling) {
    auto& form = find<QWidget>(*column, "optimizerForm");
    column->verticalScrollBar()->setValue(column->verticalScrollBar()->maximum());
    const QRect visible(column->viewport()->mapToGlobal(QPoint(0, 0)), column->viewport()->size());
    EXPECT_TRUE(visible.contains(form.mapToGlobal(form.rect().bottomLeft())));
}

TEST_F(ExperimentColumnTest, selection_bringsItsForm) {
    column->optimizers().selectSlot({1});
    auto& caption = find<QWidget>(*column, "optimizerFormCaption");
    EXPECT_TRUE(caption.accessibleName().startsWith(QStringLiteral("Momentum")));
}

TEST_F(ExperimentColumnTest, palette_isFollowed) {
    const auto surface = [this] { return column->widget()->grab().toImage().pixelColor(2, 2); };
    const auto apply = [](const theme::Theme& theme) {
        QApplication::setPalette(theme::themePalette(theme));
        qApp->setStyleSheet(theme::styleSheet(theme));
    };
    EXPECT_EQ(surface(), theme::Theme::light().surface);
    auto& add = find<QToolButton>(*column, "addOptimizerButton");
    const QImage lightIcon = add.icon().pixmap(20).toImage();
    apply(theme::Theme::darkened());
    EXPECT_EQ(surface(), theme::Theme::darkened().surface);
    EXPECT_NE(add.icon().pixmap(20).toImage(), lightIcon);
    apply(theme::Theme::light());
    EXPECT_EQ(surface(), theme::Theme::light().surface);
    EXPECT_EQ(add.icon().pixmap(20).toImage(), lightIcon);
}

TEST_F(ExperimentColumnTest, largeFont_stillFits) {
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 1.4);
    QApplication::setFont(large);
    {
        ExperimentColumn wide(model);
        wide.resize(wide.sizeHint());
        wide.show();
        EXPECT_LE(wide.widget()->minimumSizeHint().width(), wide.width());
    }
    QApplication::setFont(usual);
}

TEST_F(ExperimentColumnTest, fontThatGrowsWhileItIsShown_widensIt) {
    column->show();
    const int before = column->minimumWidth();
    QFont large = column->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    for (QWidget* each : column->findChildren<QWidget*>())
        each->setFont(large);
    EXPECT_TRUE(QTest::qWaitFor([&] { return column->minimumWidth() > before; }));
    EXPECT_GE(column->minimumWidth(), column->widget()->minimumSizeHint().width());
}

} // namespace
} // namespace thetascope::ui::editors
