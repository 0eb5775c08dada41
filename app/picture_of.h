// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/experiment_of.h"
#include "ui/pictures/picture.h"

#include <stop_token>

namespace thetascope::app {

/// Runs the visible optimizers of an experiment and collects what a picture of it shows. A
/// QGuiApplication must exist. If `stop` is requested, the runs end early.
ui::pictures::PictureContent pictureOf(const Prepared& prepared, const std::stop_token& stop = {});

} // namespace thetascope::app
