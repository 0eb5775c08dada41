// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/losses_model.h"

#include "core/text/number_text.h"
#include "ui/races/losses_work.h"
#include "ui/theme/plain_text.h"

#include <QStringList>

namespace thetascope::ui::races {

LossesModel::LossesModel(const LossesWork& work, QObject* parent)
    : QAbstractTableModel(parent)
    , m_work(work) {
    connect(&work, &LossesWork::replaced, this, &LossesModel::takeAll);
    connect(&work, &LossesWork::advanced, this, &LossesModel::take);
}

int LossesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int LossesModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid() || m_cells.empty())
        return 0;
    return static_cast<int>(m_work.table().order.entrants.size());
}

void LossesModel::takeAll() {
    beginResetModel();
    m_cells.clear();
    for (const LossRow& row : m_work.table().rows)
        m_cells.push_back(cellsOf(row));
    endResetModel();
}

void LossesModel::take(std::size_t row) {
    if (row >= m_cells.size() || columnCount() == 0)
        return;
    m_cells[row] = cellsOf(m_work.table().rows[row]);
    const int changed = static_cast<int>(row);
    emit dataChanged(index(changed, 0), index(changed, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, changed, changed);
}

const LossCell& LossesModel::cell(int row, int column) const {
    return m_cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
}

QString LossesModel::fault(int row) const {
    return faultOf(m_work.table().rows[static_cast<std::size_t>(row)]);
}

QVariant LossesModel::data(const QModelIndex& index, int role) const {
    const auto help = [&] {
        return helpOn(m_work.table(), static_cast<std::size_t>(index.row()),
                      static_cast<std::size_t>(index.column()));
    };
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    case Qt::ToolTipRole:
        return theme::toolTip(help());
    case Qt::AccessibleTextRole:
        return help();
    case Qt::DisplayRole:
        return fault(index.row()).isEmpty() ? cell(index.row(), index.column()).text
                                            : fault(index.row());
    default:
        return {};
    }
}

QVariant LossesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const LossTable& table = m_work.table();
    const auto number = static_cast<std::size_t>(section);
    const bool isRow = orientation == Qt::Vertical;
    switch (role) {
    case Qt::DisplayRole:
        return isRow ? titleOf(table.rows[number]) : table.order.entrants[number].name;
    case Qt::ToolTipRole:
        return theme::toolTip(isRow ? helpOnRow(table.rows[number]) : helpOnColumn(table, number));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isRow ? Qt::AlignLeft | Qt::AlignVCenter
                                         : Qt::Alignment(Qt::AlignCenter));
    case kSlotRole:
        return !isRow && table.order.entrants[number].slot
                   ? static_cast<int>(table.order.entrants[number].slot->number)
                   : -1;
    default:
        return {};
    }
}

QString LossesModel::fullText() const {
    QString text = tr("Loss");
    for (const Entrant& entrant : m_work.table().order.entrants)
        text += '\t' + entrant.name;
    text += '\n';
    for (int row = 0; row < rowCount(); ++row) {
        text += titleOf(m_work.table().rows[static_cast<std::size_t>(row)]);
        if (const QString sentence = fault(row); !sentence.isEmpty()) {
            text += '\t' + sentence;
        } else {
            for (int column = 0; column < columnCount(); ++column) {
                const LossCell& shown = cell(row, column);
                text += '\t' + (shown.text.isEmpty()
                                    ? QString()
                                    : QString::fromStdString(text::shortest(shown.relative)));
            }
        }
        text += '\n';
    }
    return text;
}

} // namespace thetascope::ui::races
