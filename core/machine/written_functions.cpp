// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled with THETASCOPE_ISA defined as Written, so that the table of functions and what is put
// together in special_functions.h work with numbers that write themselves down.
#include "core/machine/written_functions.h"

#include "core/machine/instruction.h"
#include "core/machine/special_functions.h"

#include <iterator>

namespace thetascope::machine::Written {

namespace {

using expression::Function;

/// A Row says how a function is written: it has one of these functions unless it has an
/// instruction.
struct Row {
    Function function;
    Vector (*ofOne)(Vector) = nullptr;
    Vector (*ofTwo)(Vector, Vector) = nullptr;
    Vector (*ofThree)(Vector, Vector, Vector) = nullptr;
    Vector (*ofFour)(Vector, Vector, Vector, Vector) = nullptr;
};

constexpr Row instruction(Function function, double /*largestError*/, Code /*code*/) {
    return {.function = function};
}

template <class Apply, class... Arguments>
Vector written(Arguments... arguments) {
    return Apply{}(arguments...);
}

template <class Apply>
constexpr Row call(Function function, double /*largestError*/, Apply /*apply*/) {
    Row row{.function = function};
    if constexpr (requires(Apply apply, Vector a) { apply(a); })
        row.ofOne = written<Apply, Vector>;
    else if constexpr (requires(Apply apply, Vector a) { apply(a, a); })
        row.ofTwo = written<Apply, Vector, Vector>;
    else if constexpr (requires(Apply apply, Vector a) { apply(a, a, a); })
        row.ofThree = written<Apply, Vector, Vector, Vector>;
    else
        row.ofFour = written<Apply, Vector, Vector, Vector, Vector>;
    return row;
}

template <class Apply>
constexpr Row sleef(Function function, double largestError, Apply apply, std::nullptr_t) {
    return call(function, largestError, apply);
}

#include "core/machine/function_rows.h"

} // namespace

Body bodyOf(Function function) {
    const Row& row = kRows[static_cast<std::size_t>(function)];
    Body body;
    Draft& draft = body.draft;
    draft.names = {"a", "b", "c", "d"};
    const Vector a(&draft, 0);
    const Vector b(&draft, 1);
    const Vector c(&draft, 2);
    const Vector d(&draft, 3);
    const Vector result = row.ofOne     ? row.ofOne(a)
                          : row.ofTwo   ? row.ofTwo(a, b)
                          : row.ofThree ? row.ofThree(a, b, c)
                                        : row.ofFour(a, b, c, d);
    body.result = result.text();
    body.arguments = row.ofOne ? "a" : row.ofTwo ? "a, b" : row.ofThree ? "a, b, c" : "a, b, c, d";
    return body;
}

} // namespace thetascope::machine::Written
