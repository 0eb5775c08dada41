// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

/// A Fault is an error in a lesson file. It is thrown only within the reader: readLesson() catches
/// it and returns the error.
struct Fault {
    int line;             ///< The line of the error, from 1.
    std::string sentence; ///< What is wrong, in one sentence.
};

/// This is the largest number of characters of a text.
inline constexpr std::size_t kLongestText = 5000;
/// This is the largest number of entries of a list.
inline constexpr std::size_t kLongestList = 200;

// In the functions below `what` names the entry in the errors that they throw.

/// Throws a Fault at the line of a node.
[[noreturn]] void fail(const YAML::Node& where, std::string sentence);
/// Returns the line of a node in its file, from 1.
int lineOf(const YAML::Node& node);

/// Checks that a node is a map. Throws a Fault if not.
void requireMap(const YAML::Node& node, const std::string& what);
/// Checks that a node is a map that has only entries with these keys, none of them twice. Throws a
/// Fault if not.
void requireMap(const YAML::Node& node, const std::string& what,
                std::initializer_list<std::string_view> keys);
/// Returns an entry of a map. Throws a Fault if there is none.
YAML::Node required(const YAML::Node& map, const std::string& key);
/// Returns an entry of a map, or an undefined node if there is none.
YAML::Node optional(const YAML::Node& map, const std::string& key);

/// Returns the text of a node, without spaces and line breaks at its end. Throws a Fault if the
/// node is not text, is empty, has more than `most` characters, or contains a control character.
std::string textOf(const YAML::Node& node, const std::string& what,
                   std::size_t most = kLongestText);
/// Returns the text of a node that is a name: one line of at most text::kLongestName characters.
/// Throws a Fault if it is not.
std::string nameOf(const YAML::Node& node, const std::string& what);
/// Returns the finite number that a node contains. Throws a Fault if it contains none.
double numberOf(const YAML::Node& node, const std::string& what);
/// Returns the whole number from `least` to `most` that a node contains. Throws a Fault if it
/// contains none.
std::uint64_t countOf(const YAML::Node& node, const std::string& what, std::uint64_t least,
                      std::uint64_t most);
/// Returns the entries of a list. Throws a Fault if the node is not a list, is empty, or has more
/// than kLongestList entries.
std::vector<YAML::Node> listOf(const YAML::Node& node, const std::string& what);

/// Returns the text of an entry, or nothing if there is no such entry. Throws a Fault if the entry
/// is not a text as textOf() has it.
std::optional<std::string> optionalText(const YAML::Node& map, const std::string& key,
                                        std::size_t most = kLongestText);

} // namespace thetascope::lesson
