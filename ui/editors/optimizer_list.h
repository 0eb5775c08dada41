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

/// The optimizers of a comparison: choose, add, duplicate, remove, reorder, rename, show and hide.
class OptimizerList final : public QWidget {
    Q_OBJECT
public:
    explicit OptimizerList(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// Returns the slot of the chosen contender, if there is one.
    std::optional<experiment::Slot> selectedSlot() const;
    void selectSlot(experiment::Slot slot);
    /// Opens the choice of optimizers below the add button.
    void showAddPopup();

signals:
    void selectionChanged(std::optional<thetascope::experiment::Slot> slot);

private:
    void makeActions();
    void layOut();
    void connectAll();
    int selectedPlace() const; ///< −1 where there is none
    void move(int by);
    bool isFull() const;
    void followContenders();
    void updateActions();
    void fitHeight();

    model::ExperimentModel& m_model;
    ContenderListModel* m_rows;
    QListView* m_view;
    AddOptimizerPopup* m_popup = nullptr; ///< made when first asked for
    QToolButton* m_add;
    QToolButton* m_duplicate;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    QAction* m_addAction = nullptr; ///< of the context menu
    QAction* m_rename = nullptr;
    QAction* m_toggle = nullptr;
    std::vector<experiment::Slot> m_slots;  ///< of all rows, in order
    std::optional<experiment::Slot> m_slot; ///< what is selected: its slot
    int m_place = 0;                        ///< and its row
    bool m_following = false;               ///< the rows are being rebuilt
};

} // namespace thetascope::ui::editors
