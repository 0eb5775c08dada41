// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace thetascope::ui::table {

/// Formats a number with as many digits as fit in `width` pixels, and with a power of ten if that
/// shows more of them. If nothing fits, the shortest form is returned.
QString numberFor(double number, const QFontMetrics& metrics, int width);

/// A NumberCell shows a number with as many digits as its cell has room for, instead of cutting it
/// off.
class NumberCell final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Returns the width in pixels of a cell in addition to its number.
    static int margins(const QStyle& style);

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace thetascope::ui::table
