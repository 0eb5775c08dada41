// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native/machine_code.h"

namespace thetascope::machine::native {

namespace {

/// Owns the memory that code lives in.
asmjit::JitRuntime& runtime() {
    static asmjit::JitRuntime theRuntime;
    return theRuntime;
}

} // namespace

MachineCode::Holder::Holder() {
    code.init(runtime().environment());
    failure.watch(code);
}

std::shared_ptr<const MachineCode> MachineCode::Holder::add() {
    void* address = nullptr;
    if (failure.isSet() || runtime().add(&address, &code) != asmjit::kErrorOk)
        return nullptr;
    return std::shared_ptr<const MachineCode>(new MachineCode(address));
}

MachineCode::~MachineCode() {
    runtime().release(m_address);
}

} // namespace thetascope::machine::native
