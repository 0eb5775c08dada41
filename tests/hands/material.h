// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace thetascope::hands {

/// Returns the losses that are typed, valid and invalid ones.
std::span<const std::string_view> formulas();

/// Returns the numbers that are typed into fields.
std::span<const std::string_view> numbers();

/// Returns the key combinations that are pressed. One that is to be pressed more often is there
/// more often.
std::span<const std::string_view> keys();

} // namespace thetascope::hands
