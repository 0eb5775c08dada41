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
#define THETASCOPE_SLEEF_OF(name, error) Sleef_finz_##name##d8_u##error##avx512f

inline Vector root(Vector a) {
    return _mm512_maskz_sqrt_pd(0xFF, a);
}

inline Vector floor(Vector a) {
    return _mm512_maskz_roundscale_pd(0xFF, a, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
}

inline Vector ceil(Vector a) {
    return _mm512_maskz_roundscale_pd(0xFF, a, _MM_FROUND_TO_POS_INF | _MM_FROUND_NO_EXC);
}

inline Vector round(Vector a) {
    return _mm512_maskz_roundscale_pd(0xFF, a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
}

inline Vector trunc(Vector a) {
    return _mm512_maskz_roundscale_pd(0xFF, a, _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC);
}
#elif defined(THETASCOPE_ISA_Avx2)
using Vector = __m256d;
using Mask = long long __attribute__((vector_size(32)));
#define THETASCOPE_SLEEF_OF(name, error) Sleef_finz_##name##d4_u##error##avx2

inline Vector root(Vector a) {
    return _mm256_sqrt_pd(a);
}

inline Vector floor(Vector a) {
    return _mm256_floor_pd(a);
}

inline Vector ceil(Vector a) {
    return _mm256_ceil_pd(a);
}

inline Vector round(Vector a) {
    return _mm256_round_pd(a, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
}

inline Vector trunc(Vector a) {
    return _mm256_round_pd(a, _MM_FROUND_TO_ZERO | _MM_FROUND_NO_EXC);
}
#else
using Vector = double __attribute__((vector_size(8)));
using Mask = long long __attribute__((vector_size(8)));

inline Vector root(Vector a) {
    return Vector{__builtin_sqrt(a[0])};
}

inline Vector floor(Vector a) {
    return Vector{__builtin_floor(a[0])};
}

inline Vector ceil(Vector a) {
    return Vector{__builtin_ceil(a[0])};
}

inline Vector round(Vector a) {
    return Vector{__builtin_nearbyint(a[0])};
}

inline Vector trunc(Vector a) {
    return Vector{__builtin_trunc(a[0])};
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

#define THETASCOPE_SLEEF_OF(name, error)                                                           \
    (hasFusedMultiplyAdd() ? Sleef_finz_##name##d1_u##error##purecfma                              \
                           : Sleef_cinz_##name##d1_u##error##purec)
#endif

// The function whose largest error is so many tenths of a unit in the last place; mostly 10.
#define THETASCOPE_SLEEF(name) THETASCOPE_SLEEF_OF(name, 10)

// THETASCOPE_CALL: SLEEF's function of a vector; THETASCOPE_ADDRESS: where it is, for machine code.
#if defined(THETASCOPE_ISA_Portable)
#define THETASCOPE_CALL_OF(name, error, a)                                                         \
    Vector {                                                                                       \
        THETASCOPE_SLEEF_OF(name, error)((a)[0])                                                   \
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

inline Vector arcTangent(Vector a, Vector b) {
    return Vector{THETASCOPE_SLEEF(atan2)(a[0], b[0])};
}

inline Vector hypotenuse(Vector a, Vector b) {
    return Vector{THETASCOPE_SLEEF_OF(hypot, 05)(a[0], b[0])};
}
#else
#define THETASCOPE_CALL_OF(name, error, a) THETASCOPE_SLEEF_OF(name, error)(a)
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

inline Vector arcTangent(Vector a, Vector b) {
    return THETASCOPE_SLEEF(atan2)(a, b);
}

inline Vector hypotenuse(Vector a, Vector b) {
    return THETASCOPE_SLEEF_OF(hypot, 05)(a, b);
}
#endif
#define THETASCOPE_CALL(name, a) THETASCOPE_CALL_OF(name, 10, a)

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

/// Returns `size`, which is not negative, with the sign of another vector.
inline Vector withSign(Vector size, Vector sign) {
    constexpr long long kSignBit = -0x7FFFFFFFFFFFFFFF - 1;
    return reinterpret_cast<Vector>(reinterpret_cast<Mask>(size) |
                                    (reinterpret_cast<Mask>(sign) & kSignBit));
}

/// Returns what is left of a divided by b, with the sign of a: the C library's fmod is exact for
/// all arguments.
inline Vector remainder(Vector a, Vector b) {
    Vector rest;
    for (std::size_t i = 0; i < sizeof(Vector) / sizeof(double); ++i)
        rest[i] = __builtin_fmod(a[i], b[i]);
    return rest;
}

} // namespace thetascope::machine::THETASCOPE_ISA
