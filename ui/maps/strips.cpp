// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/strips.h"

#include "ui/maps/axes.h"
#include "ui/maps/painting.h"
#include "ui/maps/text.h"
#include "ui/model/experiment_model.h"
#include "ui/panels/panel.h"
#include "ui/panels/panel_grid.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::maps {

namespace {

/// The pause after a change, so that changes in quick succession are followed once, after the runs.
constexpr int kSoonMs = 30;
/// The pause after a change of the formula, in which one types on: the strips wait for its end.
constexpr int kTypedMs = 250;
/// The most pauses to wait for panels that have no size yet; some never get one.
constexpr int kPatience = 30;
/// A narrower plot has not been laid out yet.
constexpr int kLeastWidth = 10;

/// Returns the vertical axis of a strip. Its lowest row has the optimizer's own settings, and a
/// strip has only that row.
basins::Axis ownRow(const optimizer::Optimizer& optimizer) {
    const optimizer::Setting& setting = optimizer.settings.front();
    return {basins::Axis::Quantity::Setting, std::string(setting.parameter->key), setting.value,
            setting.value > 0 ? 2 * setting.value : setting.value + 1, false};
}

std::shared_ptr<const plot::BasinStrip> strip(const Map& map) {
    const auto shared = std::make_shared<const Map>(map);
    const basins::Axis& across = map.request->across;
    const auto paint = [shared](const theme::Theme& theme) {
        return paintStarts(*shared, Colours(theme));
    };
    const auto textAt = [shared](double theta) {
        const double fraction = mapAxis(shared->request->across, {}).fractionOf(theta);
        return startText(*shared, shared->pixelAt(fraction, 0));
    };
    return std::make_shared<const plot::BasinStrip>(
        plot::BasinStrip{{across.low, across.high}, paint, textAt});
}

} // namespace

bool Strips::Wanted::operator==(const Wanted& other) const {
    return slot == other.slot && loss == other.loss && range == other.range &&
           request.optimizer == other.request.optimizer && request.until == other.request.until &&
           request.across == other.request.across && request.width == other.request.width &&
           divisor == other.divisor;
}

Strips::Strips(model::ExperimentModel& model, panels::PanelGrid& panels, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_panels(panels) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Strips::follow);
    connect(&m_model, &model::ExperimentModel::changed, this, [this](model::Changes what) {
        if (what.testFlag(model::Change::Loss))
            forgetAll();
        if (what.testFlag(model::Change::Loss) && !what.testFlag(model::Change::Constants)) {
            m_patience = kPatience;
            m_soon.start(kTypedMs);                                // each key postpones it
        } else if (what != model::Changes(model::Change::Start)) { // a strip covers all starts
            followSoon();
        }
    });
    connect(&m_model, &model::ExperimentModel::dragEnded, this, &Strips::followSoon);
    connect(&m_panels, &panels::PanelGrid::arranged, this, &Strips::followSoon);
    connect(&m_panels, &panels::PanelGrid::viewChanged, this, &Strips::followSoon);
    connect(&m_runner, &Runner::advanced, this, &Strips::receive);
}

void Strips::setShown(bool shown) {
    m_panels.setBasinsShown(shown);
    followSoon();
}

void Strips::followSoon() {
    m_patience = kPatience;
    if (!m_soon.isActive()) // so that a drag does not postpone it again and again
        m_soon.start(kSoonMs);
}

std::vector<Strips::Wanted> Strips::wanted() const {
    std::vector<Wanted> all;
    if (!m_panels.basinsShown() || m_model.loss()->dimension() != 1)
        return all;
    const experiment::Experiment& experiment = m_model.experiment();
    for (const experiment::Contender& contender : experiment.contenders) {
        const panels::Panel* const panel = m_panels.panelOf(contender.slot);
        if (!contender.visible || !panel || !panel->isVisible() ||
            contender.optimizer.settings.empty())
            continue;
        const loss::Range shown = panel->plot().view().across;
        const int width = panel->plot().lossArea().width();
        if (width < kLeastWidth)
            continue;
        basins::Request request =
            basinRequest(experiment, m_model.loss(), contender,
                         {basins::Axis::Quantity::Start, {}, shown.low, shown.high, false},
                         ownRow(contender.optimizer));
        const std::size_t divisor = m_model.isDragging() ? kDragDivisor : 1;
        request.width = static_cast<std::size_t>(width * panel->devicePixelRatioF()) / divisor;
        if (basins::validate(request))
            all.push_back({contender.slot, m_model.loss(), experiment.range, request, divisor});
    }
    return all;
}

/// Returns whether all panels have a size; new ones have none before they are painted.
bool Strips::isLaidOut() const {
    return std::ranges::none_of(m_panels.panels(), [](const panels::Panel* panel) {
        return panel->isVisible() && panel->plot().lossArea().width() < kLeastWidth;
    });
}

/// Removes all strips, since a strip below the curve of another loss would be wrong.
void Strips::forgetAll() {
    m_runner.cancel();
    m_shown.clear();
    m_panels.setBasins({});
}

/// Removes strips that are no longer wanted. A strip of another range or other settings stays until
/// the new one is there, as runs do.
void Strips::forgetOthers(const std::vector<Wanted>& wanted) {
    std::erase_if(m_shown, [&](const auto& each) {
        return std::ranges::find(wanted, each.first, &Wanted::slot) == wanted.end();
    });
    plot::StripsBySlot kept = m_panels.basins();
    std::erase_if(kept, [&](const auto& each) { return !m_shown.contains(each.first); });
    if (kept.size() != m_panels.basins().size())
        m_panels.setBasins(std::move(kept));
}

void Strips::follow() {
    if (!m_panels.isVisible()) { // strips stay as they are until they are visible again
        m_runner.cancel();
        return;
    }
    if (!isLaidOut() && m_patience-- > 0)
        m_soon.start(kSoonMs);
    std::vector<Wanted> all = wanted();
    forgetOthers(all);
    std::erase_if(all, [&](const Wanted& each) {
        const auto found = m_shown.find(each.slot);
        return found != m_shown.end() && found->second.isComplete && found->second.wanted == each;
    });
    if (m_runner.isRunning() && all == m_ordered)
        return;
    m_ordered = std::move(all);
    if (m_ordered.empty()) {
        m_runner.cancel();
        return;
    }
    Order order{{}, m_ordered.front().range, m_ordered.front().range, {1}};
    for (const Wanted& each : m_ordered)
        order.maps.push_back(each.request);
    m_runner.start(std::move(order));
}

void Strips::receive(std::size_t index, const Map& map) {
    const Wanted& wanted = m_ordered[index];
    m_shown.insert_or_assign(wanted.slot, Shown{wanted, map.stride == 1});
    plot::StripsBySlot basins = m_panels.basins();
    basins[wanted.slot] = strip(map);
    m_panels.setBasins(std::move(basins));
}

} // namespace thetascope::ui::maps
