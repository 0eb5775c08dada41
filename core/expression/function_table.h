// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/graph.h"

#include <span>
#include <string_view>

namespace thetascope::expression {

/// A name in the typed notation that stands for a function, a constant or a variable. Lower case;
/// what is typed is compared without regard to case.
struct Name {
    enum class Kind { Function, Constant, Variable };

    std::u32string_view text;
    Kind kind;
    Op op;
};

/// Every name, aliases included; the first of an op is the one that is printed.
std::span<const Name> names();

/// The printed name of a function or constant, UTF-8.
std::string_view printedName(Op op);

} // namespace thetascope::expression
