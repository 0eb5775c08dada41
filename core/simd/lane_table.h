// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace thetascope::simd {

/// Rows are padded to a multiple of this number of doubles, the size of the widest vector
/// (AVX-512).
inline constexpr std::size_t kLanePadding = 8;

/// Returns `lanes` rounded up to a multiple of kLanePadding.
constexpr std::size_t paddedLanes(std::size_t lanes) {
    return (lanes + kLanePadding - 1) / kLanePadding * kLanePadding;
}

/// A LaneTable is a table of doubles with one row per quantity and one column per lane, that is,
/// per run. Each row begins on a 64-byte boundary and is padded to a multiple of kLanePadding
/// lanes, so that a kernel may always work on whole vectors. The values in the padding do not
/// matter, but they are initialized (to 0).
class LaneTable {
public:
    /// Makes an empty table, which has no rows.
    LaneTable() = default;
    /// Makes a table of `rows` × `lanes` zeros. Throws std::bad_alloc if there is not enough
    /// memory.
    LaneTable(std::size_t rows, std::size_t lanes);

    /// Returns the distance between the beginnings of consecutive rows, in doubles.
    std::size_t stride() const { return m_stride; }

    /// Returns a pointer to the first lane of a row, valid as long as the table is.
    double* row(std::size_t index) { return m_data.get() + index * m_stride; }

    /// Returns a pointer to the first lane of a row, valid as long as the table is.
    const double* row(std::size_t index) const { return m_data.get() + index * m_stride; }

private:
    struct Free {
        void operator()(double* data) const { ::operator delete[](data, std::align_val_t(64)); }
    };

    std::size_t m_stride = 0;
    std::unique_ptr<double[], Free> m_data;
};

} // namespace thetascope::simd
