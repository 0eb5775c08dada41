// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <QWidget>

namespace thetascope::ui::editors {

/// The optimizer of two rules: the recipe of their combination where it has a name, with its
/// defaults.
optimizer::Optimizer optimizerOf(const optimizer::Rule& rate, const optimizer::Rule& update);

/// Point 27 of the notes as a table: learning-rate rules down, update rules across, and in each
/// cell the name that the combination has. A click on a cell chooses it.
class CombinationTable final : public QWidget {
    Q_OBJECT
public:
    /// Which rules: the notes' own five by two, or all.
    enum class Extent { Notes, All };

    explicit CombinationTable(Extent extent, QWidget* parent = nullptr);

signals:
    void chosen(const thetascope::optimizer::Optimizer& optimizer);

private:
    QWidget* makeCell(const optimizer::Rule& rate, const optimizer::Rule& update);
};

} // namespace thetascope::ui::editors
