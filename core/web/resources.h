// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thetascope::web {

/// Returns the text of a file of resources/web, which is compiled in; empty if there is none.
std::string_view resource(std::string_view name);

} // namespace thetascope::web
