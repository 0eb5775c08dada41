// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (core/simd/kernels.cmake).
#include "core/descent/lane_mask.h"
#include "core/descent/watch.h"

namespace thetascope::descent::THETASCOPE_ISA {

namespace {

#if defined(THETASCOPE_ISA_Avx512)
using Marks = __mmask8; ///< A bit for each lane.

inline Marks isNotFinite(const Vector& a) {
    return _mm512_fpclass_pd_mask(a, 0x99); // not a number of both kinds, +∞, −∞
}

inline Marks isLess(const Vector& a, double b) {
    return _mm512_cmp_pd_mask(a, _mm512_set1_pd(b), _CMP_LT_OQ);
}

inline std::uint8_t bits(Marks marks) {
    return marks;
}
#else
using Marks = Mask;

inline Marks isNotFinite(const Vector& a) {
    return 0 * a != 0; // 0·∞ and 0·NaN are NaN
}

inline Marks isLess(const Vector& a, double b) {
    return a < b;
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
        Marks mask = isNotFinite(at(rows.finite, lane)) | isNotFinite(at(rows.theta[0], lane)) |
                     isLess(at(rows.least, lane), rows.bound);
        if (rows.theta[1])
            mask |= isNotFinite(at(rows.theta[1], lane));
        marks[lane / kWidth] = bits(mask);
    }
}

} // namespace thetascope::descent::THETASCOPE_ISA
