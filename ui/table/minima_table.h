// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/local_minimum.h"
#include "ui/theme/variable_names.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::table {

class MinimaTableModel;
class NumberTable;

/// A MinimaTable lists the local minima of the loss in its range, the lowest first. The selection
/// can be copied with full digits. While the table is hidden it only remembers what to show.
class MinimaTable final : public QWidget {
    Q_OBJECT
public:
    /// Makes an empty table.
    explicit MinimaTable(QWidget* parent = nullptr);

    /// Sets the minima to show and the names of the variables. The minima are absent while they
    /// are being looked for.
    void setMinima(std::optional<std::vector<loss::LocalMinimum>> minima,
                   const theme::VariableNames& names);

    /// Returns the selected rows, or all if none is selected, after a line of headings, with tabs
    /// between the columns.
    QString selectedText() const;

public slots:
    /// Copies what selectedText() returns to the clipboard.
    void copy() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();

    widgets::PlainLabel* m_caption;
    MinimaTableModel* m_model;
    NumberTable* m_view;
    std::optional<std::vector<loss::LocalMinimum>> m_minima;
    theme::VariableNames m_names = theme::VariableNames::usual(1);
    bool m_isNew = false; ///< Whether the table lacks the newest minima.
};

} // namespace thetascope::ui::table
