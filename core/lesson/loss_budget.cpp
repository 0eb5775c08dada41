// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/loss_budget.h"

#include "core/expression/formula.h"
#include "core/lesson/yaml_entries.h"

namespace thetascope::lesson {

void LossBudget::count(const YAML::Node& where, const experiment::Checked& scene) {
    // A loss of a usual lesson has fewer than a hundred, and the longest sum some ten thousand.
    constexpr std::size_t kMostNodes = 200'000;
    m_nodes += scene.loss()->formula().graph.nodes().size();
    if (m_nodes > kMostNodes)
        fail(where, "the losses of the lesson’s scenes and claims are too long together");
}

} // namespace thetascope::lesson
