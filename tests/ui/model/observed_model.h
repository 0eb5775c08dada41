// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <optional>
#include <vector>

namespace thetascope::ui::model {

/// A model and what it has told.
struct Observed {
    Observed() {
        QObject::connect(&model, &ExperimentModel::changed, &model,
                         [this](Changes what, std::optional<experiment::Slot> slot) {
                             told.push_back({what, slot});
                         });
    }

    ExperimentModel model;
    std::vector<Difference> told;
};

inline const optimizer::Optimizer& optimizerAt(const ExperimentModel& model, std::size_t place) {
    return model.experiment().contenders[place].optimizer;
}

} // namespace thetascope::ui::model
