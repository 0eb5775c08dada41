// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included by sources that are compiled for each instruction set: the vector type and SLEEF's
// elementary functions for it, in their bit-reproducible forms of at most 1 ulp (Shibata and
// Petrogalli 2020; sinh and cosh may be infinite from ±709 on, where they still have values to
// ±710.47). finz: with fused multiply-add, the same bits at every width; cinz: without.

#if defined(THETASCOPE_ISA_Portable) && !defined(FP_FAST_FMA)
#define FP_FAST_FMA // has sleef.h declare its scalar forms with fused multiply-add
#endif
#include <sleef.h>

#include <cstddef>

namespace thetascope::machine::THETASCOPE_ISA {

#if defined(THETASCOPE_ISA_Avx512)
using Vector = __m512d;
using Mask = long long __attribute__((vector_size(64)));
#define THETASCOPE_SLEEF(name) Sleef_finz_##name##d8_u10avx512f

inline Vector root(Vector a) {
    return _mm512_sqrt_pd(a);
}
#elif defined(THETASCOPE_ISA_Avx2)
using Vector = __m256d;
using Mask = long long __attribute__((vector_size(32)));
#define THETASCOPE_SLEEF(name) Sleef_finz_##name##d4_u10avx2

inline Vector root(Vector a) {
    return _mm256_sqrt_pd(a);
}
#else
using Vector = double __attribute__((vector_size(8)));
using Mask = long long __attribute__((vector_size(8)));

inline Vector root(Vector a) {
    return Vector{__builtin_sqrt(a[0])};
}

/// Whether the processor has fused multiply-add: then SLEEF's scalar form gives the vectors' bits.
inline bool hasFusedMultiplyAdd() {
#if defined(__x86_64__)
    static const bool has = __builtin_cpu_supports("fma") && __builtin_cpu_supports("avx2");
    return has;
#elif defined(__FP_FAST_FMA)
    return true;
#else
    return false;
#endif
}

#define THETASCOPE_SLEEF(name)                                                                     \
    (hasFusedMultiplyAdd() ? Sleef_finz_##name##d1_u10purecfma : Sleef_cinz_##name##d1_u10purec)
#endif

// THETASCOPE_CALL: SLEEF's function of a vector; THETASCOPE_ADDRESS: where it is, for machine code.
#if defined(THETASCOPE_ISA_Portable)
#define THETASCOPE_CALL(name, a)                                                                   \
    Vector {                                                                                       \
        THETASCOPE_SLEEF(name)((a)[0])                                                             \
    }
#define THETASCOPE_ADDRESS(name) nullptr
using SleefFunction = Vector (*)(Vector);

inline void sinCos(Vector a, Vector& sine, Vector& cosine) {
    const auto both = THETASCOPE_SLEEF(sincos)(a[0]);
    sine = Vector{both.x};
    cosine = Vector{both.y};
}

inline Vector power(Vector a, Vector b) {
    return Vector{THETASCOPE_SLEEF(pow)(a[0], b[0])};
}
#else
#define THETASCOPE_CALL(name, a) THETASCOPE_SLEEF(name)(a)
#define THETASCOPE_ADDRESS(name) &THETASCOPE_SLEEF(name)
// To GCC these are of another type than other functions, since SLEEF declares that they have no
// effects.
using SleefFunction = decltype(&THETASCOPE_SLEEF(exp));

inline void sinCos(Vector a, Vector& sine, Vector& cosine) {
    const auto both = THETASCOPE_SLEEF(sincos)(a);
    sine = both.x;
    cosine = both.y;
}

inline Vector power(Vector a, Vector b) {
    return THETASCOPE_SLEEF(pow)(a, b);
}
#endif

/// The vector that holds the value in every lane; −0 too, which 0 + value would lose.
inline Vector all(double value) {
    return value - Vector{};
}

inline Vector choose(Mask where, Vector yes, Vector no) {
    return where ? yes : no;
}

inline bool any(Mask where) {
    long long found = 0;
    for (std::size_t i = 0; i < sizeof(Mask) / sizeof(long long); ++i)
        found |= where[i];
    return found != 0;
}

inline Vector magnitude(Vector a) {
    return reinterpret_cast<Vector>(reinterpret_cast<Mask>(a) & 0x7FFFFFFFFFFFFFFF);
}

inline Vector flushed(Vector a) {
    return choose(magnitude(a) < kFlushThreshold, Vector{}, a);
}

inline Vector sign(Vector a) {
    // 0, −0 and not-a-number stay as they are
    return choose(a > 0, all(1), choose(a < 0, all(-1), a));
}

inline Vector smaller(Vector a, Vector b) {
    return choose(a < b, a, choose(b <= a, b, a + b)); // a + b: one of them is not a number
}

inline Vector larger(Vector a, Vector b) {
    return choose(a > b, a, choose(b >= a, b, a + b));
}

inline Vector ifLess(Vector a, Vector b, Vector x, Vector y) {
    return choose(a < b, x, choose(a > b, y, choose(a == b, (x + y) * 0.5, a + b)));
}

} // namespace thetascope::machine::THETASCOPE_ISA
