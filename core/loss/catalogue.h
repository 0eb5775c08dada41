// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <span>
#include <string>
#include <string_view>

namespace thetascope::loss {

/// A SuitedRate is a learning rate that suits a loss, for one named optimizer.
struct SuitedRate {
    std::string_view recipe; ///< The key of the optimizer, such as "gd".
    double alpha;            ///< The learning rate α.
};

/// An Entry is a ready-made loss: one row of the catalogue.
struct Entry {
    std::string_view key;              ///< The name in commands and files, such as "double_well".
    std::string_view title;            ///< The name on screen, such as "Double well".
    std::string_view aliases;          ///< Other names in commands, such as "camel, three_hump".
    std::string_view formula;          ///< The formula, written as one types it.
    Range range;                       ///< The range of θ to show, or of x with two variables.
    Range rangeY;                      ///< The range of y to show; equal to `range` without a y.
    Point start;                       ///< The start to begin with.
    std::span<const SuitedRate> rates; ///< Learning rates that suit this loss.
    std::string_view literature;       ///< Where the loss comes from.
    std::string_view shows;            ///< What there is to see, in one sentence.
};

/// Returns all ready-made losses, in the order in which they are listed.
std::span<const Entry> catalogue();

/// Returns the ready-made loss with a given key, or a null pointer if there is none.
const Entry* find(std::string_view key);

/// Returns the ready-made loss with a given key, title or alias in any spelling that
/// text::plainName() has, with or without "function" at its end, or a null pointer if there is
/// none.
const Entry* entryNamed(std::string_view name);

/// Returns "; did you mean “NAME”?" if a text is a single word that is nearly the name of a
/// ready-made loss, and nothing if it is not.
std::string suggestionFor(std::string_view wrong);

} // namespace thetascope::loss
