// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/contender_list_model.h"

#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/view_text.h"

namespace thetascope::ui::editors {

namespace {

QStringList parameters(const optimizer::Optimizer& optimizer) {
    QStringList parts;
    for (const optimizer::Setting& setting : optimizer::settingsToRead(optimizer)) {
        parts << QStringLiteral("%1 %2").arg(widgets::viewText(setting.parameter->symbol),
                                             theme::formatNumber(setting.value));
    }
    return parts;
}

} // namespace

ContenderListModel::ContenderListModel(model::ExperimentModel& model, QObject* parent)
    : QAbstractListModel(parent)
    , m_model(model) {
    connect(&m_model, &model::ExperimentModel::changed, this, [this](model::Changes what) {
        if (what.testFlag(model::Change::Contenders)) {
            beginResetModel();
            endResetModel();
        } else if (what & (model::Change::Optimizer | model::Change::Appearance)) {
            emit dataChanged(index(0), index(rowCount() - 1));
        }
    });
}

int ContenderListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_model.experiment().contenders.size());
}

const experiment::Contender& ContenderListModel::contender(const QModelIndex& index) const {
    return m_model.experiment().contenders[static_cast<std::size_t>(index.row())];
}

experiment::Slot ContenderListModel::slotOf(const QModelIndex& index) {
    return index.data(SlotRole).value<experiment::Slot>();
}

QVariant ContenderListModel::data(const QModelIndex& index, int role) const {
    // A view may ask for a row that an undo has just removed, before it is notified of that.
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const experiment::Contender& row = contender(index);
    const QString name = theme::contenderName(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name;
    case Qt::ToolTipRole:
        return theme::toolTip(
            tr("%1\n%2\nF2 renames it; Alt+Up and Alt+Down move it")
                .arg(name, QString::fromStdString(optimizer::parameterText(row.optimizer))));
    case Qt::AccessibleDescriptionRole:
        return QString::fromStdString(optimizer::parameterText(row.optimizer));
    case Qt::CheckStateRole:
        return row.visible ? Qt::Checked : Qt::Unchecked;
    case SlotRole:
        return QVariant::fromValue(row.slot);
    case ParametersRole:
        return parameters(row.optimizer);
    }
    return {};
}

bool ContenderListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::CheckStateRole) {
        m_model.setVisible(row, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole)
        return false;
    // The title of the optimizer is not kept as a name: it has to change with the rules.
    const QString name = value.toString().trimmed();
    const QString own = QString::fromStdString(optimizer::title(contender(index).optimizer));
    if (name == data(index, Qt::EditRole).toString())
        return true; // a long name is shown shortened, and must not become that
    m_model.setLabel(row, name == own ? QString() : name);
    return true;
}

Qt::ItemFlags ContenderListModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemIsUserCheckable;
}

bool ContenderListModel::moveRows(const QModelIndex&, int row, int count, const QModelIndex&,
                                  int before) {
    // `before` counts the row that moves, as Qt's interface has it.
    const int to = before > row ? before - 1 : before;
    if (count != 1 || row == to)
        return false;
    m_model.moveContender(static_cast<std::size_t>(row), static_cast<std::size_t>(to));
    return true;
}

} // namespace thetascope::ui::editors
