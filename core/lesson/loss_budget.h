// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"

#include <yaml-cpp/yaml.h>

#include <cstddef>

namespace thetascope::lesson {

/// A LossBudget bounds the work of compiling the losses of a lesson: a short text may be a long
/// sum, and a lesson has room for thousands of short texts.
class LossBudget {
public:
    /// Counts the loss of a scene. Throws a Fault at the line of the scene if all losses together
    /// are too long.
    void count(const YAML::Node& where, const experiment::Checked& scene);

private:
    std::size_t m_nodes = 0;
};

} // namespace thetascope::lesson
