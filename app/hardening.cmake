# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# A fault in the program must not become a way in: what compiler and linker can do about that at next
# to no cost. Options that a compiler or a processor does not have are left out; with a sanitizer,
# which does more and would be in its own way, so are those of the compiler.
include(CheckCXXCompilerFlag)

# thetascope_harden(FLAGS…): compiles with those of the flags that this compiler has.
function(thetascope_harden)
  foreach(flag IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "THETASCOPE_HAS${flag}" has)
    check_cxx_compiler_flag("-Werror ${flag}" ${has})
    if(${has})
      target_compile_options(thetascope_options INTERFACE ${flag})
    endif()
  endforeach()
endfunction()

# Addresses differ from run to run. Qt's own option for that comes later and is stronger.
target_compile_options(thetascope_options INTERFACE -fPIE)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  # The table of the libraries' functions cannot be written once the program runs.
  target_link_options(thetascope_options INTERFACE -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()

if(NOT THETASCOPE_SANITIZE)
  # Returns whose address was overwritten, stacks that grow past their guard, and jumps to where none
  # lead, are noticed.
  thetascope_harden(-fstack-protector-strong -fstack-clash-protection -fcf-protection)
  # Copies into buffers of known size are checked; that needs an optimizer.
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(thetascope_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
  endif()
endif()
