// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "core/loss/loss.h"
#include "ui/plot/chart_content.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::races {

/// A ShownRanking is a ranking as a table of texts.
struct ShownRanking {
    /// A Row is about one optimizer.
    struct Row {
        std::optional<experiment::Slot> slot; ///< Whose colour and marker it has, if any.
        QStringList cells;                    ///< A text for each heading.
        bool isFirst = false;                 ///< Whether it shares the first rank.
    };

    QStringList headings;  ///< What is in the columns; the first is the optimizer.
    std::vector<Row> rows; ///< The rows from the top down.
};

/// A ShownRace is a comparison on one loss, as a picture shows it.
struct ShownRace {
    std::shared_ptr<const loss::Loss> loss; ///< The loss; never null.
    plot::ChartContent chart;               ///< The chart.
    ShownRanking ranking;                   ///< The ranking; may be empty.
    QStringList sentences;                  ///< What the comparison has shown.
};

/// A LossCell is a cell of a table of losses and optimizers.
struct LossCell {
    QString text;           ///< What stands in it; empty as long as nothing is known.
    double relative = 0;    ///< The cost divided by the least in the row; may be infinite.
    bool isBest = false;    ///< Whether no other costs less.
    bool isAsGood = false;  ///< Whether it might be the best, since the intervals overlap.
    bool isSettled = false; ///< Whether all costs of the row are known.
};

/// ShownLosses are a comparison on several losses, as a picture shows it.
struct ShownLosses {
    /// A Column is about one optimizer.
    struct Column {
        QString name;                         ///< Its name.
        std::optional<experiment::Slot> slot; ///< Whose colour and marker it has, if any.
    };

    /// A Row is about one loss.
    struct Row {
        QString title;               ///< The name of the loss.
        QString fault;               ///< Why there is no race on it; empty if there is one.
        std::vector<LossCell> cells; ///< A cell for each column, unless there is a fault.
    };

    std::vector<Column> columns; ///< The columns.
    std::vector<Row> rows;       ///< The rows.
    plot::ChartContent profile;  ///< The performance profiles.
    QStringList sentences;       ///< What the comparison has shown.
};

} // namespace thetascope::ui::races
