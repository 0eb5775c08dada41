// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (core/simd/kernels.cmake).
#include "core/descent/watch.h"

#if !defined(THETASCOPE_ISA_Portable)
#include <immintrin.h>
#endif

namespace thetascope::descent::THETASCOPE_ISA {

namespace {

#pragma GCC diagnostic ignored "-Wpsabi" // vectors wider than registers are never passed: inlined
constexpr std::size_t kWidth = 8;
using Vector [[gnu::vector_size(64)]] = double;

#if defined(THETASCOPE_ISA_Avx512)
using Mask = __mmask8; ///< a bit a lane

inline Mask isNotFinite(const Vector& a) {
    return _mm512_fpclass_pd_mask(a, 0x99); // not a number of both kinds, +∞, −∞
}

inline Mask isLess(const Vector& a, double b) {
    return _mm512_cmp_pd_mask(a, _mm512_set1_pd(b), _CMP_LT_OQ);
}

inline std::uint8_t bits(Mask mask) {
    return mask;
}
#else
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

/// The Number of a Watch over the lanes of a vector.
struct Lanes {
    Vector each;

    [[gnu::always_inline]] friend inline Lanes operator+(const Lanes& a, const Lanes& b) {
        return {a.each + b.each};
    }

    [[gnu::always_inline]] friend inline Lanes operator*(const Lanes& a, const Lanes& b) {
        return {a.each * b.each};
    }

    [[gnu::always_inline]] friend inline Lanes choose(const Lanes& a, const Lanes& b,
                                                      const Lanes& x, const Lanes& y) {
        return {a.each < b.each ? x.each : y.each};
    }
};

inline const Vector& at(const double* row, std::size_t lane) {
    return *reinterpret_cast<const Vector*>(row + lane);
}

inline Vector& at(double* row, std::size_t lane) {
    return *reinterpret_cast<Vector*>(row + lane);
}

template <std::size_t kDimension>
void watchRows(const WatchedSteps& rows, const WatchRows& sums) {
    for (std::size_t lane = 0; lane < rows.lanes; lane += kWidth) {
        Watch<Lanes> watch{{Vector{}}, {Vector{} + __builtin_inf()}};
        for (std::size_t step = 0; step < rows.steps; ++step) {
            const std::size_t entry = lane + step * rows.lanes;
            Lanes slopes[kDimension];
            Lanes sigmas[kDimension];
            for (std::size_t c = 0; c < kDimension; ++c) {
                slopes[c].each = at(rows.slope[c], entry);
                sigmas[c].each = at(rows.sigma[c], entry);
            }
            watch.lookAtValues({at(rows.loss, entry)}, slopes, kDimension);
            watch.lookAtStep(sigmas, kDimension);
        }
        at(sums.finite, lane) = watch.finite.each;
        at(sums.shortest, lane) = watch.shortest.each;
    }
}

} // namespace

void watch(const WatchedSteps& rows, const WatchRows& sums) {
    if (rows.slope[1])
        watchRows<2>(rows, sums);
    else
        watchRows<1>(rows, sums);
}

void mark(const WatchedBatch& given, std::uint8_t* marks) {
    const WatchedBatch rows = given; // which the compiler knows that no mark is written into
    for (std::size_t lane = 0; lane < rows.lanes; lane += kWidth) {
        Mask mask = isNotFinite(at(rows.finite, lane)) | isNotFinite(at(rows.theta[0], lane)) |
                    isLess(at(rows.shortest, lane), rows.squaredTolerance);
        if (rows.theta[1])
            mask |= isNotFinite(at(rows.theta[1], lane));
        marks[lane / kWidth] = bits(mask);
    }
}

} // namespace thetascope::descent::THETASCOPE_ISA
