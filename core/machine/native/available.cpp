// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native.h"
#include "core/machine/native/machine_code.h"
#include "core/simd/instruction_set.h"

namespace thetascope::machine::native {

namespace {

/// Some systems forbid a program to execute what it has written.
bool canExecute() {
    const auto nothing = MachineCode::make([](Emitter& emitter) {
        emitter.beginFunction({}, false);
        emitter.endFunction();
    });
    return nothing != nullptr;
}

} // namespace

bool isAvailable() {
    static const bool is = simd::best() != simd::InstructionSet::Portable && canExecute();
    return is;
}

} // namespace thetascope::machine::native
