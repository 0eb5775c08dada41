// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/branches.h"
#include "core/basins/landmarks.h"
#include "core/basins/map.h"
#include "core/basins/request.h"
#include "core/loss/range.h"

#include <cstddef>
#include <stop_token>
#include <vector>

namespace thetascope::basins {

/// A Naming says which minima the pixels of a map have.
enum class Naming {
    Common,   ///< All pixels have the same loss, and so the same minima.
    Branches, ///< A named constant is one of the axes, and its minima are followed as branches.
    None      ///< The minima differ from pixel to pixel, so that none of them has a name.
};

/// Returns how the minima of a map are named. They have no names if both axes are named constants,
/// since each pixel would need a search of its own, or if one is and the loss has two variables,
/// since a search in a plane takes some ten times as long.
Naming namingOf(const Request& request);

/// MapLandmarks are the minima by which the pixels of a map are distinguished.
class MapLandmarks {
public:
    /// Makes the landmarks of a map whose pixels all have the same loss.
    MapLandmarks(Landmarks common); // NOLINT(google-explicit-constructor): a conversion

    /// Makes landmarks without names.
    static MapLandmarks withoutNames();

    /// Makes landmarks that are branches. There is a list for each column if `isAcross`, else for
    /// each row. `present` are the minima at the present value of the constant, whose branches have
    /// the first numbers.
    static MapLandmarks ofBranches(Branches branches, bool isAcross, Landmarks present);

    /// Returns how the minima are named.
    Naming naming() const { return m_naming; }

    /// Returns the number of different minima or branches on the map.
    std::size_t count() const;

    /// Returns the minima of the loss as it is at present: all minima of a map with a common loss.
    /// The minimum with index i has the number i. There are none if they have no branches on the
    /// map.
    const Landmarks& present() const { return m_present; }

    /// Returns the branches by number; there are some only for Naming::Branches.
    const std::vector<Branch>& branches() const { return m_branches; }

    /// Returns the minima of the loss of the pixel in a column and a row.
    const NumberedLandmarks& at(std::size_t column, std::size_t row) const;

    /// Returns where the run of the pixel in a column and a row has landed: see landing(). The
    /// minimum is the number of the branch, if minima are branches. If minima have no names, a run
    /// settles at none in particular: Fate::AtRest.
    Landing landing(const End& end, double tolerance, std::size_t column, std::size_t row) const;

private:
    MapLandmarks() = default;

    Naming m_naming = Naming::None;
    std::vector<NumberedLandmarks> m_lists; ///< One for each row or column, or one for all.
    bool m_isAcross = false;                ///< Whether there is one for each column.
    std::vector<Branch> m_branches;
    Landmarks m_present;
};

/// Finds the minima by which the pixels of a map are distinguished, within a range, or within a
/// rectangle if the loss has two variables. If they are branches, their minima are found for each
/// of the pixels' values of the constant, on `threads` threads, including the calling one. Once a
/// stop is requested, minima are no longer searched, and the result has no names.
MapLandmarks landmarks(const Request& request, loss::Range range, loss::Range rangeY,
                       unsigned threads = 1, const std::stop_token& stop = {});

} // namespace thetascope::basins
