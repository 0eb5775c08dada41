// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/minima_table_model.h"

#include "core/text/number_text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

#include <utility>

namespace thetascope::ui::table {

void MinimaTableModel::setMinima(std::vector<loss::LocalMinimum> minima,
                                 const theme::VariableNames& names) {
    beginResetModel();
    m_minima = std::move(minima);
    m_names = names;
    endResetModel();
}

int MinimaTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_minima.size());
}

int MinimaTableModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return m_names.isPlane() ? 3 : 2;
}

double MinimaTableModel::value(int row, int column) const {
    const loss::LocalMinimum& minimum = m_minima[static_cast<std::size_t>(row)];
    return column + 1 == columnCount() ? minimum.loss
                                       : minimum.at[static_cast<std::size_t>(column)];
}

QVariant MinimaTableModel::data(const QModelIndex& index, int role) const {
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return theme::toolTip(fullText(index.row(), index.column()));
    case Qt::DisplayRole:
        return theme::formatNumber(value(index.row(), index.column()), 6);
    case kNumberRole:
        return value(index.row(), index.column());
    default:
        return {};
    }
}

QVariant MinimaTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section + 1 == columnCount() ? QStringLiteral("L")
                                        : m_names.name(static_cast<std::size_t>(section));
}

QString MinimaTableModel::fullText(int row, int column) const {
    return QString::fromStdString(text::shortest(value(row, column)));
}

} // namespace thetascope::ui::table
