// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QListView;
class QToolButton;

namespace thetascope::ui::editors {

class AddOptimizerPopup;
class ContenderListModel;

/// Lists the optimizers of a comparison. They can be selected, added, duplicated, removed,
/// reordered, renamed, shown and hidden.
class OptimizerList final : public QWidget {
    Q_OBJECT
public:
    /// Makes a list of the contenders in `model`, which must outlive it.
    explicit OptimizerList(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// Returns the slot of the selected contender, if there is one.
    std::optional<experiment::Slot> selectedSlot() const;
    /// Selects the contender that has the slot; without one, nothing changes.
    void selectSlot(experiment::Slot slot);
    /// Opens the popup that adds an optimizer, below its button.
    void showAddPopup();

signals:
    /// This signal is emitted when another contender is selected, with its slot, or nothing if none
    /// is.
    void selectionChanged(std::optional<thetascope::experiment::Slot> slot);

private:
    void makeActions();
    void layOut();
    void connectAll();
    int selectedRow() const; ///< −1 if no row is selected.
    void move(int by);
    bool isFull() const;
    void followContenders();
    void updateActions();
    void fitHeight();

    model::ExperimentModel& m_model;
    ContenderListModel* m_rows;
    QListView* m_view;
    AddOptimizerPopup* m_popup = nullptr; ///< It is made when it is first needed.
    QToolButton* m_add;
    QToolButton* m_duplicate;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    QAction* m_addAction = nullptr; ///< It is in the context menu, like the two below.
    QAction* m_rename = nullptr;
    QAction* m_toggle = nullptr;
    std::vector<experiment::Slot> m_slots;  ///< The slots of all rows, in order.
    std::optional<experiment::Slot> m_slot; ///< The slot of the selected contender.
    int m_row = 0;                          ///< Its row.
    bool m_following = false;               ///< Whether the rows are being rebuilt.
};

} // namespace thetascope::ui::editors
