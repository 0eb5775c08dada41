// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_head.h"

#include "ui/maps/text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

namespace thetascope::ui::maps {

panels::HeadContent mapHead(const experiment::Contender& contender,
                            const basins::Request& request) {
    return {.names = {{contender.slot, theme::contenderName(contender), {}}},
            .parameters = fixedTexts(request),
            .fullParameters = fixedTexts(request, theme::kFullDigits)};
}

} // namespace thetascope::ui::maps
