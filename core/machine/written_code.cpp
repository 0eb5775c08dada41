// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(__x86_64__)

#include "core/machine/written_code.h"

namespace thetascope::machine {

namespace {

/// The memory that code lives in.
asmjit::JitRuntime& runtime() {
    static asmjit::JitRuntime theRuntime;
    return theRuntime;
}

} // namespace

WrittenCode::Holder::Holder() {
    code.init(runtime().environment());
    code.setErrorHandler(&failure);
}

std::shared_ptr<const WrittenCode> WrittenCode::Holder::add() {
    void* function = nullptr;
    if (failure.any || runtime().add(&function, &code) != asmjit::kErrorOk)
        return nullptr;
    return std::shared_ptr<const WrittenCode>(new WrittenCode(function));
}

WrittenCode::~WrittenCode() {
    runtime().release(m_code);
}

void beginFunction(asmjit::x86::Compiler& compiler, const asmjit::FuncSignature& signature,
                   std::uint32_t width) {
    asmjit::FuncFrame& frame = compiler.addFunc(signature)->frame();
    frame.setAvxEnabled();
    frame.setAvxCleanup();
    if (width == 8)
        frame.setAvx512Enabled();
}

void callKernel(asmjit::x86::Compiler& compiler, Kernel kernel, std::span<const Instruction> part,
                const asmjit::x86::Gp& slots, const asmjit::x86::Gp& lanes) {
    asmjit::InvokeNode* invoke = nullptr;
    compiler.invoke(
        &invoke, reinterpret_cast<std::uint64_t>(kernel),
        asmjit::FuncSignatureT<void, const void*, const void*, const void*, std::size_t>());
    invoke->setArg(0, asmjit::Imm(reinterpret_cast<std::uint64_t>(part.data())));
    invoke->setArg(1, asmjit::Imm(reinterpret_cast<std::uint64_t>(part.data() + part.size())));
    invoke->setArg(2, slots);
    invoke->setArg(3, lanes);
}

} // namespace thetascope::machine

#endif
