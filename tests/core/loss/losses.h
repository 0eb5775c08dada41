// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

namespace thetascope::loss::test {

/// The loss of a text that must be one: the test fails, and a loss of 0 comes back, where it is
/// not.
inline std::shared_ptr<const Loss> lossOf(std::string_view text) {
    const auto loss = Loss::fromText(text);
    if (loss)
        return *loss;
    ADD_FAILURE() << text << ": " << loss.error().message;
    return *Loss::fromText("0");
}

} // namespace thetascope::loss::test
