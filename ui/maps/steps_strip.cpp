// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/steps_strip.h"

#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

constexpr int kGap = 8;
constexpr int kButtonPadding = 24; ///< Around the caption of the button.

/// The text of an ordinary offer is not longer than that of this one.
const StepsOffer kLongest{
    .empty = 4, .maps = 9, .settled = 0, .now = {.steps = 10'000}, .more = 100'000};

} // namespace

StepsStrip::StepsStrip(QWidget* parent)
    : QWidget(parent)
    , m_reason(new widgets::PlainLabel(this))
    , m_button(new QToolButton(this)) {
    m_reason->setObjectName(QStringLiteral("moreStepsReason"));
    m_reason->setProperty("role", "faded");
    m_button->setText(captionText(kLongest)); // so that it has its height before there is an offer
    m_button->setObjectName(QStringLiteral("moreStepsButton"));
    m_button->setToolTip(tr("Compute the maps with more steps; this can be undone."));
    m_button->setProperty("role", "segment"); // with a frame
    m_button->setFocusPolicy(Qt::TabFocus);   // so that a click does not move the focus
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(m_reason);
    row->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, [this] { emit taken(*m_offer); });
    hide();
}

void StepsStrip::setOffer(const std::optional<StepsOffer>& offer) {
    m_offer = offer;
    if (offer) {
        m_button->setText(captionText(*offer));
        m_button->setToolTip(
            theme::toolTip(tr("%1 Repeat until %2 steps; this can be undone.")
                               .arg(reasonText(*offer), theme::formatCount(offer->more))));
    }
    setVisible(offer.has_value());
}

void StepsStrip::fitInto(int width) {
    if (!m_offer)
        return;
    const int room = width - m_button->sizeHint().width() - kGap;
    const QString whole = reasonText(*m_offer);
    m_reason->setText(m_reason->fontMetrics().horizontalAdvance(whole) <= room
                          ? whole
                          : briefReasonText(*m_offer));
}

QSize StepsStrip::largestSize(int width) const {
    m_button->ensurePolished();
    m_reason->ensurePolished();
    const QFontMetrics metrics = m_reason->fontMetrics();
    const int button = metrics.horizontalAdvance(captionText(kLongest)) + kButtonPadding;
    return {std::min(width, metrics.horizontalAdvance(reasonText(kLongest)) + kGap + button),
            m_button->sizeHint().height()};
}

QSize StepsStrip::sizeHint() const {
    return {m_reason->sizeHint().width() + kGap + m_button->sizeHint().width(),
            m_button->sizeHint().height()};
}

} // namespace thetascope::ui::maps
