// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/page.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace thetascope::ui::pictures {

/// Returns a PDF document with a page, which has lines and letters instead of dots. The error is a
/// sentence.
tl::expected<QByteArray, QString> writePdf(const Page& page);

} // namespace thetascope::ui::pictures
