// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/folding_row.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace thetascope::ui::widgets {

namespace {

constexpr int kSpacing = 8;

/// The width of all controls of a part, also of those that are hidden now.
int widthOf(const QHBoxLayout& part) {
    int width = 0;
    for (int i = 0; i < part.count(); ++i) {
        if (const QWidget* const control = part.itemAt(i)->widget())
            width += kSpacing + std::max(control->sizeHint().width(), control->minimumWidth());
    }
    return width;
}

} // namespace

FoldingRow::FoldingRow(QWidget* parent)
    : QWidget(parent)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout) {
    m_parts->setContentsMargins(2, 0, 2, 0);
    for (QBoxLayout* layout : std::initializer_list<QBoxLayout*>{m_parts, m_first, m_second})
        layout->setSpacing(kSpacing);
    m_parts->addLayout(m_first);
    m_parts->addLayout(m_second, 1);
}

bool FoldingRow::isFolded() const {
    return m_parts->direction() == QBoxLayout::TopToBottom;
}

QSize FoldingRow::minimumSizeHint() const {
    const QMargins margins = m_parts->contentsMargins();
    const int width = std::max(m_first->minimumSize().width(), m_second->minimumSize().width());
    return {width + margins.left() + margins.right(), m_parts->minimumSize().height()};
}

bool FoldingRow::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void FoldingRow::arrange() {
    const int needed = widthOf(*m_first) + widthOf(*m_second);
    const bool fold = needed > m_parts->contentsRect().width();
    if (fold == isFolded())
        return;
    m_parts->setDirection(fold ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_first->setAlignment(fold ? Qt::AlignLeft : Qt::Alignment());
    emit folded(fold);
}

} // namespace thetascope::ui::widgets
