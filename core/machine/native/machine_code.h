// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/native/code_memory.h"
#include "core/machine/native/emitter.h"

#include <memory>

namespace thetascope::machine::native {

/// MachineCode is a function in memory that the processor may execute; the memory is freed with it.
class MachineCode {
public:
    /// Has `write` write a function with an Emitter. Returns null where an error occurred, or where
    /// the system does not let a program execute what it has written.
    template <class Write>
    static std::shared_ptr<const MachineCode> make(Write write) {
        Holder holder;
        Emitter emitter(holder.code);
        write(emitter);
        return holder.add();
    }

    /// Makes executable what `code` holds.
    explicit MachineCode(asmjit::CodeHolder& code)
        : m_memory(code) {}

    void* address() const { return m_memory.address(); }

private:
    struct Holder {
        Holder();
        std::shared_ptr<const MachineCode> add();

        asmjit::CodeHolder code;
        FailureFlag failure;
    };

    CodeMemory m_memory;
};

} // namespace thetascope::machine::native
