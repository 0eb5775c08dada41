// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_head.h"

#include "ui/panels/head_painter.h"
#include "ui/theme/plain_text.h"

#include <QMouseEvent>
#include <QPainter>

namespace thetascope::ui::panels {

PanelHead::PanelHead(QWidget* parent)
    : QWidget(parent) {
    // The height is not fixed, since it depends on the number of rows.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PanelHead::setStyle(const plot::PlotStyle& style) {
    m_style = style;
    updateGeometry();
    update();
}

void PanelHead::setContent(const HeadContent& content) {
    if (content == m_content)
        return;
    const int before = heightForWidth(width());
    m_content = content;
    if (heightForWidth(width()) != before)
        updateGeometry();
    describe();
    update();
}

void PanelHead::setPresent(const std::vector<QStringList>& present) {
    for (std::size_t i = 0; i < m_content.names.size(); ++i) {
        QStringList& own = m_content.names[i].present;
        if (own == present[i])
            continue;
        own = present[i];
        update();
    }
}

void PanelHead::setHint(const QString& hint) {
    m_hint = hint;
    describe();
}

void PanelHead::describe() {
    QStringList lines;
    for (const HeadContent::Name& name : m_content.names) {
        const QString outcome = name.outcome.form(0);
        lines << (outcome.isEmpty() ? name.title
                                    : QStringLiteral("%1: %2").arg(name.title, outcome));
    }
    const QStringList& parameters =
        m_content.fullParameters.isEmpty() ? m_content.parameters : m_content.fullParameters;
    if (!parameters.isEmpty())
        lines << parameters.join(QStringLiteral(", "));
    setAccessibleName(lines.join(", "));
    if (!m_hint.isEmpty())
        lines << m_hint;
    setToolTip(theme::toolTip(lines.join('\n')));
}

QSize PanelHead::sizeHint() const {
    return {320, qRound(headHeight(m_style))};
}

QSize PanelHead::minimumSizeHint() const {
    return {120, qRound(headHeight(m_style))};
}

int PanelHead::heightForWidth(int width) const {
    return qRound(headHeight(m_style, m_content, width));
}

void PanelHead::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintHead(painter, rect(), m_content, m_style);
}

void PanelHead::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        emit clicked();
}

void PanelHead::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

} // namespace thetascope::ui::panels
