// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

/// What is wrong in a lesson's text, and where. Thrown within the reader only: readLesson() makes
/// it a returned error.
struct Fault {
    int line; ///< from 1
    std::string sentence;
};

// Typed access to the entries of a map; each throws a Fault where an entry is not what it must be.

[[noreturn]] void fail(const YAML::Node& where, std::string sentence);
int lineOf(const YAML::Node& node);

/// A map with no other entries than these, none of them twice.
void requireMap(const YAML::Node& node, const std::string& what,
                std::initializer_list<std::string_view> keys);
/// The entry, which must be there.
YAML::Node required(const YAML::Node& map, const std::string& key);
/// The entry, or an undefined node.
YAML::Node optional(const YAML::Node& map, const std::string& key);

std::string textOf(const YAML::Node& node, const std::string& what);
double numberOf(const YAML::Node& node, const std::string& what);
/// A whole number within bounds.
std::uint64_t countOf(const YAML::Node& node, const std::string& what, std::uint64_t least,
                      std::uint64_t most);
/// A list that is not empty.
std::vector<YAML::Node> listOf(const YAML::Node& node, const std::string& what);

/// An entry that may be missing.
std::optional<std::string> optionalText(const YAML::Node& map, const std::string& key);

} // namespace thetascope::lesson
