// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/changes.h"
#include "ui/races/board.h"
#include "ui/races/race_bar.h"
#include "ui/races/race_work.h"
#include "ui/races/shown_race.h"
#include "ui/races/start_work.h"

#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <optional>

class QBoxLayout;
class QStackedLayout;

namespace thetascope::ui::model {
class ExperimentModel;
}

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::races {

class LossesPage;
class RaceChart;
class RankingModel;
class RankingTable;

/// A RaceView measures which optimizer is best for the loss at hand: over all learning rates and
/// many starts, which of them arrive, how fast, and how carefully they must be set. It follows the
/// experiment, coarsely during a drag; while it is hidden it only remembers what has changed. A
/// click on the chart or the ranking gives an optimizer the learning rate that is there.
class RaceView final : public QWidget {
    Q_OBJECT
public:
    /// Makes a view that is painted in the frames of `frames`. Both must outlive it.
    RaceView(model::ExperimentModel& model, plot::FrameClock& frames, QWidget* parent = nullptr);

    /// Returns the controls above the chart.
    RaceBar& bar() const { return *m_bar; }

    /// Returns what compares the optimizers.
    const RaceWork& work() const { return m_work; }

    /// Returns what is known of the comparison.
    const Board& board() const { return m_board; }

    /// Returns the chart.
    RaceChart& chart() const { return *m_chart; }

    /// Returns the ranking.
    const RankingModel& ranking() const { return *m_ranking; }

    /// Returns the comparison on this loss as it is shown.
    ShownRace shown() const;

    /// Returns the comparison on all losses.
    LossesPage& losses() const { return *m_losses; }

public slots:
    /// Measures over half as many decades of learning rates, about the same middle.
    void zoomIn();
    /// Measures over twice as many decades of learning rates, about the same middle.
    void zoomOut();
    /// Measures over the usual learning rates again.
    void fit();

signals:
    /// This signal is emitted with a description of what is under the mouse, or with an empty text
    /// if there is nothing.
    void readoutChanged(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectParts();
    void scaleRates(double factor);
    QWidget* makeOneLoss();
    void connectLosses();
    void arrange();
    void refresh();
    void showPage();
    void followRunning();
    void order();
    void orderStart();
    void takeResults();
    void showAll();
    void showChart();
    void showRanking();
    void showWords();
    void choose(std::size_t entrant);
    void hover(QPointF position, QPoint globalPosition);
    void click(QPointF position);
    void takeBest(std::size_t entrant);
    QString textAt(QPointF position) const;

    model::ExperimentModel& m_model;
    RaceBar* m_bar;
    QStackedLayout* m_pages; ///< The comparison on this loss, and that on all losses.
    LossesPage* m_losses;
    QBoxLayout* m_body;
    RaceChart* m_chart;
    RankingModel* m_ranking;
    RankingTable* m_table;
    widgets::PlainLabel* m_words;
    std::vector<Entrant> m_entrants; ///< Those of the present experiment.
    Board m_board;
    StartWork::Sweeps m_sweeps;
    std::optional<race::OrbitRequest> m_orbitRequest; ///< Of m_orbit.
    std::optional<race::Orbit> m_orbit;
    StartWork::Distributions m_distributions;
    QTimer m_soon;  ///< Combines changes in quick succession.
    QTimer m_stale; ///< Runs while what is shown may be of the loss before.
    RaceWork m_work;
    StartWork m_start;
};

} // namespace thetascope::ui::races
