// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"
#include "tests/ui/races/losses_fixture.h"
#include "tests/ui/support/find.h"
#include "ui/model/experiment_model.h"
#include "ui/plot/frame_clock.h"
#include "ui/races/loss_cells.h"
#include "ui/races/losses_model.h"
#include "ui/races/losses_page.h"
#include "ui/races/losses_table.h"
#include "ui/races/name_header.h"
#include "ui/races/opened_loss.h"
#include "ui/theme/style.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QToolTip>
#include <QUndoStack>

namespace thetascope::ui::races {

namespace {

/// The page of the default experiment's optimizers, complete.
class LossesPageTest : public testing::Test {
protected:
    LossesPageTest() {
        const LossesOrder order = smallOrder();
        m_page.resize(1100, 700);
        m_page.setSettings(order.settings, order.isTuned);
        m_page.setEntrants(order.entrants);
        test::expose(m_page);
        EXPECT_TRUE(settled(m_page.work()));
        QCoreApplication::processEvents();
    }

    LossesTable& table() { return test::find<LossesTable>(m_page, "lossesTable"); }

    QWidget& profile() { return test::find<QWidget>(m_page, "lossesProfile"); }

    QString textAt(int row, int column) {
        return table().model()->index(row, column).data().toString();
    }

    QString helpAt(int row, int column) {
        return table().model()->index(row, column).data(Qt::ToolTipRole).toString();
    }

    int row(std::string_view key) { return static_cast<int>(rowOf(m_page.table(), key)); }

    void click(int row, int column) {
        const QRect cell = table().visualRect(table().model()->index(row, column));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cell.center());
    }

    void clickName(int column) {
        NameHeader& names = table().names();
        QTest::mouseClick(names.viewport(), Qt::LeftButton, {},
                          {names.sectionViewportPosition(column) + 5, 5});
    }

    plot::FrameClock m_frames;
    LossesPage m_page{m_frames};
};

TEST_F(LossesPageTest, cells_haveTheCostInMultiplesOfTheLeast) {
    for (int i = 0; i < table().model()->rowCount(); ++i) {
        const LossRow& shown = m_page.table().rows[static_cast<std::size_t>(i)];
        if (!shown.fault.isEmpty())
            continue;
        int stars = 0;
        const double least = std::ranges::min(costsOf(shown));
        for (int column = 0; column < 4; ++column) {
            const QString text = textAt(i, column);
            const double cost = costsOf(shown)[static_cast<std::size_t>(column)];
            if (std::isinf(cost)) {
                EXPECT_EQ(text, QStringLiteral("—"));
                continue;
            }
            EXPECT_EQ(text.contains(QStringLiteral("★")), cost == least);
            stars += cost == least;
            const double number = text.split(QChar(0x2009)).back().toDouble();
            EXPECT_NEAR(number, cost / least, 0.051 * cost / least) << qPrintable(text);
        }
        EXPECT_EQ(stars > 0, std::isfinite(least)) << i;
    }
}

TEST_F(LossesPageTest, lossWithoutAMinimum_hasTheReasonInsteadOfCosts) {
    EXPECT_EQ(textAt(row("saddle"), 0), QStringLiteral("The loss has no minimum in the range, so "
                                                       "that there is nowhere to arrive"));
    EXPECT_EQ(table().columnSpan(row("saddle"), 0), 4);
}

TEST_F(LossesPageTest, help_tellsAllFacts) {
    const int bowl = row("bowl");
    const race::Standing& standing =
        *m_page.table().rows[static_cast<std::size_t>(bowl)].standings[2];
    ASSERT_TRUE(standing.result.best);
    const QString help = helpAt(bowl, 2);
    for (const char* part : {"AdaGrad on “Ill-conditioned bowl”", "steps for each arrival",
                             "(95 %)", "of the starts", "α = ", "Tuned: α alone"})
        EXPECT_TRUE(help.contains(QString::fromUtf8(part))) << part << qPrintable(help);
}

TEST_F(LossesPageTest, sentences_areThoseOfTheNumbers) {
    const QString sentences = test::find<QLabel>(m_page, "lossesSentences").text();
    EXPECT_EQ(sentences, sentencesOn(m_page.table()).join(' '));
    EXPECT_TRUE(sentences.startsWith(QStringLiteral("Of 19 losses, "))) << qPrintable(sentences);
}

TEST_F(LossesPageTest, click_opensTheLossWithTheBestRates) {
    model::ExperimentModel model;
    QObject::connect(&m_page, &LossesPage::lossChosen,
                     [&](const loss::Entry& loss, const std::vector<race::Standing>& standings) {
                         openAtBest(model, loss, m_page.table().order.entrants, standings);
                     });
    const int bowl = row("bowl");
    click(bowl, 1);
    ASSERT_EQ(model.undoStack().count(), 1);
    const experiment::Experiment opened = model.experiment();
    EXPECT_EQ(opened.loss, "0.5(x² + 20y²)");
    EXPECT_EQ(opened.range.high, 10);
    EXPECT_EQ(opened.start[0], -9);
    ASSERT_EQ(opened.contenders.size(), 4U);
    const LossRow& shown = m_page.table().rows[static_cast<std::size_t>(bowl)];
    for (std::size_t i = 0; i < 4; ++i) {
        const race::Result& result = shown.standings[i]->result;
        if (result.best) {
            EXPECT_EQ(opened.contenders[i].optimizer.value("alpha"),
                      result.rates[*result.best].rate);
        }
    }
    model.undoStack().undo();
    EXPECT_EQ(model.experiment(), experiment::defaultExperiment());
}

TEST_F(LossesPageTest, titleOfALossAndEnter_openItToo) {
    QSignalSpy chosen(&m_page, &LossesPage::lossChosen);
    QHeaderView& rows = *table().verticalHeader();
    QTest::mouseClick(rows.viewport(), Qt::LeftButton, {},
                      {5, rows.sectionViewportPosition(2) + 5});
    EXPECT_EQ(chosen.count(), 1);
    table().setFocus();
    table().setCurrentIndex(table().model()->index(3, 0));
    QTest::keyClick(&table(), Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(table().currentIndex().row(), 3);
}

TEST_F(LossesPageTest, lossWithoutARace_isOpenedAsInTheCatalogue) {
    std::string opened;
    std::size_t standingsThere = 99;
    QObject::connect(&m_page, &LossesPage::lossChosen,
                     [&](const loss::Entry& loss, const std::vector<race::Standing>& standings) {
                         opened = loss.key;
                         standingsThere = standings.size();
                     });
    click(row("saddle"), 0);
    EXPECT_EQ(opened, "saddle");
    EXPECT_EQ(standingsThere, 0U);
}

TEST_F(LossesPageTest, nameOfAnOptimizer_marksItsProfile) {
    EXPECT_FALSE(m_page.chosen());
    clickName(2);
    EXPECT_EQ(m_page.chosen(), 2U);
    EXPECT_TRUE(m_page.shown().profile.lines[2].isChosen);
    clickName(2);
    EXPECT_FALSE(m_page.chosen()) << "a second click takes the mark away";
    table().setFocus();
    table().setCurrentIndex(table().model()->index(0, 1));
    QTest::keyClick(&table(), Qt::Key_Space);
    EXPECT_EQ(m_page.chosen(), 1U);
    // It is marked wherever it is.
    std::vector<Entrant> fewer = smallOrder().entrants;
    fewer.erase(fewer.begin());
    m_page.setEntrants(fewer);
    EXPECT_EQ(m_page.chosen(), 0U);
}

TEST_F(LossesPageTest, profile_isTheShareOfLosses) {
    const ShownLosses shown = m_page.shown();
    ASSERT_EQ(shown.profile.lines.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
        const plot::ChartLine& line = shown.profile.lines[i];
        EXPECT_TRUE(line.isStair);
        EXPECT_EQ(line.points.front().x(), 1);
        EXPECT_EQ(line.points.back().x(), 100);
        for (const QPointF& point : line.points) {
            int within = 0;
            for (const double relative : relativeCostsOf(m_page.table(), i))
                within += relative <= point.x();
            EXPECT_NEAR(point.y(), 100.0 * within / 19, 1e-9);
        }
    }
}

TEST_F(LossesPageTest, hoverOverTheProfile_tellsTheLineAndItsValue) {
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_frames.isPending(); }, 5000));
    QString told;
    for (int y = 40; y < profile().height() - 60 && told.isEmpty(); y += 4) {
        QTest::mouseMove(&profile(), QPoint(profile().width() / 2, y));
        told = QToolTip::text();
    }
    EXPECT_TRUE(told.contains(QStringLiteral("times the least cost on"))) << qPrintable(told);
    EXPECT_TRUE(told.contains(QStringLiteral("of 19 losses"))) << qPrintable(told);
}

TEST_F(LossesPageTest, copy_hasAllDigitsOfTheWholeTable) {
    table().setFocus();
    QTest::keySequence(&table(), QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split('\n');
    ASSERT_EQ(lines.size(), static_cast<qsizetype>(loss::catalogue().size()) + 2);
    EXPECT_EQ(lines[0], QStringLiteral("Loss\tGradient descent\tMomentum\tAdaGrad\tRMSProp"));
    const QStringList cells = lines[1].split('\t');
    ASSERT_EQ(cells.size(), 5);
    EXPECT_EQ(cells[0], QStringLiteral("Quadratic"));
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(cells[static_cast<qsizetype>(i) + 1].toStdString(),
                  text::shortest(relativeCostsOf(m_page.table(), i)[0]));
}

TEST_F(LossesPageTest, hiddenPage_keepsWhatItHas) {
    m_page.hide();
    LossesOrder order = smallOrder();
    order.settings.starts = 9;
    m_page.setSettings(order.settings, false);
    EXPECT_FALSE(m_page.work().isRunning()) << "nobody looks";
    EXPECT_TRUE(m_page.work().isComplete());
    m_page.setSettings(smallOrder().settings, false);
    m_page.show();
    EXPECT_FALSE(m_page.work().isRunning());
    m_page.setSettings(order.settings, false);
    EXPECT_TRUE(m_page.work().isRunning());
    m_page.hide();
    EXPECT_TRUE(settled(m_page.work())) << "what has begun goes on";
    EXPECT_TRUE(m_page.work().isComplete());
}

TEST_F(LossesPageTest, cancelledComparison_canGoOn) {
    auto& resume = test::find<QPushButton>(m_page, "lossesResumeButton");
    EXPECT_FALSE(resume.isVisible());
    QSignalSpy running(&m_page, &LossesPage::runningChanged);
    m_page.setSettings(hugeOrder().settings, false);
    QTest::qWait(30);
    m_page.cancel();
    EXPECT_FALSE(m_page.work().isRunning());
    EXPECT_EQ(running.count(), 2);
    ASSERT_TRUE(resume.isVisible());
    QTest::mouseClick(&resume, Qt::LeftButton);
    EXPECT_TRUE(m_page.work().isRunning());
    EXPECT_FALSE(resume.isVisible());
    m_page.setSettings(smallOrder().settings, false);
    ASSERT_TRUE(settled(m_page.work()));
    EXPECT_FALSE(resume.isVisible());
}

TEST_F(LossesPageTest, changedOptimizer_keepsTheOthersAndTheCurrentCell) {
    table().setCurrentIndex(table().model()->index(5, 2));
    std::vector<Entrant> entrants = smallOrder().entrants;
    ASSERT_TRUE(optimizer::set(entrants[1].optimizer, "mu", 0.3));
    m_page.setEntrants(entrants);
    EXPECT_EQ(table().currentIndex(), table().model()->index(5, 2));
    EXPECT_TRUE(textAt(0, 1).isEmpty());
    EXPECT_FALSE(textAt(0, 0).isEmpty());
    EXPECT_FALSE(textAt(0, 0).contains(QStringLiteral("★"))) << "not before all are known";
    ASSERT_TRUE(settled(m_page.work()));
    EXPECT_FALSE(textAt(0, 1).isEmpty());
}

TEST_F(LossesPageTest, manyOptimizers_areTurnedAndReadable) {
    EXPECT_FALSE(table().names().isTurned());
    EXPECT_EQ(test::find<QSplitter>(m_page, "lossesSplitter").orientation(), Qt::Horizontal);
    m_page.setEntrants(entrantsOf(experiment::defaultExperiment(), true));
    ASSERT_TRUE(settled(m_page.work()));
    QCoreApplication::processEvents();
    EXPECT_TRUE(table().names().isTurned());
    EXPECT_EQ(test::find<QSplitter>(m_page, "lossesSplitter").orientation(), Qt::Vertical);
    EXPECT_EQ(table().horizontalScrollBar()->maximum(), 0) << "all are seen";
    EXPECT_GT(table().names().height(), 80);
    const QFontMetrics metrics(table().font());
    for (int i = 0; i < table().model()->rowCount(); ++i) {
        for (int column = 0; column < table().model()->columnCount(); ++column) {
            if (table().columnSpan(i, column) == 1) {
                EXPECT_LT(metrics.horizontalAdvance(textAt(i, column)),
                          table().columnWidth(column));
            }
        }
    }
    m_page.resize(600, 450);
    QCoreApplication::processEvents();
    EXPECT_GT(table().horizontalScrollBar()->maximum(), 0);
    EXPECT_GE(profile().height(), 150);
}

TEST_F(LossesPageTest, noOptimizers_areNoTable) {
    m_page.setEntrants({});
    ASSERT_TRUE(settled(m_page.work()));
    EXPECT_EQ(table().model()->columnCount(), 0);
    EXPECT_TRUE(test::find<QLabel>(m_page, "lossesSentences").text().isEmpty());
    m_page.grab();
    m_page.setEntrants(smallOrder().entrants);
    EXPECT_EQ(table().model()->columnCount(), 4);
}

TEST_F(LossesPageTest, theme_isFollowed) {
    const auto setTheme = [](const theme::Theme& theme) {
        QApplication::setPalette(theme::themePalette(theme));
        qApp->setStyleSheet(theme::styleSheet(theme));
    };
    const auto groundOf = [this](QWidget& widget, QPoint at) {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !m_frames.isPending(); }, 5000));
        return widget.grab().toImage().pixelColor(at);
    };
    const QPoint cell = table().visualRect(table().model()->index(0, 0)).bottomLeft();
    const QPoint inCell = cell + QPoint(6, -6);
    EXPECT_GT(groundOf(*table().viewport(), inCell).lightness(), 128);
    setTheme(theme::Theme::darkened());
    EXPECT_LT(groundOf(*table().viewport(), inCell).lightness(), 128);
    EXPECT_LT(groundOf(*table().names().viewport(), {3, 3}).lightness(), 128);
    EXPECT_LT(groundOf(profile(), {2, 2}).lightness(), 128);
    setTheme(theme::Theme::light());
}

TEST_F(LossesPageTest, largerFont_isFollowed) {
    const int before = table().rowHeight(0);
    const QFont font = QApplication::font();
    QFont larger = font;
    larger.setPointSizeF(font.pointSizeF() * 1.5);
    QApplication::setFont(larger);
    QCoreApplication::processEvents();
    EXPECT_GT(table().rowHeight(0), before * 5 / 4);
    EXPECT_LT(table().font().pointSizeF(), larger.pointSizeF()) << "as small as in plots";
    QApplication::setFont(font);
    QCoreApplication::processEvents();
    EXPECT_EQ(table().rowHeight(0), before);
}

TEST(LossCells, ink_hasEnoughContrastOnAllShades) {
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    for (const theme::Theme& theme : {theme::Theme::light(), theme::Theme::darkened()}) {
        QColor before;
        for (const double relative : {1.0, 1.5, 3.0, 10.0, 25.0, 100.0, 1e9}) {
            LossCell cell{QStringLiteral("1"), relative, relative == 1, false, true};
            const QColor shade = shadeOf(cell, theme);
            const double a = luminance(shade) + 0.05;
            const double b = luminance(theme.ink) + 0.05;
            EXPECT_GE(std::max(a, b) / std::min(a, b), 4.5) << relative; // WCAG AA
            if (before.isValid() && relative < 30) {
                EXPECT_NE(shade, before) << relative;
            }
            before = shade;
        }
        EXPECT_EQ(before, theme.surface);
    }
}

TEST(OpenedLoss, contenderThatIsNoEntrant_hasASuitedRate) {
    const experiment::Experiment now = experiment::defaultExperiment();
    const loss::Entry& loss = *loss::find("rosenbrock");
    const experiment::Experiment opened = openedAtBest(now, loss, {}, {});
    EXPECT_EQ(opened.contenders[0].optimizer.value("alpha"), 0.001);
    EXPECT_EQ(opened.contenders.size(), now.contenders.size());
    EXPECT_EQ(opened.until, now.until);
}

TEST(OpenedLoss, slotThatHasAnotherOptimizerNow_keepsIt) {
    experiment::Experiment now = experiment::defaultExperiment();
    std::vector<Entrant> entrants = entrantsOf(now, false);
    std::vector<race::Standing> standings(entrants.size());
    for (std::size_t i = 0; i < entrants.size(); ++i) {
        standings[i].optimizer = entrants[i].optimizer;
        standings[i].optimizer.settings.front().value = 0.777;
        standings[i].result.rates.resize(1);
        standings[i].result.best = 0;
    }
    now.contenders[1].optimizer = optimizer::make(*optimizer::findRecipe("adam"));
    standings[2].result.best.reset(); // never arrived
    const experiment::Experiment opened =
        openedAtBest(now, *loss::find("bowl"), entrants, standings);
    EXPECT_EQ(opened.contenders[0].optimizer.value("alpha"), 0.777);
    EXPECT_EQ(opened.contenders[1].optimizer.update, now.contenders[1].optimizer.update);
    EXPECT_EQ(opened.contenders[1].optimizer.value("alpha"), 0.3) << "that suits the bowl";
    EXPECT_EQ(opened.contenders[2].optimizer.value("alpha"), 1) << "that suits the bowl";
    EXPECT_EQ(opened.contenders[3].optimizer.value("alpha"), 0.777);
}

} // namespace

} // namespace thetascope::ui::races
