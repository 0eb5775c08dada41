// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace thetascope::text {

/// Returns the beginning of an .npy file of NumPy, a multiple of 64 bytes: everything before the
/// numbers, which follow row by row. `fields` is a list of Python, such as "('loss', '<f8')", and
/// `shape` a tuple without its brackets, such as "3, 4" or "5,".
std::string npyHead(std::string_view fields, std::string_view shape);

} // namespace thetascope::text
