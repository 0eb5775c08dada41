// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/navigation.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace thetascope::ui::panels {

namespace {

using namespace std::chrono_literals;

constexpr double kButtonZoom = 1.5;
constexpr std::size_t kHistory = 100;

/// Returns whether a range is neither finer than the precision of numbers nor so wide that they
/// overflow.
bool canBeShown(loss::Range range) {
    const double size = std::max(std::abs(range.low), std::abs(range.high));
    return std::isfinite(size) && size < 1e100 && range.width() > 1e-11 * size;
}

loss::Range zoomed(loss::Range range, double factor, double fixed) {
    return {fixed - (fixed - range.low) / factor, fixed + (range.high - fixed) / factor};
}

} // namespace

Navigation::Navigation(QObject* parent)
    : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(600ms);
    connect(&m_pause, &QTimer::timeout, this, &Navigation::settle);
}

std::optional<plot::View> Navigation::zoom() const {
    return m_view == m_home ? std::nullopt : std::optional(m_view);
}

void Navigation::setHome(const plot::View& home) {
    const auto next = std::exchange(m_next, std::nullopt);
    if (home != m_home)
        moveHome(home);
    if (next) {
        show(*next);
        settle();
    }
}

void Navigation::moveHome(const plot::View& home) {
    m_home = home;
    m_past.clear();
    m_future.clear();
    m_settled = home;
    if (m_aside && m_aside->isWanted && m_aside->home == home) {
        comeBack();
        return;
    }
    become(home);
    emit historyChanged();
}

void Navigation::putAside() {
    settle();
    m_aside = Aside{m_home, m_view, m_past, m_future};
}

void Navigation::takeUp() {
    if (!m_aside)
        return;
    m_aside->isWanted = true;
    if (m_aside->home == m_home)
        comeBack();
}

void Navigation::comeBack() {
    m_pause.stop();
    m_settled = m_aside->view;
    m_past = std::move(m_aside->past);
    m_future = std::move(m_aside->future);
    m_aside.reset();
    become(m_settled);
    emit historyChanged();
}

void Navigation::become(const plot::View& view) {
    if (view == m_view)
        return;
    m_view = view;
    emit viewChanged(m_view);
}

void Navigation::show(const plot::View& view) {
    if (!canBeShown(view.across) || !canBeShown(view.up))
        return;
    become(view);
    m_pause.start();
    emit historyChanged();
}

void Navigation::settle() {
    m_pause.stop();
    if (m_view == m_settled)
        return;
    m_past.push_back(m_settled);
    if (m_past.size() > kHistory)
        m_past.erase(m_past.begin());
    m_future.clear();
    m_settled = m_view;
    emit historyChanged();
}

void Navigation::zoom(double factorAcross, double factorUp, double across, double up) {
    show({zoomed(m_view.across, factorAcross, across), zoomed(m_view.up, factorUp, up)});
}

void Navigation::fit() {
    settle();
    show(m_home);
    settle();
}

void Navigation::back() {
    settle();
    if (m_past.empty())
        return;
    m_future.push_back(m_settled);
    m_settled = m_past.back();
    m_past.pop_back();
    become(m_settled);
    emit historyChanged();
}

void Navigation::forward() {
    if (m_future.empty())
        return;
    m_past.push_back(m_settled);
    m_settled = m_future.back();
    m_future.pop_back();
    become(m_settled);
    emit historyChanged();
}

void Navigation::zoomIn() {
    zoom(kButtonZoom, kButtonZoom, (m_view.across.low + m_view.across.high) / 2,
         (m_view.up.low + m_view.up.high) / 2);
}

void Navigation::zoomOut() {
    zoom(1 / kButtonZoom, 1 / kButtonZoom, (m_view.across.low + m_view.across.high) / 2,
         (m_view.up.low + m_view.up.high) / 2);
}

} // namespace thetascope::ui::panels
