// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/legend.h"

#include "ui/maps/legend_flow.h"
#include "ui/maps/steps_strip.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::maps {

namespace {

constexpr int kMargin = 4; ///< Above the first line, since the offer is a little higher.

/// Where nearly all runs are still moving, so that there is an offer, this number of fates is
/// absent.
constexpr std::size_t kAbsent = 4;

} // namespace

Legend::Legend(QWidget* parent)
    : QWidget(parent)
    , m_strip(new StepsStrip(this)) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_strip, &StepsStrip::taken, this, &Legend::offerTaken);
}

void Legend::setContent(std::vector<LegendEntry> entries,
                        std::vector<std::vector<LegendEntry>> most, const plot::PlotStyle& style) {
    m_entries = std::move(entries);
    if (!most.front().empty()) // without a map the room stays reserved
        m_most = std::move(most);
    m_style = style;
    m_strip->setFont(style.font);
    updateGeometry();
    update();
    placeStrip();
}

void Legend::setOffer(const std::optional<StepsOffer>& offer) {
    m_strip->setOffer(offer);
    placeStrip();
}

QRectF Legend::box() const {
    return rect().adjusted(0, kMargin, 0, 0);
}

/// Puts the offer behind the entries.
void Legend::placeStrip() {
    const Colours colours(m_style.theme);
    LegendFlow flow(nullptr, box(), colours, m_style);
    for (const LegendEntry& entry : m_entries)
        flow.add(entry);
    m_strip->fitInto(width());
    m_strip->setGeometry(flow.add(m_strip->sizeHint()).toRect());
}

QSize Legend::sizeHint() const {
    return {300, heightForWidth(width())};
}

int Legend::heightForWidth(int width) const {
    const Colours colours(m_style.theme);
    double height = 0;
    for (const std::vector<LegendEntry>& entries : m_most) {
        LegendFlow all(nullptr, QRectF(0, kMargin, width, 0), colours, m_style);
        LegendFlow withOffer = all;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            all.add(entries[i]);
            if (i + kAbsent < entries.size())
                withOffer.add(entries[i]);
        }
        withOffer.add(m_strip->largestSize(width));
        height = std::max({height, all.height(), withOffer.height()});
    }
    return kMargin + static_cast<int>(std::ceil(height));
}

void Legend::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeStrip();
}

void Legend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintLegend(&painter, box(), m_entries, Colours(m_style.theme), m_style);
}

} // namespace thetascope::ui::maps
