// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/losses_work.h"

#include "core/race/contest.h"
#include "ui/races/loss_courses.h"

#include <QElapsedTimer>

#include <algorithm>
#include <new>
#include <utility>

namespace thetascope::ui::races {

namespace {

/// So many columns are kept at least beyond those of the table, as for undo.
constexpr std::size_t kMostColumns = 64;

/// A standing of an optimizer that has been compared with another α of its own.
std::shared_ptr<const race::Standing> standingFor(const Entrant& entrant,
                                                  std::shared_ptr<const race::Standing> standing) {
    if (!standing || standing->result.best || standing->optimizer == entrant.optimizer)
        return standing;
    auto own = std::make_shared<race::Standing>(*standing);
    own->optimizer = entrant.optimizer; // which stays as it is set, since it never arrived
    return own;
}

} // namespace

LossesWork::LossesWork(unsigned threads, QObject* parent)
    : QObject(parent)
    , m_threads(threads)
    , m_courses(std::make_shared<LossCourses>()) {}

LossesWork::~LossesWork() = default;

void LossesWork::order(LossesOrder order) {
    if (m_hasOrder && order == m_table.order)
        return;
    m_hasOrder = true;
    m_table = emptyTable(std::move(order));
    prepareColumns();
    fillTable();
    emit replaced();
    start();
}

void LossesWork::cancel() {
    m_newest.cancel();
    setRunning(false);
}

void LossesWork::resume() {
    if (m_hasOrder && !m_isRunning)
        start();
}

bool LossesWork::isComplete() const {
    return m_hasOrder && std::ranges::all_of(m_table.rows, [](const LossRow& row) {
               return !row.fault.isEmpty() || races::isComplete(row);
           });
}

/// Makes a column for each optimizer that has none. Those of the table are the newest.
void LossesWork::prepareColumns() {
    const LossesOrder& order = m_table.order;
    for (const Entrant& entrant : order.entrants) {
        const optimizer::Optimizer optimizer = withoutRate(entrant.optimizer);
        Column column{optimizer, order.settings, order.isTuned, {}};
        if (Column* const kept = find(optimizer)) {
            column = std::move(*kept);
            m_columns.erase(m_columns.begin() + (kept - m_columns.data()));
        } else {
            column.standings.resize(m_table.rows.size());
        }
        m_columns.push_back(std::move(column));
    }
    const std::size_t most = std::max(kMostColumns, order.entrants.size());
    if (m_columns.size() > most)
        m_columns.erase(m_columns.begin(), m_columns.end() - static_cast<std::ptrdiff_t>(most));
}

/// Fills the table with what is known from before.
void LossesWork::fillTable() {
    if (m_faultSettings == m_table.order.settings)
        takeFaults(m_faults, *m_faultSettings);
    for (std::size_t i = 0; i < m_table.order.entrants.size(); ++i) {
        const Entrant& entrant = m_table.order.entrants[i];
        const Column& column = *find(withoutRate(entrant.optimizer));
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            m_table.rows[row].standings[i] = standingFor(entrant, column.standings[row]);
    }
}

LossesWork::Column* LossesWork::find(const optimizer::Optimizer& optimizer) {
    const auto found = std::ranges::find_if(m_columns, [&](const Column& column) {
        return column.optimizer == optimizer && column.settings == m_table.order.settings &&
               column.isTuned == m_table.order.isTuned;
    });
    return found == m_columns.end() ? nullptr : &*found;
}

std::vector<LossesWork::Part> LossesWork::missing() {
    std::vector<Part> parts;
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        if (!m_table.rows[row].fault.isEmpty())
            continue;
        std::vector<optimizer::Optimizer> lacking;
        for (std::size_t i = 0; i < m_table.order.entrants.size(); ++i) {
            const optimizer::Optimizer optimizer = withoutRate(m_table.order.entrants[i].optimizer);
            if (!m_table.rows[row].standings[i] &&
                std::ranges::find(lacking, optimizer) == lacking.end())
                lacking.push_back(optimizer);
        }
        if (lacking.empty())
            continue;
        if (!parts.empty() && parts.back().optimizers == lacking)
            parts.back().rows.push_back(row);
        else
            parts.push_back({{row}, std::move(lacking)});
    }
    return parts;
}

void LossesWork::start() {
    std::vector<Part> parts = missing();
    if (parts.empty() && m_faultSettings == m_table.order.settings) {
        cancel();
        return;
    }
    m_newest.start([this, parts = std::move(parts), settings = m_table.order.settings,
                    isTuned = m_table.order.isTuned](const std::stop_token& stop,
                                                     const stream::Newest::Teller& tell) {
        work(parts, settings, isTuned, tell, stop);
    });
    setRunning(true);
}

void LossesWork::work(std::vector<Part> parts, const race::Settings& settings, bool isTuned,
                      const stream::Newest::Teller& tell, const std::stop_token& stop) try {
    const auto& courses = m_courses->with(settings, stop);
    if (stop.stop_requested())
        return;
    std::vector<QString> faults;
    faults.reserve(courses.size());
    for (const auto& course : courses)
        faults.push_back(course ? QString() : QString::fromStdString(course.error()));
    tell([this, faults, settings] { takeFaults(faults, settings); });
    std::size_t all = 0;
    for (Part& part : parts) {
        std::erase_if(part.rows, [&](std::size_t row) { return !courses[row]; });
        all += part.rows.size() * part.optimizers.size();
    }
    QElapsedTimer clock;
    clock.start();
    std::size_t finished = 0;
    for (const Part& part : parts) {
        race::Contest contest{{}, part.optimizers, isTuned};
        for (const std::size_t row : part.rows)
            contest.courses.push_back(*courses[row]);
        race::run(
            contest, m_threads,
            [&](std::size_t course, std::size_t optimizer, race::Standing standing) {
                const double share = static_cast<double>(++finished) / static_cast<double>(all);
                const double left =
                    static_cast<double>(clock.elapsed()) / 1000 * (1 - share) / share;
                tell([this, row = part.rows[course], own = part.optimizers[optimizer], share, left,
                      known = std::make_shared<const race::Standing>(std::move(standing))] {
                    take(row, own, known);
                    emit progressed(share, left);
                });
            },
            stop);
        if (stop.stop_requested())
            return;
    }
    tell([this] { setRunning(false); });

} catch (const std::bad_alloc&) {

    tell([this] {
        setRunning(false);
        emit failed(tr("There is not enough memory to compare on all losses"));
    });
}

void LossesWork::takeFaults(const std::vector<QString>& faults, const race::Settings& settings) {
    m_faults = faults;
    m_faultSettings = settings;
    for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
        if (m_table.rows[row].fault == faults[row])
            continue;
        m_table.rows[row].fault = faults[row];
        emit advanced(row);
    }
}

void LossesWork::take(std::size_t row, const optimizer::Optimizer& optimizer,
                      const std::shared_ptr<const race::Standing>& standing) {
    if (Column* const column = find(optimizer))
        column->standings[row] = standing;
    for (std::size_t i = 0; i < m_table.order.entrants.size(); ++i) {
        const Entrant& entrant = m_table.order.entrants[i];
        if (withoutRate(entrant.optimizer) == optimizer)
            m_table.rows[row].standings[i] = standingFor(entrant, standing);
    }
    emit advanced(row);
}

void LossesWork::setRunning(bool running) {
    if (running == m_isRunning)
        return;
    m_isRunning = running;
    emit runningChanged(running);
}

} // namespace thetascope::ui::races
