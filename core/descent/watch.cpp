// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/watch.h"

namespace thetascope::descent {

#if defined(__x86_64__)
WatchKernel watchKernel(simd::InstructionSet set) {
    return simd::choose<WatchKernel>(set, Portable::watch, Avx2::watch, Avx512::watch);
}

StretchWatchKernel stretchWatchKernel(simd::InstructionSet set) {
    return simd::choose<StretchWatchKernel>(set, Portable::watchStretch, Avx2::watchStretch,
                                            Avx512::watchStretch);
}
#else
WatchKernel watchKernel(simd::InstructionSet) {
    return Portable::watch; // there is no other
}

StretchWatchKernel stretchWatchKernel(simd::InstructionSet) {
    return Portable::watchStretch;
}
#endif

} // namespace thetascope::descent
