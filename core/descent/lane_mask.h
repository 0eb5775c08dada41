// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included by kernels alone, which are compiled once for each instruction set
// (core/simd/kernels.cmake).
#include <cstddef>
#include <cstdint>

#if !defined(THETASCOPE_ISA_Portable)
#include <immintrin.h>
#endif

namespace thetascope::descent::THETASCOPE_ISA {

#pragma GCC diagnostic ignored "-Wpsabi" // vectors wider than registers are never passed: inlined

namespace {

constexpr std::size_t kWidth = 8;
using Vector [[gnu::vector_size(64)]] = double;
using Mask [[gnu::vector_size(64)]] = long long; ///< 0 or −1 a lane

inline const Vector& at(const double* row, std::size_t lane) {
    return *reinterpret_cast<const Vector*>(row + lane);
}

inline Vector& at(double* row, std::size_t lane) {
    return *reinterpret_cast<Vector*>(row + lane);
}

/// Returns a bit for each lane of a mask.
inline std::uint8_t bits(const Mask& mask) {
#if defined(THETASCOPE_ISA_Avx512)
    return _mm512_movepi64_mask(reinterpret_cast<const __m512i&>(mask));
#elif defined(THETASCOPE_ISA_Avx2)
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

} // namespace

} // namespace thetascope::descent::THETASCOPE_ISA
