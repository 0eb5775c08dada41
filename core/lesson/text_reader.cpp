// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/text_reader.h"

#include "core/lesson/yaml_entries.h"

#include <algorithm>

namespace thetascope::lesson {

std::string sentenceOf(const YAML::Node& node, const std::string& what) {
    std::string text = textOf(node, what);
    if (std::ranges::count(text, kFormulaMark) % 2 != 0)
        fail(node, what + " has a formula that begins with $ and does not end with one");
    if (text.find(std::string(2, kFormulaMark)) != std::string::npos)
        fail(node, what + " has an empty formula: $$");
    return text;
}

std::vector<Paragraph> readText(const YAML::Node& node) {
    std::vector<Paragraph> text;
    for (const YAML::Node& each : listOf(node, "“text”")) {
        if (each.IsMap()) {
            requireMap(each, "a paragraph", {"formula"});
            text.push_back({textOf(required(each, "formula"), "“formula”"), true});
        } else {
            text.push_back({sentenceOf(each, "a paragraph"), false});
        }
    }
    return text;
}

} // namespace thetascope::lesson
