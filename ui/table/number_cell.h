// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace thetascope::ui::table {

/// The number with as many digits as so many pixels have room for; with a power of ten where that
/// shows more of them. Where nothing fits, the shortest form.
QString numberFor(double number, const QFontMetrics& metrics, int width);

/// A number with as many digits as its cell has room for, where others would be cut off.
class NumberCell final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a cell's width has beside its number.
    static int margins(const QStyle& style);

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace thetascope::ui::table
