// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/race_work.h"

#include "ui/races/entrant.h"

#include <algorithm>
#include <new>
#include <utility>

namespace thetascope::ui::races {

namespace {

/// The settings of the coarse comparison.
race::Settings coarser(race::Settings settings) {
    settings.rates.count = (settings.rates.count + 1) / 2;
    settings.starts = std::max<std::size_t>(1, settings.starts / 4);
    return settings;
}

race::Contest contestOf(const race::Course& course, const RaceOrder& order,
                        const std::vector<std::size_t>& which) {
    race::Contest contest{{course}, {}, order.isTuned};
    for (const std::size_t i : which)
        contest.optimizers.push_back(order.optimizers[i]);
    return contest;
}

bool isSameCourse(const RaceOrder& a, const RaceOrder& b) {
    return a.loss == b.loss && a.extent == b.extent && a.settings == b.settings &&
           a.isTuned == b.isTuned;
}

} // namespace

RaceWork::RaceWork(unsigned threads, QObject* parent)
    : QObject(parent)
    , m_threads(threads) {}

bool RaceWork::isComplete() const {
    return !m_isRunning && std::ranges::count(m_grades, Grade::Full) ==
                               static_cast<std::ptrdiff_t>(m_grades.size());
}

std::vector<std::size_t> RaceWork::below(Grade grade) const {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < m_grades.size(); ++i) {
        if (m_grades[i] < grade)
            indices.push_back(i);
    }
    return indices;
}

/// Gives the optimizers of an order the results that they had in the one before.
void RaceWork::reuse(const RaceOrder& order) {
    std::vector<Grade> grades(order.optimizers.size(), Grade::None);
    std::vector<std::optional<race::Standing>> standings(order.optimizers.size());
    for (std::size_t i = 0; m_order && i < order.optimizers.size(); ++i) {
        const auto found = std::ranges::find(m_order->optimizers, order.optimizers[i]);
        // an optimizer that has just changed keeps the place of what it was
        const auto before = static_cast<std::size_t>(found - m_order->optimizers.begin());
        const bool isKnown = found != m_order->optimizers.end();
        const std::size_t from = isKnown ? before : i;
        if (from < m_standings.size() && (isKnown || standings.size() == m_standings.size()))
            standings[i] = m_standings[from];
        if (isKnown)
            grades[i] = m_grades[before];
    }
    m_grades = std::move(grades);
    m_standings = std::move(standings);
}

void RaceWork::order(RaceOrder order) {
    for (optimizer::Optimizer& optimizer : order.optimizers)
        optimizer = withoutRate(std::move(optimizer));
    const bool isSame = m_order && isSameCourse(*m_order, order);
    if (isSame && m_order->optimizers == order.optimizers &&
        (m_isRunning
             ? m_order->isDraft == order.isDraft
             : !m_fault.isEmpty() || below(order.isDraft ? Grade::Coarse : Grade::Full).empty()))
        return;
    if (isSame && m_fault.isEmpty() && m_course) {
        reuse(order);
    } else {
        m_grades.assign(order.optimizers.size(), Grade::None);
        m_course.reset();
        m_fault.clear();
    }
    m_order = order;
    const std::vector<std::size_t> coarse = below(Grade::Coarse);
    const std::vector<std::size_t> full =
        order.isDraft ? std::vector<std::size_t>() : below(Grade::Full);
    setRunning(true);
    m_newest.start([this, order = std::move(order), course = m_course, coarse,
                    full](const std::stop_token& stop, const stream::Newest::Teller& tell) {
        try {
            work(order, course, coarse, full, tell, stop);
        } catch (const std::bad_alloc&) {
            tell([this] { fail(tr("There is not enough memory for this comparison.")); });
        }
    });
}

void RaceWork::work(const RaceOrder& order, std::shared_ptr<const race::Course> course,
                    const std::vector<std::size_t>& coarse, const std::vector<std::size_t>& full,
                    const stream::Newest::Teller& tell, const std::stop_token& stop) {
    if (!course) {
        auto made = race::makeCourse(order.loss, order.extent, order.settings);
        if (!made)
            return tell([this, sentence = made.error()] {
                QString text = QString::fromStdString(sentence);
                text[0] = text[0].toUpper();
                fail(text + '.');
            });
        course = std::make_shared<const race::Course>(std::move(*made));
    }
    // The coarse results appear all at once, so that no two of them are of different losses.
    if (const auto rough = race::withSettings(*course, coarser(order.settings));
        rough && !coarse.empty()) {
        std::vector<race::Standing> standings(coarse.size());
        race::run(
            contestOf(*rough, order, coarse), m_threads,
            [&](std::size_t, std::size_t i, race::Standing standing) {
                standings[i] = std::move(standing);
            },
            stop);
        if (stop.stop_requested())
            return;
        tell([this, course, coarse, standings = std::move(standings),
              count = order.optimizers.size()] {
            begin(course, count);
            for (std::size_t i = 0; i < coarse.size(); ++i)
                take(coarse[i], standings[i], Grade::Coarse);
            emit advanced();
        });
    } else {
        tell([this, course, count = order.optimizers.size()] { begin(course, count); });
    }
    std::size_t done = 0;
    race::run(
        contestOf(*course, order, full), m_threads,
        [&](std::size_t, std::size_t i, race::Standing standing) {
            const double share = static_cast<double>(++done) / static_cast<double>(full.size());
            tell([this, index = full[i], share, standing = std::move(standing)] {
                take(index, standing, Grade::Full);
                emit advanced();
                const double passed = static_cast<double>(m_since.elapsed()) / 1000;
                emit progressed(share, passed * (1 - share) / share);
            });
        },
        stop);
    if (!stop.stop_requested())
        tell([this] { setRunning(false); });
}

/// Takes up a course. Results of another are dropped.
void RaceWork::begin(std::shared_ptr<const race::Course> course, std::size_t count) {
    if (m_course != course)
        m_standings.assign(count, std::nullopt);
    m_course = std::move(course);
}

void RaceWork::take(std::size_t index, race::Standing standing, Grade grade) {
    m_standings[index] = std::move(standing);
    m_grades[index] = grade;
}

void RaceWork::fail(const QString& sentence) {
    m_fault = sentence;
    m_course.reset();
    m_standings.clear();
    emit advanced();
    setRunning(false);
}

void RaceWork::cancel() {
    m_newest.cancel();
    setRunning(false);
}

void RaceWork::setRunning(bool running) {
    if (running)
        m_since.start();
    if (std::exchange(m_isRunning, running) != running)
        emit runningChanged(running);
}

} // namespace thetascope::ui::races
