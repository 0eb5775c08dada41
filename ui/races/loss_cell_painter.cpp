// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/loss_cell_painter.h"

#include "ui/races/losses_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace thetascope::ui::races {

namespace {

constexpr int kFrame = 2; ///< The thickness of the frame around the current cell.

} // namespace

LossCellPainter::LossCellPainter(const LossesModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model) {}

void LossCellPainter::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const theme::Theme theme = theme::Theme::from(option.palette);
    const QRect& rect = option.rect;
    const QString fault = m_model.fault(index.row());
    painter->save();
    QFont letters = option.font;
    if (!fault.isEmpty()) {
        painter->fillRect(rect, theme.surface);
        painter->setPen(theme.fadedInk);
        painter->drawText(rect.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(fault, Qt::ElideRight, rect.width() - 16));
    } else {
        const LossCell& cell = m_model.cell(index.row(), index.column());
        painter->fillRect(rect, shadeOf(cell, theme));
        letters.setBold(cell.isSettled && cell.isBest);
        painter->setFont(letters);
        const bool isFaded = !cell.isSettled || cell.text == QStringLiteral("—");
        painter->setPen(isFaded ? theme.fadedInk : theme.ink);
        painter->drawText(rect, Qt::AlignCenter, cell.text);
    }
    painter->setPen(theme.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (m_chosen == index.column() && fault.isEmpty()) {
        painter->fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), theme.accent);
        painter->fillRect(QRect(rect.right() - 1, rect.top(), 2, rect.height()), theme.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, kFrame));
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace thetascope::ui::races
