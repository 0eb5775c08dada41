// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/race/report.h"
#include "core/race/sweep_report.h"

#include <tl/expected.hpp>

#include <QByteArray>

#include <string>

namespace thetascope::app {

/// Returns the bytes of a picture of a report, in a format of pictures, such as "png": of the race
/// on one loss, or of the comparison on several. There must be a QGuiApplication. The error is one
/// sentence. A race on one loss carries the experiment of carriedBy().
tl::expected<QByteArray, std::string> drawnRace(const race::Report& report,
                                                const std::string& format, const PictureForm& form);

/// Returns the bytes of a picture of a sweep: the steps until runs rest, by learning rate. The
/// picture carries the text of an experiment. The rest is as above.
tl::expected<QByteArray, std::string> drawnSweep(const race::SweepReport& report,
                                                 const std::string& theta,
                                                 const std::string& format,
                                                 const PictureForm& form);

} // namespace thetascope::app
