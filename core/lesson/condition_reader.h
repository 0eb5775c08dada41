// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/lesson/condition.h"

#include <yaml-cpp/yaml.h>

#include <vector>

namespace thetascope::lesson {

/// Reads a condition on the runs or the race of a scene; Condition shows how one is written. Throws
/// a Fault if it is not well formed or refers to what is not there.
Condition readCondition(const YAML::Node& node, const experiment::Experiment& scene);
/// Reads a list of at least one condition on the runs or the race of a scene. `what` names the list
/// in errors. Throws a Fault as readCondition() does.
std::vector<Condition> readConditions(const YAML::Node& node, const std::string& what,
                                      const experiment::Experiment& scene);

} // namespace thetascope::lesson
