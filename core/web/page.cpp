// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/page.h"

#include "core/experiment/theta_file.h"
#include "core/metadata/element.h"
#include "core/web/document.h"
#include "core/web/engine.h"
#include "core/web/script_data.h"

namespace thetascope::web {

std::string pageOf(const experiment::Checked& checked, const experiment::Shown& shown,
                   const std::vector<OutcomeWords>& words) {
    return documentOf(
        {.title = htmlText("L = " + checked.loss()->text()),
         .engine = engineOf(checked, shown, words),
         .carried = metadata::elementWithText(experiment::toThetaText(checked, shown))});
}

} // namespace thetascope::web
