// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/watch.h"

namespace thetascope::descent {

#if defined(__x86_64__)

namespace {

/// The one of an instruction set.
template <class Kernel>
Kernel chosen(simd::InstructionSet set, Kernel portable, Kernel avx2, Kernel avx512) {
    switch (set) {
    case simd::InstructionSet::Portable:
        return portable;
    case simd::InstructionSet::Avx2:
        return avx2;
    case simd::InstructionSet::Avx512:
        return avx512;
    }
    return portable;
}

} // namespace

WatchKernel watchKernel(simd::InstructionSet set) {
    return chosen<WatchKernel>(set, Portable::watch, Avx2::watch, Avx512::watch);
}

StretchWatchKernel stretchWatchKernel(simd::InstructionSet set) {
    return chosen<StretchWatchKernel>(set, Portable::watchStretch, Avx2::watchStretch,
                                      Avx512::watchStretch);
}
#else
WatchKernel watchKernel(simd::InstructionSet) {
    return Portable::watch;
}

StretchWatchKernel stretchWatchKernel(simd::InstructionSet) {
    return Portable::watchStretch;
}
#endif

} // namespace thetascope::descent
