// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/colours.h"

#include "ui/maps/fate_row.h"
#include "ui/theme/mixed.h"

#include <algorithm>
#include <iterator>

namespace thetascope::ui::maps {

namespace {

using basins::Fate;

/// The share of the surface in the colour of a run that took all allowed steps.
constexpr double kFaintest = 0.72;

} // namespace

QColor Colours::minimum(std::size_t index) const {
    // The colours follow Tol's muted scheme, which suits colour-blind people; neighbours differ in
    // hue.
    static constexpr QRgb kLight[] = {0xff4052a8, 0xff48add6, 0xff1f8f72, 0xffd0a21d, 0xffc74f75,
                                      0xff7d5bb5, 0xff8f9a2c, 0xff9c3f32, 0xff2f7fa3};
    static constexpr QRgb kDark[] = {0xff7284e0, 0xff6cc4ea, 0xff3dbb97, 0xffe0b840, 0xffe6789c,
                                     0xffa98ae0, 0xffb5c04f, 0xffd06a5a, 0xff5aa9cc};
    return QColor::fromRgb((m_theme.dark ? kDark : kLight)[index % std::size(kLight)]);
}

QColor Colours::fate(Fate fate) const {
    const FateRow& row = rowOf(fate);
    switch (row.ink) {
    case FateRow::Ink::Ground:
        break;
    case FateRow::Ink::Plain:
        return theme::mixed(m_theme.surface, m_theme.ink, row.share);
    case FateRow::Ink::Resting:
        return theme::mixed(m_theme.surface, m_theme.resting, row.share);
    case FateRow::Ink::Circling:
        return theme::mixed(m_theme.surface, m_theme.circling, row.share);
    case FateRow::Ink::Bad:
        return theme::mixed(m_theme.surface, m_theme.bad, row.share);
    }
    return m_theme.ground;
}

QColor Colours::scale(double share) const {
    const QColor strong = m_theme.dark ? QColor(0xf2, 0xd5, 0x6b) : QColor(0x1d, 0x3f, 0x8f);
    const QColor middle = m_theme.dark ? QColor(0x3f, 0x9a, 0x8c) : QColor(0x3f, 0xa6, 0xa6);
    const QColor faint = m_theme.dark ? QColor(0x2b, 0x33, 0x55) : QColor(0xf5, 0xe9, 0xb8);
    return share < 0.5 ? theme::mixed(strong, middle, 2 * share)
                       : theme::mixed(middle, faint, 2 * share - 1);
}

QColor Colours::faint(const QColor& strong, double shareOfSteps) const {
    return theme::mixed(strong, m_theme.surface, kFaintest * shareOfSteps);
}

} // namespace thetascope::ui::maps
