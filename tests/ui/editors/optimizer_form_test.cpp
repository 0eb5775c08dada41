// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked.h"
#include "tests/ui/support/find.h"
#include "ui/editors/optimizer_form.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/value_slider.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QUndoStack>
#include <QWheelEvent>

namespace thetascope::ui::editors {
namespace {

using test::find;

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

class OptimizerFormTest : public ::testing::Test {
protected:
    void SetUp() override {
        model.reset(tests::checked(experiment::defaultExperiment()));
        form.emplace(model);
        show(3); // RMSProp
        ui::test::expose(*form);
    }

    void show(std::size_t place) { form->setContender(model.experiment().contenders[place].slot); }

    const optimizer::Optimizer& shown(std::size_t place = 3) const {
        return model.experiment().contenders[place].optimizer;
    }

    void chooseRule(const char* boxName, std::span<const optimizer::Rule> rules,
                    std::string_view key) {
        auto& box = find<QComboBox>(*form, boxName);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].key == key) {
                box.setCurrentIndex(int(i));
                emit box.activated(int(i)); // what a choice by the user does
            }
        }
    }

    model::ExperimentModel model;
    std::optional<OptimizerForm> form;
};

TEST_F(OptimizerFormTest, everyRecipe_hasARowForEachParameterThatSetsIt) {
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        SCOPED_TRACE(std::string(recipe.key));
        model.setOptimizer(3, optimizer::make(recipe));
        EXPECT_EQ(form->findChildren<widgets::NumberField*>().size(),
                  qsizetype(shown().settings.size()));
        for (std::size_t i = 0; i < shown().settings.size(); ++i) {
            const optimizer::Parameter& parameter = *shown().settings[i].parameter;
            SCOPED_TRACE(std::string(parameter.key));
            auto& field = *form->findChild<widgets::NumberField*>(text(parameter.key) + "Field");
            auto& slider = *form->findChild<widgets::ValueSlider*>(text(parameter.key) + "Slider");
            EXPECT_EQ(field.number(), shown().settings[i].value);
            EXPECT_EQ(slider.number(), shown().settings[i].value);
            EXPECT_TRUE(slider.toolTip().replace(u'\n', u' ').contains(text(parameter.sentence)));
            slider.setFocus();
            const double before = shown().settings[i].value;
            QTest::keyClick(&slider, slider.number() >= parameter.sliderMaximum ? Qt::Key_Left
                                                                                : Qt::Key_Right);
            EXPECT_NE(shown().settings[i].value, before);
            EXPECT_EQ(field.number(), shown().settings[i].value);
        }
    }
}

TEST_F(OptimizerFormTest, field_setsTheParameterExactly) {
    ui::test::retypeAndEnter(find<widgets::NumberField>(*form, "alphaField"),
                             QStringLiteral("1/3"));
    EXPECT_EQ(shown().value("alpha"), 1.0 / 3);
    model.undoStack().undo();
    EXPECT_EQ(find<widgets::NumberField>(*form, "alphaField").number(), shown().value("alpha"));
    EXPECT_EQ(model.experiment(), experiment::defaultExperiment());
}

TEST_F(OptimizerFormTest, valueOutOfRange_isRefused) {
    const double before = shown().value("beta");
    auto& beta = find<widgets::NumberField>(*form, "betaField");
    ui::test::retypeAndEnter(beta, QStringLiteral("1.5"));
    EXPECT_EQ(shown().value("beta"), before);
    EXPECT_FALSE(beta.fault().isEmpty());
}

TEST_F(OptimizerFormTest, sliderDrag_isOneUndoStep) {
    auto& slider = find<widgets::ValueSlider>(*form, "alphaSlider");
    const int steps = model.undoStack().count();
    const int middle = slider.height() / 2;
    QTest::mousePress(&slider, Qt::LeftButton, {}, {10, middle});
    for (int x = 11; x < slider.width() - 10; ++x)
        QTest::mouseMove(&slider, {x, middle});
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, {slider.width() - 10, middle});
    EXPECT_EQ(model.undoStack().count(), steps + 1);
    model.undoStack().undo();
    EXPECT_EQ(model.experiment(), experiment::defaultExperiment());
}

TEST_F(OptimizerFormTest, otherRules_keepWhatBothShare) {
    ui::test::retypeAndEnter(find<widgets::NumberField>(*form, "alphaField"),
                             QStringLiteral("0.0123"));
    chooseRule("updateRuleBox", optimizer::updateRules(), "momentum");
    EXPECT_EQ(shown().update->key, "momentum");
    EXPECT_EQ(shown().rate->key, "decaying_average");
    EXPECT_EQ(shown().value("alpha"), 0.0123);
    EXPECT_TRUE(form->findChild<widgets::NumberField*>(QStringLiteral("muField")));
    chooseRule("rateRuleBox", optimizer::rateRules(), "constant");
    EXPECT_EQ(shown().rate->key, "constant");
    EXPECT_EQ(shown().value("alpha"), 0.0123);
    EXPECT_FALSE(form->findChild<widgets::NumberField*>(QStringLiteral("betaField")));
    model.undoStack().undo();
    EXPECT_TRUE(form->findChild<widgets::NumberField*>(QStringLiteral("betaField")));
    EXPECT_EQ(find<QComboBox>(*form, "rateRuleBox").currentText(),
              text(optimizer::findRateRule("decaying_average")->title));
}

TEST_F(OptimizerFormTest, wheelInPassing_changesNothing) {
    if (QWidget* focused = QApplication::focusWidget())
        focused->clearFocus();
    for (QWidget* widget : form->findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        QWheelEvent wheel(QPointF(5, 5), widget->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, 120),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
    }
    EXPECT_EQ(model.experiment(), experiment::defaultExperiment());
}

TEST_F(OptimizerFormTest, resetButton_goesBackToTheDefault) {
    auto& reset = find<QToolButton>(*form, "alphaResetButton");
    const double usual = optimizer::make(*optimizer::findRecipe("rmsprop")).value("alpha");
    ui::test::retypeAndEnter(find<widgets::NumberField>(*form, "alphaField"),
                             QStringLiteral("0.77"));
    ASSERT_TRUE(reset.isVisible());
    QTest::mouseClick(&reset, Qt::LeftButton);
    EXPECT_EQ(shown().value("alpha"), usual);
    EXPECT_FALSE(reset.isVisible());
}

TEST_F(OptimizerFormTest, stabilityLimit_isMarkedAndSaid) {
    show(0);
    auto& slider = find<widgets::ValueSlider>(*form, "alphaSlider");
    const QImage plain = slider.grab().toImage();
    const QString help = slider.toolTip();
    form->setStabilityLimit(0.2);
    EXPECT_NE(slider.grab().toImage(), plain);
    EXPECT_TRUE(slider.toolTip().contains(QStringLiteral("0.2")));
    form->setStabilityLimit(std::nullopt);
    EXPECT_EQ(slider.grab().toImage(), plain);
    EXPECT_EQ(slider.toolTip(), help);
}

TEST_F(OptimizerFormTest, otherContender_takesThePlace) {
    show(1);
    EXPECT_EQ(find<widgets::NumberField>(*form, "alphaField").number(), shown(1).value("alpha"));
    EXPECT_TRUE(
        find<QLabel>(*form, "optimizerFormCaption").text().contains(QStringLiteral("MOMENTUM")));
    ui::test::retypeAndEnter(find<widgets::NumberField>(*form, "alphaField"),
                             QStringLiteral("0.07"));
    EXPECT_EQ(shown(1).value("alpha"), 0.07);
    EXPECT_EQ(shown(3), experiment::defaultExperiment().contenders[3].optimizer);
}

TEST_F(OptimizerFormTest, noContender_isSaid) {
    form->setContender(std::nullopt);
    EXPECT_FALSE(form->isEnabled());
    while (!model.experiment().contenders.empty() && model.experiment().contenders.size() > 1)
        model.removeContender(1);
    form->setContender(model.experiment().contenders[0].slot);
    EXPECT_TRUE(form->isEnabled());
}

TEST_F(OptimizerFormTest, tab_goesFromRulesThroughTheRowsInOrder) {
    std::vector<QString> visited;
    find<QComboBox>(*form, "rateRuleBox").setFocus();
    for (int i = 0; i < 5; ++i) {
        visited.push_back(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(visited, (std::vector<QString>{"rateRuleBox", "updateRuleBox", "alphaSlider",
                                             "alphaField", "betaSlider"}));
}

} // namespace
} // namespace thetascope::ui::editors
