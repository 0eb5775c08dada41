// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/defined_functions.h"
#include "core/expression/derivation.h"
#include "core/expression/function.h"
#include "core/expression/graph.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace thetascope::expression {

/// An Infinite says what an infinite value of a function at finite arguments means.
enum class Infinite {
    Overflow = 1, ///< The value is too large for a double (exp 1000), or is never infinite.
    Pole, ///< The arguments are at a pole (log 0), or so close to one that no double is closer.
};

/// A Form is how a function is written in a formula on paper.
enum class Form {
    Named = 1, ///< Its name is followed by its arguments in brackets: sin(u).
    PowerOfE,  ///< It is a power of e: eᵘ.
    Root,      ///< It is a square root: √u.
    CubeRoot,  ///< It is a cube root: ∛u.
    Bars,      ///< Its argument is between bars: |u|.
    Cases,     ///< It is a choice of values after a brace.
    Signs,     ///< It is written with signs or with other functions: 2ᵘ, ⌊u⌋, a < b.
};

/// A Typeset is how a function is typeset.
struct Typeset {
    Form form;                ///< Its form.
    std::string_view name{};  ///< The name if the form is Form::Named, such as "log".
    std::string_view index{}; ///< The subscript of the name, such as "10".
    std::string_view latex{}; ///< The LaTeX command for the name, such as "\log".
};

/// A FunctionRow is everything about a function of formulas except how it is computed.
struct FunctionRow {
    Function function; ///< The function.
    /// The names that may be typed, in lower case and in UTF-8, separated by spaces. The first one
    /// is printed.
    std::string_view names;
    std::size_t arity; ///< The number of arguments.
    /// Builds the derivative of a call. The derivative of at least one argument is not zero.
    Slope (*derivative)(Derivation& call);
    Infinite infinite; ///< What an infinite value means.
    Typeset typeset;   ///< How it is typeset.
};

/// Returns the row of a function.
const FunctionRow& functionRow(Function function);

/// Returns the rows of all functions, in the order of the enumerators of Function.
std::span<const FunctionRow> functionRows();

/// Returns the name under which a function is printed, in UTF-8.
std::string_view printedName(Function function);

/// A Name is a word of formulas that stands for a function, a constant or a variable. Case is
/// ignored when formulas are read.
struct Name {
    /// A Kind says what a name is.
    enum class Kind { Function, Constant, Variable, Defined };

    std::u32string_view text; ///< The word, in lower case.
    Kind kind;                ///< What it is.
    Op op;                    ///< The operation of a node with this name.
    Function function{};      ///< The function, if `kind` is Kind::Function.
    /// The index in definedFunctions() of what the name means if `kind` is Kind::Defined, or if the
    /// function has another number of arguments than that of the name, as in log(x, 2).
    std::optional<std::size_t> defined{};
};

/// Returns every name that may be typed, aliases included.
std::span<const Name> names();

/// Returns the defined function with a name in lower case, or nothing.
const DefinedFunction* findDefined(std::u32string_view name);

} // namespace thetascope::expression
