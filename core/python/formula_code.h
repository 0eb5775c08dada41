// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "core/python/code.h"
#include "core/python/functions.h"
#include "core/python/names.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thetascope::python {

/// A Library is that whose functions a script calls.
enum class Library {
    Standard, ///< Python's standard library, with numbers.
    Torch,    ///< PyTorch, with tensors; what does not depend on the variables is a number there.
};

/// Writes the nodes of a formula as bodies of functions of Python. What is long, or occurs more
/// than once, gets a line and a name of its own; what a condition may leave out is evaluated only
/// where it is used.
class FormulaCode {
public:
    /// Makes a writer for a formula, which must outlive it.
    FormulaCode(const expression::Formula& formula, Library library);

    /// Returns the names of the variables.
    const std::vector<std::string>& variables() const { return m_variables; }

    /// Returns the lines of a function's body that ends by returning some nodes. Lines within have
    /// an indentation of their own. Returns nothing if they would be too many to be read.
    std::optional<std::vector<std::string>> body(std::span<const expression::NodeIndex> roots);

    /// Returns a line for each named constant that the bodies so far need, such as "a = 2.0".
    std::vector<std::string> constants() const;

    /// Returns the definitions of functions that the bodies so far need.
    const std::vector<std::string_view>& helpers() const { return m_helpers; }

private:
    struct Part {
        Code code;
        std::vector<std::string> lines;
    };

    Code region(std::span<const expression::NodeIndex> roots,
                std::vector<expression::NodeIndex>& added);
    std::vector<expression::NodeIndex> needed(std::span<const expression::NodeIndex> roots) const;
    Code written(expression::NodeIndex index);
    Code operation(const expression::Node& node);
    Code called(const expression::Node& node);
    Code operated(const expression::Node& node);
    Code condition(expression::NodeIndex index);
    Code branch(expression::NodeIndex index);
    Code lazily(expression::NodeIndex index);
    Code functionOf(const Part& part);
    Part apart(expression::NodeIndex index);
    Code keep(const Code& code);
    void shorten(std::vector<Code>& operands);
    bool isWorthAName(expression::NodeIndex index) const;
    std::string_view nameOf(const expression::Node& node);

    const expression::Formula& m_formula;
    Library m_library;
    Names m_names;
    Names m_localNames; ///< Those of the present body, and those that all bodies have.
    std::vector<std::string> m_variables;
    std::vector<std::string> m_constants;
    std::vector<bool> m_isConstantUsed;
    std::vector<bool> m_varies;      ///< By node, whether it depends on a variable.
    std::vector<std::size_t> m_size; ///< By node, its number of terms as written, up to a limit.
    std::vector<std::size_t> m_uses; ///< By node, how often the present body has it.
    std::unordered_map<expression::NodeIndex, Code> m_codes; ///< What has been written.
    std::vector<std::string> m_lines;
    std::size_t m_length = 0; ///< The number of all lines so far.
    std::vector<std::string_view> m_helpers;
};

} // namespace thetascope::python
