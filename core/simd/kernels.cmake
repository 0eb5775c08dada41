# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The instruction sets a kernel is compiled for; which one runs is chosen when the program starts
# (core/simd/instruction_set.h). Elsewhere than on x86-64 there is the portable one alone.
set(THETASCOPE_INSTRUCTION_SETS Portable)
set(THETASCOPE_FLAGS_Portable "")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND THETASCOPE_INSTRUCTION_SETS Avx2 Avx512)
  set(THETASCOPE_FLAGS_Avx2 -mavx2 -mfma)
  # the last one: a false alarm within GCC 12's own _mm512_sqrt_pd
  set(THETASCOPE_FLAGS_Avx512 -mavx512f -mavx512dq -mavx512vl -mfma -mprefer-vector-width=512
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

# thetascope_add_kernels(target SOURCES…): compiles the sources once for each instruction set, with
# THETASCOPE_ISA defined as its name, and adds the objects to the target. Such a source keeps what it
# defines in a namespace of that name, and includes little, so that no inline function compiled for a
# newer processor is picked up by code that runs on an older one.
function(thetascope_add_kernels target)
  foreach(isa IN LISTS THETASCOPE_INSTRUCTION_SETS)
    set(objects ${target}_${isa})
    add_library(${objects} OBJECT ${ARGN})
    target_compile_definitions(${objects} PRIVATE THETASCOPE_ISA=${isa} THETASCOPE_ISA_${isa})
    target_compile_options(${objects} PRIVATE -O3 ${THETASCOPE_FLAGS_${isa}})
    target_link_libraries(${objects} PRIVATE thetascope_options)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${objects}>)
  endforeach()
endfunction()
