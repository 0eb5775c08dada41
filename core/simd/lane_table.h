// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace thetascope::simd {

/// Rows of lanes are padded to whole vectors of this many doubles, the widest there is (AVX-512).
inline constexpr std::size_t kLanePadding = 8;

/// So many lanes, rounded up to whole vectors.
constexpr std::size_t paddedLanes(std::size_t lanes) {
    return (lanes + kLanePadding - 1) / kLanePadding * kLanePadding;
}

/// A table of doubles, one row a quantity, one column a lane (a run). Rows begin on a 64-byte
/// boundary and are padded to a multiple of kLanePadding lanes, so that a kernel may always work on
/// whole vectors; what the padding holds does not matter, but it is initialized (to 0).
class LaneTable {
public:
    LaneTable() = default;
    LaneTable(std::size_t rows, std::size_t lanes);

    /// Distance between the beginnings of two rows, in doubles.
    std::size_t stride() const { return m_stride; }

    double* row(std::size_t index) { return m_data.get() + index * m_stride; }

    const double* row(std::size_t index) const { return m_data.get() + index * m_stride; }

private:
    struct Free {
        void operator()(double* data) const { ::operator delete[](data, std::align_val_t(64)); }
    };

    std::size_t m_stride = 0;
    std::unique_ptr<double[], Free> m_data;
};

} // namespace thetascope::simd
