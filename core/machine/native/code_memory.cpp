// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/native/code_memory.h"

#include <cstdint>

namespace thetascope::machine::native {

namespace {

using asmjit::CodeHolder;
using asmjit::kErrorOk;
using asmjit::VirtMem::MemoryFlags;

/// Returns a number of bytes rounded up to whole pages.
std::size_t wholePages(std::size_t bytes) {
    const std::size_t page = asmjit::VirtMem::info().THETASCOPE_ASMJIT(pageSize, page_size);
    return (bytes + page - 1) / page * page;
}

/// Lays out the code. Returns the number of bytes that it takes at most, or 0 in case of an error.
std::size_t layOut(CodeHolder& holder) {
    if (holder.flatten() != kErrorOk ||
        holder.THETASCOPE_ASMJIT(resolveUnresolvedLinks, resolve_cross_section_fixups)() !=
            kErrorOk)
        return 0;
    return holder.THETASCOPE_ASMJIT(codeSize, code_size)();
}

/// Copies the code to where it is to be executed.
bool place(CodeHolder& holder, void* address, std::size_t size) {
    return holder.THETASCOPE_ASMJIT(relocateToBase, relocate_to_base)(
               reinterpret_cast<std::uint64_t>(address)) == kErrorOk &&
           holder.THETASCOPE_ASMJIT(copyFlattenedData, copy_flattened_data)(address, size) ==
               kErrorOk;
}

} // namespace

CodeMemory::CodeMemory(CodeHolder& holder)
    : m_size(wholePages(layOut(holder))) {
    void* pages = nullptr;
    if (m_size == 0 || asmjit::VirtMem::alloc(&pages, m_size, MemoryFlags::kAccessRW) != kErrorOk)
        return;
    if (place(holder, pages, m_size) &&
        asmjit::VirtMem::protect(pages, m_size, MemoryFlags::kAccessRX) == kErrorOk)
        m_address = pages;
    else
        asmjit::VirtMem::release(pages, m_size);
}

CodeMemory::~CodeMemory() {
    if (m_address)
        asmjit::VirtMem::release(m_address, m_size);
}

} // namespace thetascope::machine::native
