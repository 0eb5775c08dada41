// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::basins {

/// Returns the number of threads that this process may run at once, at least 1: as many as there
/// are processors on which it may run, or fewer if its control group has less time than that. It is
/// often less than the machine has, as in a container or in a job of a batch system.
unsigned allCores();

/// Returns how many processors' time a control group may use, rounded up, given its file cpu.max
/// ("150000 100000" is 1.5 processors). Returns nothing if it may use all, or if the text has
/// another form.
std::optional<unsigned> processorsOf(std::string_view cpuMax);

/// Returns the path of a process's control group below the root of their file system, given its
/// file /proc/PID/cgroup, or nothing if it has none of version 2.
std::optional<std::string> controlGroupOf(std::string_view cgroup);

} // namespace thetascope::basins
