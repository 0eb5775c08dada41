// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/lesson/condition.h"

#include <yaml-cpp/yaml.h>

#include <vector>

namespace thetascope::lesson {

/// A condition (condition.h shows how it is written) on the runs of a scene, and a list of them.
/// Both throw a Fault.
Condition readCondition(const YAML::Node& node, const experiment::Experiment& scene);
std::vector<Condition> readConditions(const YAML::Node& node, const std::string& what,
                                      const experiment::Experiment& scene);

} // namespace thetascope::lesson
