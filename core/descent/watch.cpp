// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/watch.h"

namespace thetascope::descent {

WatchKernel watchKernel([[maybe_unused]] simd::InstructionSet set) {
#if defined(__x86_64__)
    switch (set) {
    case simd::InstructionSet::Portable:
        return Portable::watch;
    case simd::InstructionSet::Avx2:
        return Avx2::watch;
    case simd::InstructionSet::Avx512:
        return Avx512::watch;
    }
#endif
    return Portable::watch;
}

} // namespace thetascope::descent
