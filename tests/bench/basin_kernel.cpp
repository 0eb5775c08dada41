// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (cmake/InstructionSets.cmake); there is none for the
// portable one.
#include "tests/bench/basin_kernel.h"

#if !defined(THETASCOPE_ISA_Portable)
#include <immintrin.h>
#include <sleef.h>

namespace thetascope::bench::THETASCOPE_ISA {

namespace {

#if defined(THETASCOPE_ISA_Avx512)
using Vector = __m512d;
using Pair = Sleef___m512d_2;

inline Pair sineCosine(Vector a) {
    return Sleef_sincosd8_u10avx512f(a);
}

inline Vector logarithm(Vector a) {
    return Sleef_logd8_u10avx512f(a);
}

inline Vector root(Vector a) {
    return _mm512_sqrt_pd(a);
}
#else
using Vector = __m256d;
using Pair = Sleef___m256d_2;

inline Pair sineCosine(Vector a) {
    return Sleef_sincosd4_u10avx2(a);
}

inline Vector logarithm(Vector a) {
    return Sleef_logd4_u10avx2(a);
}

inline Vector root(Vector a) {
    return _mm256_sqrt_pd(a);
}
#endif

constexpr std::size_t kWidth = sizeof(Vector) / sizeof(double);
constexpr std::size_t kInFlight = 4;

struct SinLog {
    static Vector loss(Vector theta) {
        return sineCosine(theta + theta).x * logarithm(theta * theta);
    }

    static Vector slope(Vector theta) {
        const Pair both = sineCosine(theta + theta);
        return 2 * both.y * logarithm(theta * theta) + 2 * both.x / theta;
    }
};

struct Quadratic {
    static Vector loss(Vector theta) {
        const Vector a = 20 - 5 * theta;
        const Vector b = 41 - 12 * theta;
        return a * a + b * b;
    }

    static Vector slope(Vector theta) { return -10 * (20 - 5 * theta) - 24 * (41 - 12 * theta); }
};

struct Gd {
    Vector alpha;

    Vector step(Vector slope) { return -alpha * slope; }
};

struct Adam {
    Vector alpha;
    Vector first{};
    Vector second{};
    double power1 = 1;
    double power2 = 1;

    Vector step(Vector slope) {
        first = 0.9 * first + (1 - 0.9) * slope;
        second = 0.999 * second + (1 - 0.999) * slope * slope;
        power1 *= 0.9;
        power2 *= 0.999;
        const Vector rate = alpha / (root(second / (1 - power2)) + 1e-8);
        return -rate * (first / (1 - power1));
    }
};

inline Vector load(const double* from) {
    Vector value;
    __builtin_memcpy(&value, from, sizeof value);
    return value;
}

inline void store(double* to, Vector value) {
    __builtin_memcpy(to, &value, sizeof value);
}

template <class Loss, class Rule>
void run(const BasinRuns& runs) {
    for (std::size_t begin = 0; begin < runs.count; begin += kInFlight * kWidth) {
        Vector theta[kInFlight];
        Rule rule[kInFlight];
        for (std::size_t k = 0; k < kInFlight; ++k) {
            theta[k] = load(runs.start + begin + k * kWidth);
            rule[k] = {load(runs.alpha + begin + k * kWidth)};
        }
        for (std::uint64_t t = 0; t < runs.steps; ++t) {
            for (std::size_t k = 0; k < kInFlight; ++k)
                theta[k] += rule[k].step(Loss::slope(theta[k]));
        }
        for (std::size_t k = 0; k < kInFlight; ++k) {
            store(runs.theta + begin + k * kWidth, theta[k]);
            store(runs.loss + begin + k * kWidth, Loss::loss(theta[k]));
        }
    }
}

} // namespace

void sinLogGd(const BasinRuns& runs) {
    run<SinLog, Gd>(runs);
}

void sinLogAdam(const BasinRuns& runs) {
    run<SinLog, Adam>(runs);
}

void quadraticGd(const BasinRuns& runs) {
    run<Quadratic, Gd>(runs);
}

void quadraticAdam(const BasinRuns& runs) {
    run<Quadratic, Adam>(runs);
}

} // namespace thetascope::bench::THETASCOPE_ISA
#endif
