// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <QWidget>

namespace thetascope::ui::editors {

/// Returns the optimizer of two rules with its default settings: those of the named combination if
/// the two rules have a name together, else those of the rules.
optimizer::Optimizer optimizerOf(const optimizer::Rule& rate, const optimizer::Rule& update);

/// Shows the combinations as a table (the notes, point 27): a row for each learning-rate rule, a
/// column for each update rule, and in each cell the name of the combination, or +. A click on a
/// cell chooses it.
class CombinationTable final : public QWidget {
    Q_OBJECT
public:
    /// An Extent says which rules the table has.
    enum class Extent {
        Notes, ///< It has the five learning-rate rules and the two update rules of the notes.
        All,   ///< It has all rules.
    };

    /// Makes a table of some rules or of all.
    explicit CombinationTable(Extent extent, QWidget* parent = nullptr);

signals:
    /// This signal is emitted with the optimizer of the cell that is clicked, with its default
    /// settings.
    void chosen(const thetascope::optimizer::Optimizer& optimizer);

private:
    QWidget* makeCell(const optimizer::Rule& rate, const optimizer::Rule& update);
};

} // namespace thetascope::ui::editors
