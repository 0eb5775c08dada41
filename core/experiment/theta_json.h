// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::experiment {

using Json = nlohmann::ordered_json;

/// An Unreadable is an error in a file, as a sentence. It is thrown only while fromThetaText()
/// runs, which catches it.
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Parses JSON. Throws an Unreadable where the text is not JSON, where it is nested more deeply
/// than any such file needs, and at a second entry of the same name in one object, since JSON does
/// not define what that means.
Json parseJson(std::string_view text);

/// A JsonReader reads a JSON object entry by entry; at the end no entry may be left over. What it
/// does not understand it throws as an Unreadable.
class JsonReader {
public:
    /// Makes a reader of an object, which must outlive it. `where` names the object in errors.
    JsonReader(const Json& json, std::string where);

    /// Returns whether there is an entry.
    bool has(const char* key) const { return m_json.contains(key); }

    /// Returns an entry.
    const Json& take(const std::string& key);
    /// Returns an entry that is a text.
    std::string text(const std::string& key);

    /// Returns an entry that is a number.
    double number(const std::string& key) { return numberIn(take(key), key); }

    /// Returns an entry that is a whole number.
    std::uint64_t count(const std::string& key);
    /// Returns an entry that is true or false.
    bool flag(const std::string& key);

    /// Returns `count` numbers of a list. A single number may be without the brackets.
    std::vector<double> numbers(const Json& value, const std::string& key, std::size_t count);

    /// Returns the keys that have not been read.
    std::vector<std::string> rest() const;

    /// Throws if there is an entry that has not been read.
    void expectNothingMore() const;

    /// Throws the sentence that an entry must be something else.
    [[noreturn]] void fail(const std::string& key, const std::string& expected) const;

private:
    double numberIn(const Json& value, const std::string& key);

    const Json& m_json;
    std::string m_where;
    std::set<std::string> m_taken;
};

} // namespace thetascope::experiment
