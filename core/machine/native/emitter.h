// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only file that knows that AsmJit's interface was renamed, from newVec() to new_vec(), in its
// version 1.18. Everything else in this folder writes code through Emitter.
#include <asmjit/x86.h>

#include <cstddef>
#include <cstdint>
#include <span>

#if ASMJIT_LIBRARY_VERSION >= ((1 << 16) | (18 << 8))
#define THETASCOPE_ASMJIT(before, since) since
#else
#define THETASCOPE_ASMJIT(before, since) before
#endif

namespace thetascope::machine::native {

using asmjit::Label;
using asmjit::TypeId;
using asmjit::x86::Gp;
using asmjit::x86::KReg;
using asmjit::x86::Mem;
using asmjit::x86::Vec;

/// An Operand is either a register (Vec) or a place in memory (Mem).
using Operand = asmjit::Operand;

inline bool isRegister(const Operand& operand) {
    return operand.THETASCOPE_ASMJIT(isReg, is_reg)();
}

inline bool isMemory(const Operand& operand) {
    return operand.THETASCOPE_ASMJIT(isMem, is_mem)();
}

inline Mem advanced(const Mem& memory, std::int64_t bytes) {
    return memory.THETASCOPE_ASMJIT(cloneAdjusted, clone_adjusted)(bytes);
}

/// An Emitter writes one function with AsmJit's compiler, which assigns the processor's registers
/// and spills those that are too many.
class Emitter {
public:
    explicit Emitter(asmjit::CodeHolder& code)
        : m_compiler(&code) {}

    /// Begins the function, whose arguments are pointers or sizes and which returns nothing.
    void beginFunction(std::span<const Gp> arguments, bool usesAvx512) {
        Signature signature;
        setReturned(signature, TypeId::kVoid);
        for (std::size_t i = 0; i < arguments.size(); ++i)
            addArgument(signature, TypeId::kUIntPtr);
        asmjit::FuncNode* const function =
            m_compiler.THETASCOPE_ASMJIT(addFunc, add_func)(signature);
        asmjit::FuncFrame& frame = function->frame();
        frame.THETASCOPE_ASMJIT(setAvxEnabled, set_avx_enabled)();
        frame.THETASCOPE_ASMJIT(setAvxCleanup, set_avx_cleanup)();
        if (usesAvx512)
            frame.THETASCOPE_ASMJIT(setAvx512Enabled, set_avx512_enabled)();
        for (std::uint32_t i = 0; i < arguments.size(); ++i)
            function->THETASCOPE_ASMJIT(setArg, set_arg)(i, arguments[i]);
    }

    /// Ends the function and has AsmJit translate it.
    void endFunction() {
        m_compiler.THETASCOPE_ASMJIT(endFunc, end_func)();
        m_compiler.finalize();
    }

    Gp newPointer() { return m_compiler.THETASCOPE_ASMJIT(newIntPtr, new_gp_ptr)(); }

    Vec newVector(TypeId type) { return m_compiler.THETASCOPE_ASMJIT(newVec, new_vec)(type); }

    /// Returns a register for a bit for each of eight lanes.
    KReg newMask() { return m_compiler.THETASCOPE_ASMJIT(newKb, new_kb)(); }

    Label newLabel() { return m_compiler.THETASCOPE_ASMJIT(newLabel, new_label)(); }

    /// Returns memory on the function's stack.
    Mem newStack(std::uint32_t bytes, std::uint32_t alignment) {
        return m_compiler.THETASCOPE_ASMJIT(newStack, new_stack)(bytes, alignment);
    }

    /// Returns memory beside the code that holds `bytes` bytes of `data`; equal ones are stored
    /// once.
    Mem constant(const void* data, std::size_t bytes) {
        return m_compiler.THETASCOPE_ASMJIT(newConst, new_const)(asmjit::ConstPoolScope::kGlobal,
                                                                 data, bytes);
    }

    void bind(const Label& label) { m_compiler.bind(label); }

    template <class... Operands>
    void emit(asmjit::InstId instruction, const Operands&... operands) {
        m_compiler.emit(instruction, operands...);
    }

    /// Writes an instruction of AVX-512 that leaves the lanes of the first operand alone whose bit
    /// is not set.
    template <class... Operands>
    void emitMasked(const KReg& mask, asmjit::InstId instruction, const Operands&... operands) {
        m_compiler.k(mask).emit(instruction, operands...);
    }

    /// Writes an instruction of AVX-512 that sets lanes whose bit is not set to 0.
    template <class... Operands>
    void emitZeroing(const KReg& mask, asmjit::InstId instruction, const Operands&... operands) {
        m_compiler.k(mask).z().emit(instruction, operands...);
    }

    /// Calls a function of vectors of type `type` that returns one, by the system's calling
    /// convention.
    void call(const void* function, TypeId type, std::span<const Vec> arguments,
              const Vec& result) {
        invoke(function, type, type, nullptr, arguments)
            ->THETASCOPE_ASMJIT(setRet, set_ret)(0, result);
    }

    /// Calls a function that returns nothing and takes a pointer to where it puts its results
    /// before the vectors.
    void call(const void* function, TypeId type, const Gp& results,
              std::span<const Vec> arguments) {
        invoke(function, TypeId::kVoid, type, &results, arguments);
    }

private:
#if ASMJIT_LIBRARY_VERSION >= ((1 << 16) | (18 << 8))
    using Signature = asmjit::FuncSignature;
#else
    using Signature = asmjit::FuncSignatureBuilder;
#endif

    static void setReturned(Signature& signature, TypeId type) {
        signature.THETASCOPE_ASMJIT(setRet, set_ret)(type);
    }

    static void addArgument(Signature& signature, TypeId type) {
        signature.THETASCOPE_ASMJIT(addArg, add_arg)(type);
    }

    asmjit::InvokeNode* invoke(const void* function, TypeId returned, TypeId type,
                               const Gp* pointer, std::span<const Vec> arguments) {
        Signature signature;
        setReturned(signature, returned);
        if (pointer)
            addArgument(signature, TypeId::kUIntPtr);
        for (std::size_t i = 0; i < arguments.size(); ++i)
            addArgument(signature, type);
        asmjit::InvokeNode* node = nullptr;
        m_compiler.invoke(THETASCOPE_ASMJIT(&node, asmjit::Out(node)),
                          reinterpret_cast<std::uint64_t>(function), signature);
        std::uint32_t next = 0;
        if (pointer)
            node->THETASCOPE_ASMJIT(setArg, set_arg)(next++, *pointer);
        for (const Vec& each : arguments)
            node->THETASCOPE_ASMJIT(setArg, set_arg)(next++, each);
        return node;
    }

    asmjit::x86::Compiler m_compiler;
};

/// A FailureFlag remembers whether AsmJit reported an error while code was written.
class FailureFlag final : public asmjit::ErrorHandler {
public:
    void THETASCOPE_ASMJIT(handleError, handle_error)(asmjit::Error, const char*,
                                                      asmjit::BaseEmitter*) override {
        m_isSet = true;
    }

    bool isSet() const { return m_isSet; }

    /// Has `code` report its errors here.
    void watch(asmjit::CodeHolder& code) {
        code.THETASCOPE_ASMJIT(setErrorHandler, set_error_handler)(this);
    }

private:
    bool m_isSet = false;
};

} // namespace thetascope::machine::native
