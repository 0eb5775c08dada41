// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/lane_table.h"

#include <algorithm>

namespace thetascope::simd {

LaneTable::LaneTable(std::size_t rows, std::size_t lanes)
    : m_stride(paddedLanes(lanes))
    , m_data(new (std::align_val_t(64)) double[rows * m_stride]) {
    std::fill_n(m_data.get(), rows * m_stride, 0.0);
}

} // namespace thetascope::simd
