// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/map_landmarks.h"

#include "core/basins/together.h"
#include "core/expression/constants.h"

#include <atomic>
#include <optional>
#include <utility>

namespace thetascope::basins {

namespace {

/// The constant takes at least this number of values, so that branches can be followed on a map of
/// few pixels, too.
constexpr std::size_t kFewValues = 64;

/// No branch moves further than this share of the range between two values.
constexpr double kFurthest = 1.0 / 8;

/// The values of a constant for which minima are searched, in ascending order.
struct Values {
    std::vector<ValueOfConstant> all;
    std::vector<std::size_t> pixels;    ///< The indices of those that pixels have.
    std::optional<std::size_t> present; ///< The index of the present value, if it is on the axis.
};

Values valuesOf(const Axis& axis, std::size_t pixels, double present) {
    Values values;
    const auto add = [&](double value) {
        if (value == present) {
            values.present = values.all.size();
        } else if (!values.present && !values.all.empty() && values.all.back().value < present &&
                   present < value) {
            values.present = values.all.size();
            values.all.push_back({present, {}});
        }
        values.all.push_back({value, {}});
    };
    const std::size_t parts = (kFewValues + pixels - 1) / pixels; // of the way to the next pixel
    const std::size_t last = (pixels - 1) * parts;
    for (std::size_t i = 0; i <= last; ++i) {
        const bool isOfPixels = i % parts == 0;
        add(isOfPixels ? axis.value(i / parts, pixels) : axis.value(i, last + 1));
        if (isOfPixels)
            values.pixels.push_back(values.all.size() - 1);
    }
    return values;
}

/// Finds the minima for each of the values.
void findMinima(const Request& request, const Axis& axis, loss::Range range, loss::Range rangeY,
                std::vector<ValueOfConstant>& values, unsigned threads,
                const std::stop_token& stop) {
    std::atomic<std::size_t> next{0};
    together(threads, [&] {
        for (std::size_t i = next++; i < values.size() && !stop.stop_requested(); i = next++) {
            const Run run{request.start, request.optimizer, {{axis.key, values[i].value}}};
            values[i].landmarks = landmarks(*lossOf(request, run), range, rangeY);
        }
    });
}

MapLandmarks branchesOf(const Request& request, loss::Range range, loss::Range rangeY,
                        unsigned threads, const std::stop_token& stop) {
    const bool isAcross = request.across.quantity == Axis::Quantity::Constant;
    const Axis& axis = isAcross ? request.across : request.up;
    const std::uint32_t number = variedConstants(request).front();
    Values values = valuesOf(axis, isAcross ? request.width : request.height,
                             request.loss->constants()[number].value);
    findMinima(request, axis, range, rangeY, values.all, threads, stop);
    if (stop.stop_requested())
        return MapLandmarks::withoutNames();
    Branches branches = follow(values.all, values.present, range.width() * kFurthest);
    std::vector<NumberedLandmarks> ofPixels;
    for (const std::size_t pixel : values.pixels)
        ofPixels.push_back(branches.at[pixel]);
    branches.at = std::move(ofPixels);
    return MapLandmarks::ofBranches(
        std::move(branches), isAcross,
        values.present ? std::move(values.all[*values.present].landmarks) : Landmarks{});
}

} // namespace

Naming namingOf(const Request& request) {
    const auto isConstant = [](const Axis& axis) {
        return axis.quantity == Axis::Quantity::Constant;
    };
    if (!isConstant(request.across) && !isConstant(request.up))
        return Naming::Common;
    return isConstant(request.across) != isConstant(request.up) && request.loss->dimension() == 1
               ? Naming::Branches
               : Naming::None;
}

MapLandmarks::MapLandmarks(Landmarks common)
    : m_naming(Naming::Common)
    , m_lists{numbered(common)}
    , m_present(std::move(common)) {}

MapLandmarks MapLandmarks::withoutNames() {
    return {};
}

MapLandmarks MapLandmarks::ofBranches(Branches branches, bool isAcross, Landmarks present) {
    MapLandmarks made;
    made.m_naming = Naming::Branches;
    made.m_lists = std::move(branches.at);
    made.m_isAcross = isAcross;
    made.m_branches = std::move(branches.all);
    made.m_present = std::move(present);
    return made;
}

std::size_t MapLandmarks::count() const {
    return m_naming == Naming::Branches ? m_branches.size() : m_present.minima.size();
}

const NumberedLandmarks& MapLandmarks::at(std::size_t column, std::size_t row) const {
    static const NumberedLandmarks none;
    switch (m_naming) {
    case Naming::Common:
        return m_lists.front();
    case Naming::Branches:
        return m_lists[m_isAcross ? column : row];
    case Naming::None:
        break;
    }
    return none;
}

Landing MapLandmarks::landing(const End& end, double tolerance, std::size_t column,
                              std::size_t row) const {
    const NumberedLandmarks& own = at(column, row);
    Landing found = basins::landing(own.landmarks, end, tolerance);
    if (found.fate == Fate::Minimum)
        found.minimum = static_cast<std::uint32_t>(own.numbers[found.minimum]);
    else if (found.fate == Fate::Elsewhere && m_naming == Naming::None)
        found.fate = Fate::AtRest;
    return found;
}

MapLandmarks landmarks(const Request& request, loss::Range range, loss::Range rangeY,
                       unsigned threads, const std::stop_token& stop) {
    switch (namingOf(request)) {
    case Naming::Common:
        return landmarks(*request.loss, range, rangeY);
    case Naming::Branches:
        return branchesOf(request, range, rangeY, threads, stop);
    case Naming::None:
        break;
    }
    return MapLandmarks::withoutNames();
}

} // namespace thetascope::basins
