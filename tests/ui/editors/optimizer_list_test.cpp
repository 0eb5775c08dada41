// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/command_experiment.h"
#include "tests/support/checked.h"
#include "tests/ui/support/find.h"
#include "ui/editors/add_optimizer_popup.h"
#include "ui/editors/combination_table.h"
#include "ui/editors/contender_delegate.h"
#include "ui/editors/contender_list_model.h"
#include "ui/editors/optimizer_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QUndoStack>

namespace thetascope::ui::editors {
namespace {

using test::find;
using ::testing::ElementsAre;

std::optional<experiment::Slot> slotIn(const QList<QVariant>& arguments) {
    return arguments[0].value<std::optional<experiment::Slot>>();
}

class OptimizerListTest : public ::testing::Test {
protected:
    void SetUp() override {
        model.reset(tests::checked(experiment::defaultExperiment()));
        list.emplace(model);
        view = &find<QListView>(*list, "optimizerView");
        list->resize(300, 300);
        ui::test::expose(*list);
        view->setFocus();
    }

    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& contender : model.experiment().contenders)
            all.push_back(experiment::screenName(contender));
        return all;
    }

    void press(const char* button) {
        QTest::mouseClick(&find<QToolButton>(*list, button), Qt::LeftButton);
    }

    QRect row(int place) const { return view->visualRect(view->model()->index(place, 0)); }

    model::ExperimentModel model;
    std::optional<OptimizerList> list;
    QListView* view = nullptr;
};

TEST_F(OptimizerListTest, rows_areTheContenders) {
    EXPECT_THAT(names(), ElementsAre("Gradient descent", "Momentum", "AdaGrad", "RMSProp"));
    EXPECT_EQ(view->model()->rowCount(), 4);
    EXPECT_EQ(view->model()->index(3, 0).data().toString(), QStringLiteral("RMSProp"));
    EXPECT_TRUE(view->model()
                    ->index(1, 0)
                    .data(ContenderListModel::ParametersRole)
                    .toStringList()
                    .contains(QStringLiteral("μ 0.8")));
}

TEST(ContenderDelegate, parameters_areShownWholeOrLeftOut) {
    const QFontMetrics metrics{QFont()};
    const QStringList parts{QStringLiteral("α 0.4"), QStringLiteral("β 0.999")};
    const int all = metrics.horizontalAdvance(QStringLiteral("α 0.4  β 0.999"));
    EXPECT_EQ(wholeParts(parts, metrics, all), QStringLiteral("α 0.4  β 0.999"));
    EXPECT_EQ(wholeParts(parts, metrics, all - 1), QStringLiteral("α 0.4 …"));
    EXPECT_EQ(wholeParts(parts, metrics, 10), QString());
}

TEST_F(OptimizerListTest, click_selects) {
    QSignalSpy selected(&*list, &OptimizerList::selectionChanged);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row(2).center());
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(slotIn(selected[0]), model.experiment().contenders[2].slot);
    EXPECT_EQ(list->selectedSlot(), slotIn(selected[0]));
}

TEST_F(OptimizerListTest, duplicate_addsAnEqualOneAndSelectsIt) {
    view->setCurrentIndex(view->model()->index(3, 0));
    press("duplicateOptimizerButton");
    const auto& contenders = model.experiment().contenders;
    ASSERT_EQ(contenders.size(), 5U);
    EXPECT_EQ(list->selectedSlot(), experiment::Slot{4});
    const int place = view->currentIndex().row();
    EXPECT_EQ(contenders[std::size_t(place)].optimizer, contenders[3].optimizer);
    model.undoStack().undo();
    EXPECT_EQ(model.experiment(), experiment::defaultExperiment());
    EXPECT_EQ(view->model()->rowCount(), 4);
}

TEST_F(OptimizerListTest, remove_takesAwayAndSelectsTheNeighbour) {
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    EXPECT_THAT(names(), ElementsAre("Gradient descent", "AdaGrad", "RMSProp"));
    EXPECT_EQ(view->currentIndex().row(), 1);
    view->setCurrentIndex(view->model()->index(2, 0));
    press("removeOptimizerButton");
    EXPECT_EQ(view->currentIndex().row(), 1);
    model.undoStack().undo();
    model.undoStack().undo();
    EXPECT_THAT(names(), ElementsAre("Gradient descent", "Momentum", "AdaGrad", "RMSProp"));
}

TEST_F(OptimizerListTest, altArrows_reorderAndKeepTheSelection) {
    view->setCurrentIndex(view->model()->index(3, 0));
    const std::optional<experiment::Slot> slot = list->selectedSlot();
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    EXPECT_THAT(names(), ElementsAre("Gradient descent", "RMSProp", "Momentum", "AdaGrad"));
    EXPECT_EQ(list->selectedSlot(), slot);
    press("moveDownButton");
    EXPECT_THAT(names(), ElementsAre("Gradient descent", "Momentum", "RMSProp", "AdaGrad"));
    EXPECT_EQ(list->selectedSlot(), slot);
}

TEST_F(OptimizerListTest, droppedRow_movesThere) {
    // What QListView does when a row is dropped: to stand before row 4, which is the end.
    EXPECT_TRUE(view->model()->moveRow({}, 0, {}, 4));
    EXPECT_THAT(names(), ElementsAre("Momentum", "AdaGrad", "RMSProp", "Gradient descent"));
    EXPECT_TRUE(view->model()->moveRow({}, 3, {}, 0));
    EXPECT_THAT(names(), ElementsAre("Gradient descent", "Momentum", "AdaGrad", "RMSProp"));
    EXPECT_FALSE(view->model()->moveRow({}, 1, {}, 2)) << "before its own successor: its place";
}

TEST_F(OptimizerListTest, f2_renamesInPlace) {
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_F2);
    auto& edit = find<QLineEdit>(*view, "renameEdit");
    ui::test::retypeAndEnter(edit, QStringLiteral("Plain"));
    // Item views take an edit over once its key has been dealt with.
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return model.experiment().contenders[0].name == "Plain"; }));
    model.undoStack().undo();
    EXPECT_EQ(view->model()->index(0, 0).data().toString(), QStringLiteral("Gradient descent"));
}

TEST_F(OptimizerListTest, emptyName_isTheOptimizersOwn) {
    model.setLabel(0, QStringLiteral("Plain"));
    view->model()->setData(view->model()->index(0, 0), QStringLiteral("  "), Qt::EditRole);
    EXPECT_EQ(experiment::label(model.experiment().contenders[0]), "");
}

TEST_F(OptimizerListTest, rows_areCalledAsEverywhere) {
    const auto shown = [this] { return view->model()->index(0, 0).data().toString(); };
    model.reset(experiment::build({.optimizers = {"gd:alpha=0.1"}}).value());
    EXPECT_EQ(shown(), QStringLiteral("Gradient descent"));
    model.setLabel(0, QStringLiteral("adam"));
    EXPECT_EQ(shown(), QStringLiteral("adam"));
    EXPECT_EQ(shown(), model.nameOf(0));
}

TEST_F(OptimizerListTest, eye_showsAndHides) {
    const QPoint eye = ContenderDelegate::eyeRect(row(1)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, eye);
    EXPECT_FALSE(model.experiment().contenders[1].visible);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, eye);
    EXPECT_TRUE(model.experiment().contenders[1].visible);
    view->setCurrentIndex(view->model()->index(1, 0));
    QTest::keyClick(view, Qt::Key_H);
    EXPECT_FALSE(model.experiment().contenders[1].visible) << "and by keyboard";
}

TEST_F(OptimizerListTest, buttons_areOffWhereTheyCannotAct) {
    view->setCurrentIndex(view->model()->index(0, 0));
    EXPECT_FALSE(find<QToolButton>(*list, "moveUpButton").isEnabled());
    EXPECT_TRUE(find<QToolButton>(*list, "moveDownButton").isEnabled());
    while (model.experiment().contenders.size() < experiment::kMaxContenders)
        model.duplicateContender(0);
    EXPECT_FALSE(find<QToolButton>(*list, "addOptimizerButton").isEnabled());
    EXPECT_TRUE(find<QToolButton>(*list, "addOptimizerButton").toolTip().contains('9')) << "why";
    EXPECT_FALSE(find<QToolButton>(*list, "duplicateOptimizerButton").isEnabled());
}

TEST_F(OptimizerListTest, addPopup_addsARecipeByName) {
    press("addOptimizerButton");
    QTest::mouseClick(&find<QPushButton>(*list, "recipe_adam"), Qt::LeftButton);
    ASSERT_EQ(model.experiment().contenders.size(), 5U);
    EXPECT_EQ(names().back(), "Adam");
    EXPECT_EQ(view->currentIndex().row(), 4) << "the new one is chosen";
    EXPECT_FALSE(find<AddOptimizerPopup>(*list, "addOptimizerPopup").isVisible());
}

TEST_F(OptimizerListTest, addPopup_enterAddsWhatHasTheFocus) {
    for (const char* chosen : {"recipe_adam", "cell_adagrad_momentum"}) {
        const std::size_t before = model.experiment().contenders.size();
        press("addOptimizerButton");
        auto& popup = find<AddOptimizerPopup>(*list, "addOptimizerPopup");
        auto& button = find<QPushButton>(popup, chosen);
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Return);
        EXPECT_EQ(model.experiment().contenders.size(), before + 1) << chosen;
        EXPECT_FALSE(popup.isVisible());
    }
}

TEST_F(OptimizerListTest, addPopup_addsACombination) {
    list->showAddPopup();
    QTest::mouseClick(&find<QPushButton>(*list, "cell_adagrad_momentum"), Qt::LeftButton);
    ASSERT_EQ(model.experiment().contenders.size(), 5U);
    EXPECT_EQ(model.experiment().contenders[4].optimizer.rate->key, "adagrad");
    EXPECT_EQ(model.experiment().contenders[4].optimizer.update->key, "momentum");
}

TEST(CombinationTable, notesExtent_isFiveByTwoWithTheirNames) {
    CombinationTable table(CombinationTable::Extent::Notes);
    EXPECT_EQ(table.findChildren<QPushButton*>().size(), 10);
    const std::pair<const char*, const char*> named[] = {
        {"cell_constant_plain", "gd"},
        {"cell_adagrad_plain", "adagrad"},
        {"cell_decaying_average_plain", "rmsprop"},
        {"cell_constant_momentum", "momentum"},
    };
    for (const auto& [cell, recipe] : named) {
        SCOPED_TRACE(cell);
        EXPECT_EQ(find<QPushButton>(table, cell).text().toStdString(),
                  optimizer::findRecipe(recipe)->title);
    }
}

TEST(CombinationTable, everyCell_choosesItsTwoRules) {
    CombinationTable table(CombinationTable::Extent::All);
    std::vector<optimizer::Optimizer> chosen;
    QObject::connect(&table, &CombinationTable::chosen, &table,
                     [&](const optimizer::Optimizer& optimizer) { chosen.push_back(optimizer); });
    for (const optimizer::Rule& rate : optimizer::rateRules()) {
        for (const optimizer::Rule& update : optimizer::updateRules()) {
            const std::string name =
                "cell_" + std::string(rate.key) + "_" + std::string(update.key);
            SCOPED_TRACE(name);
            find<QPushButton>(table, name.c_str()).click();
            ASSERT_FALSE(chosen.empty());
            EXPECT_EQ(chosen.back().rate, &rate);
            EXPECT_EQ(chosen.back().update, &update);
        }
    }
}

TEST(AddOptimizerPopup, popup_isAsWideAsItsTable) {
    QWidget anchor;
    anchor.show();
    AddOptimizerPopup popup;
    popup.popUp(anchor);
    QApplication::processEvents();
    for (const QScrollArea* area : popup.findChildren<QScrollArea*>())
        EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0);
}

TEST(AddOptimizerPopup, tableOfAllRules_needsNoScrolling) {
    QWidget anchor;
    anchor.show();
    AddOptimizerPopup popup;
    popup.popUp(anchor);
    find<QCheckBox>(popup, "allRulesCheckBox").setChecked(true);
    QApplication::processEvents();
    const auto& all = *popup.findChildren<CombinationTable*>().last();
    const int needed = all.minimumSizeHint().width();
    EXPECT_LT(needed + 40, 1440);
    const bool hasRoom = needed + 40 <= anchor.screen()->availableGeometry().width();
    for (const QScrollArea* area : popup.findChildren<QScrollArea*>())
        EXPECT_TRUE(area->isHidden() || !hasRoom || area->horizontalScrollBar()->maximum() == 0);
    EXPECT_EQ(find<QPushButton>(popup, "cell_adam_momentum").text(), "+");
}

TEST(AddOptimizerPopup, everyRecipeOffered_hasOneButton) {
    AddOptimizerPopup popup;
    for (const optimizer::Recipe& recipe : optimizer::recipes())
        EXPECT_EQ(popup
                      .findChildren<QPushButton*>(
                          QStringLiteral("recipe_") +
                          QString::fromUtf8(recipe.key.data(), qsizetype(recipe.key.size())))
                      .size(),
                  recipe.offered ? 1 : 0)
            << recipe.key;
}

} // namespace
} // namespace thetascope::ui::editors
