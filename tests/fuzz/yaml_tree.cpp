// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/yaml_tree.h"

#include <yaml-cpp/yaml.h>

#include <string>

namespace thetascope::fuzz {

namespace {

/// Is thrown if a tree is larger than it may be.
struct TooLarge {};

Json treeOf(const YAML::Node& node, std::size_t& left) {
    if (left-- == 0)
        throw TooLarge();
    if (node.IsScalar())
        return node.Scalar();
    Json tree;
    if (node.IsSequence()) {
        tree = Json::array();
        for (const YAML::Node& each : node)
            tree.push_back(treeOf(each, left));
    } else if (node.IsMap()) {
        tree = Json::object();
        for (const auto& each : node)
            tree[each.first.IsScalar() ? each.first.Scalar() : "?"] = treeOf(each.second, left);
    }
    return tree;
}

} // namespace

Json yamlTree(std::string_view text) {
    std::size_t left = 4000;
    try {
        return treeOf(YAML::Load(std::string(text)), left);
    } catch (const YAML::Exception&) {
        return nullptr;
    } catch (const TooLarge&) {
        return nullptr;
    }
}

} // namespace thetascope::fuzz
