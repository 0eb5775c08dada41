// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/basins/map_head.h"

#include "ui/basins/basin_text.h"
#include "ui/theme/number_format.h"

namespace thetascope::ui {

HeadContent mapHead(const experiment::Contender& contender, const basins::Request& request) {
    return {
        .names = {{contender.slot, QString::fromStdString(experiment::screenName(contender)), {}}},
        .parameters = fixedTexts(request),
        .fullParameters = fixedTexts(request, kFullDigits)};
}

} // namespace thetascope::ui
