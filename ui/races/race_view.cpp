// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/race_view.h"

#include "core/race/tuning.h"
#include "ui/model/experiment_model.h"
#include "ui/races/charts.h"
#include "ui/races/losses_page.h"
#include "ui/races/opened_loss.h"
#include "ui/races/race_chart.h"
#include "ui/races/ranking_model.h"
#include "ui/races/ranking_table.h"
#include "ui/races/shown_board.h"
#include "ui/races/taken_settings.h"
#include "ui/races/text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tool_tip.h"

#include <QBoxLayout>
#include <QEvent>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace thetascope::ui::races {

namespace {

constexpr int kGap = 8;
constexpr int kChartShare = 3; ///< The chart is to the ranking as this to the next.
constexpr int kTableShare = 2;
constexpr int kLeastTable = 60;
constexpr std::chrono::milliseconds kMostStale{300}; ///< Results of another loss stay no longer.
constexpr int kBeside = 900;                    ///< From this width on the ranking is at the side.
constexpr std::uint64_t kMostOrbitSteps = 5000; ///< So that the diagram follows a drag.
constexpr std::size_t kOrbitPoints = 64;        ///< The points of a column of an orbit diagram.
constexpr std::size_t kMostOrbitColumns = 2000;
constexpr double kLeastReach = 1.05; ///< The least and the greatest ratio of the highest rate
constexpr double kMostReach = 1e6;   ///< to that in the middle.

bool isAbout(Show show, std::initializer_list<Show> these) {
    return std::ranges::find(these, show) != these.end();
}

} // namespace

RaceView::RaceView(model::ExperimentModel& model, plot::FrameClock& frames, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_bar(new RaceBar(this))
    , m_pages(new QStackedLayout)
    , m_losses(new LossesPage(frames, this))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_chart(new RaceChart(frames, this))
    , m_ranking(new RankingModel(this))
    , m_table(new RankingTable(*m_ranking, this))
    , m_words(new widgets::PlainLabel(this)) {
    m_bar->setObjectName(QStringLiteral("raceBar"));
    m_table->setObjectName(QStringLiteral("raceRanking"));
    m_words->setObjectName(QStringLiteral("raceWords"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_chart->canvas().setAccessibleName(tr("Chart by learning rate"));
    m_pages->addWidget(makeOneLoss());
    m_pages->addWidget(m_losses);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    column->setSpacing(kGap);
    column->addWidget(m_bar);
    column->addLayout(m_pages, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_stale.setSingleShot(true);
    m_stale.setInterval(kMostStale);
    connectParts();
    connectLosses();
}

/// Makes the page with the comparison on the loss of the experiment.
QWidget* RaceView::makeOneLoss() {
    auto* const page = new QWidget(this);
    m_body->setSpacing(kGap);
    m_body->addWidget(m_chart, kChartShare);
    m_body->addWidget(m_table, kTableShare);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addLayout(m_body, 1);
    column->addWidget(m_words);
    return page;
}

void RaceView::connectLosses() {
    connect(m_losses, &LossesPage::progressed, this, [this](double share, double secondsLeft) {
        if (m_bar->show() == Show::Losses)
            m_bar->setProgress(share, secondsLeft);
    });
    connect(m_losses, &LossesPage::runningChanged, this, &RaceView::followRunning);
    connect(m_losses, &LossesPage::lossChosen, this,
            [this](const loss::Entry& loss, const std::vector<race::Standing>& standings) {
                openAtBest(m_model, loss, m_losses->table().order.entrants, standings);
                m_bar->setShow(Show::Cost);
            });
}

/// Shows the progress of what is in front.
void RaceView::followRunning() {
    m_bar->setRunning(m_bar->show() == Show::Losses ? m_losses->work().isRunning()
                                                    : m_work.isRunning());
}

/// Shows the page that the choice in the bar is about.
void RaceView::showPage() {
    const bool isAll = m_bar->show() == Show::Losses;
    m_pages->setCurrentIndex(isAll ? 1 : 0);
    followRunning();
    orderStart();
    showAll();
}

void RaceView::connectParts() {
    connect(&m_soon, &QTimer::timeout, this, &RaceView::refresh);
    connect(&m_stale, &QTimer::timeout, this, &RaceView::takeResults);
    connect(&m_model, &model::ExperimentModel::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_model, &model::ExperimentModel::dragEnded, &m_soon, qOverload<>(&QTimer::start));
    connect(m_bar, &RaceBar::settingsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_bar, &RaceBar::showChanged, this, &RaceView::showPage);
    connect(m_bar, &RaceBar::cancelClicked, this, [this] {
        if (m_bar->show() == Show::Losses)
            m_losses->cancel();
        else
            m_work.cancel();
    });
    connect(m_bar, &RaceBar::bestWanted, this, [this] { takeBestSettings(m_model, m_board); });
    connect(&m_work, &RaceWork::advanced, this, &RaceView::takeResults);
    connect(&m_work, &RaceWork::progressed, this, [this](double share, double secondsLeft) {
        if (m_bar->show() != Show::Losses)
            m_bar->setProgress(share, secondsLeft);
    });
    connect(&m_work, &RaceWork::runningChanged, this, [this](bool running) {
        followRunning();
        if (!running && m_bar->show() == Show::Distribution)
            orderStart();
    });
    connect(&m_start, &StartWork::swept, this, [this](const StartWork::Sweeps& sweeps) {
        m_sweeps = sweeps;
        showChart();
    });
    connect(&m_start, &StartWork::followed, this,
            [this](const race::OrbitRequest& request, const race::Orbit& orbit) {
                m_orbitRequest = request;
                m_orbit = orbit;
                showChart();
            });
    connect(&m_start, &StartWork::distributed, this,
            [this](const StartWork::Distributions& distributions) {
                m_distributions = distributions;
                showChart();
            });
    connect(m_chart, &RaceChart::hovered, this, &RaceView::hover);
    connect(m_chart, &RaceChart::pressed, this, &RaceView::click);
    connect(m_chart, &RaceChart::resized, this, [this] {
        if (m_bar->show() == Show::Orbit)
            m_soon.start();
    });
    connect(m_chart, &RaceChart::hoverEnded, this, [this] {
        QToolTip::hideText();
        emit readoutChanged({});
    });
    connect(m_table, &RankingTable::taken, this, &RaceView::takeBest);
    connect(m_table, &RankingTable::chosen, this, &RaceView::choose);
}

ShownRace RaceView::shown() const {
    return shownBoard(m_board, m_model.loss(), m_chart->chart().content());
}

/// Follows the experiment and the settings.
void RaceView::refresh() {
    if (!isVisible())
        return;
    std::vector<Entrant> entrants = entrantsOf(m_model.experiment(), m_bar->racesAll());
    if (m_board.chosen) { // which keeps its place even if others come and go
        const auto& before = m_entrants[*m_board.chosen];
        const auto found = std::ranges::find_if(entrants, [&](const Entrant& each) {
            return each.slot == before.slot && (each.slot || each.name == before.name);
        });
        m_board.chosen.reset();
        if (found != entrants.end())
            m_board.chosen = static_cast<std::size_t>(found - entrants.begin());
    }
    if (!m_board.chosen && !entrants.empty())
        m_board.chosen = 0;
    m_entrants = std::move(entrants);
    order();
    orderStart();
    takeResults();
}

void RaceView::order() {
    const experiment::Experiment& experiment = m_model.experiment();
    RaceOrder order{m_model.loss(),
                    experiment::extentOf(experiment),
                    m_bar->settings(),
                    m_bar->isTuned(),
                    {},
                    m_model.isDragging()};
    order.settings.steps = experiment.until.steps;
    m_losses->setEntrants(m_entrants);
    m_losses->setSettings(order.settings, order.isTuned);
    for (const Entrant& entrant : m_entrants)
        order.optimizers.push_back(entrant.optimizer);
    m_work.order(std::move(order));
    if (!m_work.course() && !m_stale.isActive())
        m_stale.start();
}

/// Has computed what the present choice shows beyond the comparison.
void RaceView::orderStart() {
    const experiment::Experiment& experiment = m_model.experiment();
    const loss::Extent extent = experiment::extentOf(experiment);
    race::RateGrid rates = m_bar->settings().rates;
    switch (m_bar->show()) {
    case Show::Steps: {
        std::vector<race::SweepRequest> requests;
        for (const Entrant& entrant : m_entrants)
            requests.push_back({m_model.loss(), entrant.optimizer, experiment.start,
                                experiment.until, extent, rates});
        m_start.sweep(std::move(requests));
        break;
    }
    case Show::Orbit: {
        if (!m_board.chosen)
            break;
        const int width = std::max(200, m_chart->chart().area().width());
        rates.count =
            std::min(kMostOrbitColumns, static_cast<std::size_t>(width * devicePixelRatioF()));
        if (rates.low == rates.high)
            rates.high = 10 * rates.low;
        const std::uint64_t steps = std::min(experiment.until.steps, kMostOrbitSteps);
        m_start.follow({m_model.loss(), m_entrants[*m_board.chosen].optimizer, experiment.start,
                        rates.values(), steps,
                        std::min(kOrbitPoints, static_cast<std::size_t>(steps) + 1)});
        break;
    }
    case Show::Distribution: {
        if (!m_work.isComplete() || !m_board.course)
            break;
        std::vector<std::optional<optimizer::Optimizer>> optimizers(m_board.entrants.size());
        for (std::size_t i = 0; i < optimizers.size(); ++i) {
            if (m_board.arrives(i))
                optimizers[i] = m_board.standings[i]->optimizer;
        }
        m_start.distribute(m_board.course, std::move(optimizers));
        break;
    }
    default:
        m_start.cancel();
    }
}

/// Shows the results as far as they are of the present entrants.
void RaceView::takeResults() {
    if (!m_work.fault().isEmpty()) {
        m_board.course.reset();
        m_board.entrants = m_entrants;
        m_board.standings.clear();
    } else if (m_work.course() && m_work.standings().size() == m_entrants.size()) {
        m_stale.stop();
        m_board.course = m_work.course();
        m_board.entrants = m_entrants;
        m_board.standings = m_work.standings();
        m_board.isTuned = m_bar->isTuned();
    } else if (m_board.entrants.size() == m_entrants.size() && m_stale.isActive()) {
        m_board.entrants = m_entrants; // the results are still those of the order before
    } else {
        m_board.course.reset();
        m_board.entrants.clear(); // a row that is clicked must be one of the present entrants
        m_board.standings.clear();
    }
    showAll();
}

void RaceView::showAll() {
    showChart();
    showRanking();
    showWords();
    bool isBetterKnown = false;
    for (std::size_t i = 0; i < m_board.entrants.size(); ++i)
        isBetterKnown = isBetterKnown || (m_board.entrants[i].slot && m_board.arrives(i));
    m_bar->setBestThere(isBetterKnown);
}

void RaceView::showChart() {
    const experiment::Experiment& experiment = m_model.experiment();
    const Show show = m_bar->show();
    plot::ChartContent content;
    content.across = {
        QStringLiteral("α"), {m_bar->settings().rates.low, 2 * m_bar->settings().rates.high}, true};
    const auto& chosen = m_board.chosen;
    if (show == Show::Steps)
        content = stepsChart(m_board, m_bar->settings().rates, m_sweeps);
    else if (show == Show::Orbit && m_orbit && chosen && *chosen < m_entrants.size())
        content = orbitChart(m_entrants[*chosen], *m_orbitRequest, *m_orbit, experiment.range,
                             theme::VariableNames(*m_model.loss()));
    else if (show == Show::Distribution && m_board.course)
        content = distributionChart(m_board, m_distributions);
    else if (show == Show::Cost && m_board.course)
        content = costChart(m_board);
    else if (show == Show::Share && m_board.course)
        content = shareChart(m_board);
    else if (show == Show::Loss && m_board.course)
        content = lossChart(m_board);
    m_chart->chart().setContent(std::move(content));
}

void RaceView::showRanking() {
    const int size = fontMetrics().height() * 2 / 3;
    m_ranking->setBoard(m_board, theme::Theme::from(palette()), size);
    arrange();
    if (m_board.chosen && *m_board.chosen < m_board.entrants.size())
        m_table->choose(*m_board.chosen);
}

void RaceView::showWords() {
    QStringList lines = sentencesOf(m_board);
    if (m_entrants.empty())
        lines = {tr("No optimizer is visible. Show one, or race all.")};
    else if (!m_work.fault().isEmpty())
        lines = {m_work.fault()};
    m_words->setLines(lines);
    m_words->setVisible(!lines.isEmpty());
    m_chart->canvas().setAccessibleDescription(lines.join(' '));
}

void RaceView::choose(std::size_t entrant) {
    if (m_board.chosen == entrant)
        return;
    m_board.chosen = entrant;
    if (m_bar->show() == Show::Orbit)
        orderStart();
    showChart();
    showRanking();
}

QString RaceView::textAt(QPointF position) const {
    const plot::Chart& chart = m_chart->chart();
    const auto across = chart.acrossAt(position);
    const auto up = chart.upAt(position);
    const Show show = m_bar->show();
    if (across && up && show == Show::Orbit)
        return tr("α = %1, %2 = %3")
            .arg(theme::formatNumber(*across, 3), chart.content().up.name,
                 theme::formatNumber(*up, 3));
    const auto hit = chart.hitAt(position);
    if (!hit)
        return {};
    const plot::ChartLine& line = chart.content().lines[hit->line];
    if (isAbout(show, {Show::Cost, Show::Share, Show::Loss}) &&
        hit->line < m_board.standings.size() && m_board.standings[hit->line])
        return rateText(m_board, hit->line, hit->point);
    const QPointF& point = line.points[hit->point];
    if (show == Show::Distribution)
        return tr("%1 has reached %2 % of all targets within %3 steps")
            .arg(line.title, theme::formatNumber(point.y(), 3), stepsText(point.x()));
    return tr("%1 at α = %2 rests after %3 steps")
        .arg(line.title, theme::formatNumber(point.x(), 3), stepsText(point.y()));
}

void RaceView::hover(QPointF position, QPoint globalPosition) {
    const QString text = textAt(position);
    widgets::showToolTip(globalPosition, text, &m_chart->canvas());
    emit readoutChanged(QString(text).replace('\n', QStringLiteral(" · ")));
}

/// Chooses the optimizer of a line, and gives it the learning rate that was clicked.
void RaceView::click(QPointF position) {
    const plot::Chart& chart = m_chart->chart();
    const Show show = m_bar->show();
    if (show == Show::Orbit) {
        const auto across = chart.acrossAt(position);
        if (!across || !m_orbitRequest || !m_board.chosen)
            return;
        const auto& rates = m_orbitRequest->rates;
        const auto nearest = std::ranges::min_element(
            rates, {}, [&](double rate) { return std::abs(rate - *across); });
        return takeSettings(m_model, m_board.entrants[*m_board.chosen],
                            race::withRate(m_entrants[*m_board.chosen].optimizer, *nearest));
    }
    const auto hit = chart.hitAt(position);
    if (!hit)
        return;
    choose(hit->line);
    if (show == Show::Distribution)
        return;
    const bool isRace = show != Show::Steps && m_board.standings[hit->line];
    const optimizer::Optimizer& optimizer =
        isRace ? m_board.standings[hit->line]->optimizer : m_board.entrants[hit->line].optimizer;
    takeSettings(
        m_model, m_board.entrants[hit->line],
        race::withRate(optimizer, chart.content().lines[hit->line].points[hit->point].x()));
}

void RaceView::takeBest(std::size_t entrant) {
    choose(entrant);
    if (m_board.arrives(entrant))
        takeSettings(m_model, m_board.entrants[entrant], m_board.standings[entrant]->optimizer);
}

/// Makes the range of learning rates wider, or narrower, on both sides.
void RaceView::scaleRates(double factor) {
    race::Settings settings = m_bar->settings();
    const double middle = std::sqrt(settings.rates.low * settings.rates.high);
    const double reach =
        std::pow(std::max(settings.rates.high / settings.rates.low, 1.1), factor / 2);
    if (reach > kMostReach || reach < kLeastReach)
        return;
    settings.rates.low = middle / reach;
    settings.rates.high = middle * reach;
    m_bar->setSettings(settings);
    m_soon.start();
}

void RaceView::zoomIn() {
    scaleRates(0.5);
}

void RaceView::zoomOut() {
    scaleRates(2);
}

void RaceView::fit() {
    race::Settings settings = m_bar->settings();
    settings.rates.low = race::RateGrid().low;
    settings.rates.high = race::RateGrid().high;
    m_bar->setSettings(settings);
    m_soon.start();
}

/// Puts the ranking beside the chart where there is room, and else below it.
void RaceView::arrange() {
    const bool isWide = width() >= kBeside;
    m_body->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_table->hideColumns(isWide ? width() * kTableShare / (kChartShare + kTableShare) : width());
    // Below the chart, the ranking has no more room than its rows need.
    m_table->setMaximumHeight(isWide ? QWIDGETSIZE_MAX
                                     : std::max(m_table->wholeHeight(), kLeastTable));
}

void RaceView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void RaceView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showRanking();
}

void RaceView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_soon.start();
}

} // namespace thetascope::ui::races
