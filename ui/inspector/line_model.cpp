// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/line_model.h"

#include "core/arithmetic/text.h"
#include "ui/theme/plain_text.h"

#include <utility>

namespace thetascope::ui::inspector {

void LineModel::setRows(std::vector<Row> rows) {
    ++m_generation;
    if (rows.size() == m_rows.size()) { // the selection stays while the clock runs
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int LineModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString::fromStdString(arithmetic::plainText({&shown.line, 1})).simplified();
    case Qt::ToolTipRole:
        return theme::toolTip(shown.help);
    case Qt::AccessibleDescriptionRole:
        return shown.help;
    }
    return {};
}

} // namespace thetascope::ui::inspector
