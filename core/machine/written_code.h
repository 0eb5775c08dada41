// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the writers of machine code only, which is of x86-64.
#include "core/machine/instruction.h"

#include <asmjit/x86.h>

#include <cstdint>
#include <memory>
#include <span>

namespace thetascope::machine {

/// Begins a function that works on vectors of `width` lanes.
void beginFunction(asmjit::x86::Compiler& compiler, const asmjit::FuncSignature& signature,
                   std::uint32_t width);

/// Has a kernel carry out `part`, which must live as long as the code.
void callKernel(asmjit::x86::Compiler& compiler, Kernel kernel, std::span<const Instruction> part,
                const asmjit::x86::Gp& slots, const asmjit::x86::Gp& lanes);

/// A function of machine code. The memory that it lives in is freed with it.
class WrittenCode {
public:
    /// What `write` says with the compiler it is given; empty where something went wrong, or where
    /// this system does not run code made like this.
    template <class Write>
    static std::shared_ptr<const WrittenCode> make(Write write) {
        Holder holder;
        asmjit::x86::Compiler compiler(&holder.code);
        write(compiler);
        compiler.finalize();
        return holder.add();
    }

    ~WrittenCode();
    WrittenCode(const WrittenCode&) = delete;
    WrittenCode& operator=(const WrittenCode&) = delete;

    template <class Function>
    Function as() const {
        return reinterpret_cast<Function>(m_code);
    }

private:
    explicit WrittenCode(void* code)
        : m_code(code) {}

    /// Remembers whether something went wrong on the way.
    struct Failure : asmjit::ErrorHandler {
        void handleError(asmjit::Error, const char*, asmjit::BaseEmitter*) override { any = true; }

        bool any = false;
    };

    struct Holder {
        Holder();
        std::shared_ptr<const WrittenCode> add();

        asmjit::CodeHolder code;
        Failure failure;
    };

    void* m_code;
};

} // namespace thetascope::machine
