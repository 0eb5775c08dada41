// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QAbstractListModel>

namespace thetascope::ui::editors {

/// Offers the contenders of an experiment as the rows of a list. Editing a row's text renames the
/// contender, its check state shows or hides it, and moving rows reorders them. All changes go
/// through the experiment's model, so that they can be undone.
class ContenderListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// A Role names data that a row has beyond Qt's own roles.
    enum Role {
        SlotRole = Qt::UserRole, ///< The slot, which determines colour and marker.
        ParametersRole,          ///< The settings as a list of strings: "α 0.1", "β 0.9".
    };

    /// Returns the slot of the contender in a row; the index must be valid.
    static experiment::Slot slotOf(const QModelIndex& index);

    /// Makes the rows of the experiment in `model`, which must outlive them.
    explicit ContenderListModel(model::ExperimentModel& model, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

    bool moveRows(const QModelIndex& source, int row, int count, const QModelIndex& target,
                  int before) override;

private:
    const experiment::Contender& contender(const QModelIndex& index) const;

    model::ExperimentModel& m_model;
};

} // namespace thetascope::ui::editors
