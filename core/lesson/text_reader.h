// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

namespace thetascope::lesson {

/// Returns the text of a node, which may have formulas between dollar signs. Throws a Fault if the
/// node is no text, is empty, or has a formula that does not end or is empty; `what` names the
/// entry in it.
std::string sentenceOf(const YAML::Node& node, const std::string& what);

/// Returns the paragraphs of a page. Throws a Fault if one of them is wrong.
std::vector<Paragraph> readText(const YAML::Node& node);

} // namespace thetascope::lesson
