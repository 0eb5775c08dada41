# SPDX-FileCopyrightText: 2026 The Thetascope developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Compiles through ccache where it is installed: a second build of the same sources is then cheap.
find_program(THETASCOPE_CCACHE ccache)
if(THETASCOPE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${THETASCOPE_CCACHE}")
endif()
