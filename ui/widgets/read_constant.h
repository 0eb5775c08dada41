// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace thetascope::ui::widgets {

/// Reads a number as people type it: 1e-3, −5, 10 000, or a constant formula such as 2π or 1/3. The
/// error is one sentence.
tl::expected<double, QString> readConstant(const QString& text);

} // namespace thetascope::ui::widgets
