// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/derivation.h"
#include "core/expression/function.h"
#include "core/expression/graph.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace thetascope::expression {

/// This says what an infinite value at finite arguments means.
enum class Infinite {
    Overflow = 1, ///< The value is too large for a double (exp 1000), or is never infinite.
    Pole,         ///< The function has no value there (log 0), or so near that no double has one.
};

/// This is how a function stands in a formula on paper.
enum class Form {
    Named = 1, ///< Its name stands before its arguments in brackets: sin(u).
    PowerOfE,  ///< It is a power of e: eᵘ.
    Root,
    CubeRoot,
    Bars,  ///< Its argument stands between bars: |u|.
    Cases, ///< It is a choice of two values behind a brace.
};

/// This is how a function is typeset.
struct Typeset {
    Form form;
    std::string_view name{};  ///< The name of a Named one: "log".
    std::string_view index{}; ///< This stands below its name: "10".
    std::string_view latex{}; ///< This command sets its name in LaTeX: "\log".
};

/// This is all that there is to know about a function of formulas, apart from how a processor works
/// it out.
struct FunctionRow {
    Function function;
    /// The names that may be typed are separated by spaces, in small letters, and encoded in UTF-8.
    /// The first one is printed.
    std::string_view names;
    std::size_t arity;
    /// The derivative is built from the arguments and their derivatives, one of which at least is
    /// not zero.
    Slope (*derivative)(Derivation& call);
    Infinite infinite;
    Typeset typeset;
};

/// Returns the row of a function.
const FunctionRow& functionRow(Function function);

/// Returns the rows of all functions, in the order of their numbers.
std::span<const FunctionRow> functionRows();

/// Returns the name under which a function is printed, in UTF-8.
std::string_view printedName(Function function);

/// A name in the typed notation stands for a function, a constant or a variable. It is in small
/// letters; what is typed is compared without regard to case.
struct Name {
    enum class Kind { Function, Constant, Variable };

    std::u32string_view text;
    Kind kind;
    Op op;
    Function function{}; ///< This is the function of a name of one.
};

/// Returns every name that may be typed, aliases included.
std::span<const Name> names();

} // namespace thetascope::expression
