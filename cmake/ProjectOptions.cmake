# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with. Link PRIVATE.
add_library(thetascope_options INTERFACE)
target_include_directories(thetascope_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(thetascope_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${THETASCOPE_WERROR}>:-Werror>)

# Arithmetic that gives the same bits everywhere: no fused operations that the source does not ask
# for. The other two only drop what the program never looks at (errno and exception flags), so that
# loops vectorize; they change no value.
target_compile_options(thetascope_options INTERFACE
  -ffp-contract=off -fno-math-errno -fno-trapping-math)

if(THETASCOPE_SANITIZE)
  target_compile_options(thetascope_options INTERFACE
    -fsanitize=${THETASCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(thetascope_options INTERFACE -fsanitize=${THETASCOPE_SANITIZE})
endif()

# thetascope_add_library(name SOURCES…): a static library of one folder.
function(thetascope_add_library name)
  add_library(${name} STATIC ${ARGN})
  target_link_libraries(${name} PRIVATE thetascope_options)
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
endfunction()
