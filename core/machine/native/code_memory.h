// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/native/emitter.h"

#include <cstddef>

namespace thetascope::machine::native {

/// CodeMemory is pages of their own for a piece of machine code. While it is written they cannot be
/// executed, and from then on they cannot be written, so that no fault of the program can change
/// what is executed.
class CodeMemory {
public:
    CodeMemory() = default;

    /// Takes pages for the code in `holder` and moves the code there. The pages are empty where
    /// there is no memory, or where the system does not let a program execute what it has written.
    explicit CodeMemory(asmjit::CodeHolder& holder);

    CodeMemory(const CodeMemory&) = delete;
    CodeMemory& operator=(const CodeMemory&) = delete;
    /// Returns the pages to the system.
    ~CodeMemory();

    /// Returns the address of the code, or null if the pages are empty.
    void* address() const { return m_address; }

private:
    void* m_address = nullptr;
    std::size_t m_size = 0;
};

} // namespace thetascope::machine::native
