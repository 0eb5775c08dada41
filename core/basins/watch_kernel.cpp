// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (cmake/InstructionSets.cmake).
#include "core/basins/watch.h"

#if !defined(THETASCOPE_ISA_Portable)
#include <immintrin.h>
#endif

namespace thetascope::basins::THETASCOPE_ISA {

namespace {

using Vector [[gnu::vector_size(64)]] = double;
using Mask [[gnu::vector_size(64)]] = long long;
#if defined(THETASCOPE_ISA_Portable)
using HalfMask [[gnu::vector_size(32)]] = long long;
#endif

constexpr std::size_t kWidth = 8;

inline const Vector& at(const double* row, std::size_t lane) {
    return *reinterpret_cast<const Vector*>(row + lane);
}

/// Bit i of the result: whether mask[i], 0 or −1, is −1.
inline std::uint8_t bits(const Mask& mask) {
#if defined(THETASCOPE_ISA_Avx512)
    return static_cast<std::uint8_t>(_mm512_movepi64_mask(reinterpret_cast<const __m512i&>(mask)));
#elif defined(THETASCOPE_ISA_Avx2)
    const auto& halves = reinterpret_cast<const __m256d(&)[2]>(mask);
    return static_cast<std::uint8_t>(_mm256_movemask_pd(halves[0]) | _mm256_movemask_pd(halves[1])
                                                                         << 4);
#else
    const Mask weighted = mask & Mask{1, 2, 4, 8, 16, 32, 64, 128};
    const HalfMask half = __builtin_shufflevector(weighted, weighted, 0, 1, 2, 3) |
                          __builtin_shufflevector(weighted, weighted, 4, 5, 6, 7);
    return static_cast<std::uint8_t>(half[0] | half[1] | half[2] | half[3]);
#endif
}

template <bool kPlane>
void watchRows(const Watched& rows, std::uint8_t* marks) {
    for (std::size_t lane = 0; lane < rows.lanes; lane += kWidth) {
        const Vector sigma = at(rows.sigma[0], lane);
        Vector square = sigma * sigma;
        // 0·∞ and 0·NaN are NaN, and stay so
        Vector zero =
            0 * at(rows.loss, lane) + 0 * at(rows.theta[0], lane) + 0 * at(rows.slope[0], lane);
        if constexpr (kPlane) {
            const Vector sigmaY = at(rows.sigma[1], lane);
            square += sigmaY * sigmaY;
            zero += 0 * at(rows.theta[1], lane) + 0 * at(rows.slope[1], lane);
        }
        marks[lane / kWidth] = bits((square < rows.squaredTolerance) | (zero != 0));
    }
}

} // namespace

void watch(const Watched& rows, std::uint8_t* marks) {
    if (rows.theta[1])
        watchRows<true>(rows, marks);
    else
        watchRows<false>(rows, marks);
}

} // namespace thetascope::basins::THETASCOPE_ISA
