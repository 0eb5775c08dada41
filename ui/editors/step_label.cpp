// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/step_label.h"

#include "ui/theme/number_format.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace thetascope::ui::editors {

StepLabel::StepLabel(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setToolTip(tr("The step that all panels show, and the last of the longest run"));
    setAccessibleName(text());
}

void StepLabel::setStep(quint64 step, quint64 last) {
    if (last != m_last) {
        m_last = last;
        updateGeometry();
    }
    m_stepShown = step;
    setAccessibleName(text());
    update();
}

QString StepLabel::text() const {
    return tr("step %1 of %2").arg(theme::formatCount(m_stepShown), theme::formatCount(m_last));
}

QSize StepLabel::sizeHint() const {
    // The label has room for the last step, and for 999 in any case: nothing moves while the clock
    // plays, nor when a drag makes the longest run a few steps longer or shorter.
    const QString last = theme::formatCount(std::max<quint64>(m_last, 999));
    const QString widest = tr("step %1 of %2").arg(last, last);
    return {fontMetrics().horizontalAdvance(widest) + 12, fontMetrics().height()};
}

void StepLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(theme::Theme::from(palette()).ink);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, text());
}

} // namespace thetascope::ui::editors
