// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace thetascope::ui::editors {

class ConstantRow;

/// Shows a row for each named constant of the loss, in order of appearance. A row is kept while its
/// constant is not in the loss, so that neither its focus nor its place is lost while one types.
class ConstantRows final : public QWidget {
    Q_OBJECT
public:
    /// Makes the rows of the loss in `model`, which must outlive them.
    explicit ConstantRows(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// Shows the constants of the present loss.
    void refresh();
    /// Shows new values of the same constants at once. If the loss has other constants, their rows
    /// appear after a short rest, since the letters of a word are constants while it is typed.
    void refreshWhileTyping();

    /// Shows the constants of the present loss when the events that are on their way have been
    /// handled, as when the focus changes.
    void refreshSoon();

private:
    ConstantRow& rowOf(const std::string& name);

    model::ExperimentModel& m_model;
    QVBoxLayout* m_column;
    std::vector<ConstantRow*> m_rows;  ///< All rows, also those that are hidden.
    std::vector<ConstantRow*> m_shown; ///< The rows of the loss, in order.
    QTimer m_rest;                     ///< It runs from the last key.
};

} // namespace thetascope::ui::editors
