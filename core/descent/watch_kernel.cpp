// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (cmake/InstructionSets.cmake).
#include "core/descent/watch.h"

#if !defined(THETASCOPE_ISA_Portable)
#include <immintrin.h>
#endif

namespace thetascope::descent::THETASCOPE_ISA {

namespace {

constexpr std::size_t kWidth = 8;

#if defined(THETASCOPE_ISA_Avx512)
using Vector = __m512d;
using Mask = __mmask8; ///< a bit a lane

inline Mask isNotFinite(Vector a) {
    return _mm512_fpclass_pd_mask(a, 0x99); // not a number of both kinds, +∞, −∞
}

inline Mask isLess(Vector a, double b) {
    return _mm512_cmp_pd_mask(a, _mm512_set1_pd(b), _CMP_LT_OQ);
}

inline std::uint8_t bits(Mask mask) {
    return mask;
}
#else
#pragma GCC diagnostic ignored "-Wpsabi" // vectors wider than registers are never passed: inlined
using Vector [[gnu::vector_size(64)]] = double;
using Mask [[gnu::vector_size(64)]] = long long; ///< 0 or −1 a lane

inline Mask isNotFinite(const Vector& a) {
    return 0 * a != 0; // 0·∞ and 0·NaN are NaN
}

inline Mask isLess(const Vector& a, double b) {
    return a < b;
}

inline std::uint8_t bits(const Mask& mask) {
#if defined(THETASCOPE_ISA_Avx2)
    const auto& halves = reinterpret_cast<const __m256d(&)[2]>(mask);
    return static_cast<std::uint8_t>(_mm256_movemask_pd(halves[0]) | _mm256_movemask_pd(halves[1])
                                                                         << 4);
#else
    using Half [[gnu::vector_size(32)]] = long long;
    const Mask weighted = mask & Mask{1, 2, 4, 8, 16, 32, 64, 128};
    const Half half = __builtin_shufflevector(weighted, weighted, 0, 1, 2, 3) |
                      __builtin_shufflevector(weighted, weighted, 4, 5, 6, 7);
    return static_cast<std::uint8_t>(half[0] | half[1] | half[2] | half[3]);
#endif
}
#endif

inline const Vector& at(const double* row, std::size_t lane) {
    return *reinterpret_cast<const Vector*>(row + lane);
}

template <bool kPlane>
void watchRows(const Watched& given, std::uint8_t* marks) {
    const Watched rows = given; // which the compiler knows that no mark is written into
    for (std::size_t lane = 0; lane < rows.lanes; lane += kWidth) {
        Vector square = at(rows.sigma[0], lane) * at(rows.sigma[0], lane);
        Mask mask = isNotFinite(at(rows.loss, lane)) | isNotFinite(at(rows.theta[0], lane)) |
                    isNotFinite(at(rows.slope[0], lane));
        if constexpr (kPlane) {
            square += at(rows.sigma[1], lane) * at(rows.sigma[1], lane);
            mask |= isNotFinite(at(rows.theta[1], lane)) | isNotFinite(at(rows.slope[1], lane));
        }
        marks[lane / kWidth] = bits(mask | isLess(square, rows.squaredTolerance));
    }
}

} // namespace

void watch(const Watched& rows, std::uint8_t* marks) {
    if (rows.theta[1])
        watchRows<true>(rows, marks);
    else
        watchRows<false>(rows, marks);
}

void watchStretch(const WatchedStretch& given, std::uint8_t* marks) {
    const WatchedStretch rows = given;
    for (std::size_t lane = 0; lane < rows.lanes; lane += kWidth) {
        Mask mask = isNotFinite(at(rows.finite, lane)) | isNotFinite(at(rows.theta[0], lane)) |
                    isLess(at(rows.shortest, lane), rows.squaredTolerance);
        if (rows.theta[1])
            mask |= isNotFinite(at(rows.theta[1], lane));
        marks[lane / kWidth] = bits(mask);
    }
}

} // namespace thetascope::descent::THETASCOPE_ISA
