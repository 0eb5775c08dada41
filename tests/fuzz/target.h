// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/made/lot.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

// What every target has in common: libFuzzer calls the two functions at the end, and a target says
// what they do by defining the two at the beginning.

namespace thetascope::fuzz {

/// Reads a text and checks what it became. Returns whether the text was accepted. Each target
/// defines this function.
bool check(std::string_view text);

/// Returns a text that is near to another one, or a new one, and mostly valid. Each target defines
/// this function.
std::string changed(std::string_view text, made::Lot& lot);

} // namespace thetascope::fuzz

/// Checks a text that libFuzzer made up.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
/// Makes a text of another one for libFuzzer. One in sixteen comes from libFuzzer's own changes,
/// which know nothing of the structure.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t maxSize, unsigned seed);
