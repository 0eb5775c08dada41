// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/number_cell.h"

#include "ui/table/number_table_model.h"
#include "ui/theme/number_format.h"

namespace thetascope::ui::table {

namespace {

/// The width that some styles reserve in a cell without reporting it.
constexpr int kSlack = 4;

} // namespace

QString numberFor(double number, const QFontMetrics& metrics, int width) {
    QString shortest = theme::formatNumber(number, 6);
    for (int digits = 6; digits >= 1; --digits) {
        for (const QString& text :
             {theme::formatNumber(number, digits), theme::formatPower(number, digits)}) {
            if (metrics.horizontalAdvance(text) <= width)
                return text;
            if (text.size() < shortest.size())
                shortest = text;
        }
    }
    return shortest;
}

int NumberCell::margins(const QStyle& style) {
    return 2 * (style.pixelMetric(QStyle::PM_FocusFrameHMargin) + 1) + kSlack;
}

void NumberCell::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant number = index.data(NumberTableModel::kNumberRole);
    if (!number.isValid() || option->text.isEmpty())
        return;
    option->text = numberFor(number.toDouble(), option->fontMetrics,
                             option->rect.width() - margins(*option->widget->style()));
}

} // namespace thetascope::ui::table
