// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/number_cell.h"

#include "ui/table/step_table_model.h"
#include "ui/theme/number_format.h"

namespace thetascope::ui {

namespace {

/// What some styles take of a cell without saying so.
constexpr int kSlack = 4;

} // namespace

void NumberCell::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant number = index.data(StepTableModel::kNumberRole);
    if (!number.isValid() || option->text.isEmpty())
        return;
    const QStyle& style = *option->widget->style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, option, option->widget) + 1;
    for (int digits = 5; digits >= 2 && option->fontMetrics.horizontalAdvance(option->text) >
                                            option->rect.width() - 2 * margin - kSlack;
         --digits)
        option->text = formatNumber(number.toDouble(), digits);
}

} // namespace thetascope::ui
