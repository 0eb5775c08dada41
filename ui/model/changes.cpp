// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/changes.h"

#include "core/experiment/constants.h"

#include <algorithm>

namespace thetascope::ui::model {

namespace {

using experiment::Contender;
using experiment::Experiment;

Changes diff(const Contender& before, const Contender& after) {
    Changes what;
    what.setFlag(Change::Optimizer, before.optimizer != after.optimizer);
    what.setFlag(Change::Appearance, experiment::label(before) != experiment::label(after) ||
                                         before.visible != after.visible);
    return what;
}

} // namespace

Difference diff(const Experiment& before, const Experiment& after) {
    Difference result;
    result.what.setFlag(Change::Loss,
                        before.loss != after.loss || experiment::constantValues(before) !=
                                                         experiment::constantValues(after));
    result.what.setFlag(Change::Constants, before.constants != after.constants);
    result.what.setFlag(Change::Range,
                        before.range != after.range || before.rangeY != after.rangeY);
    result.what.setFlag(Change::Start, before.start != after.start);
    result.what.setFlag(Change::Until, before.until != after.until);
    result.what.setFlag(Change::Contenders,
                        !std::ranges::equal(before.contenders, after.contenders, {},
                                            &Contender::slot, &Contender::slot));
    int changed = 0;
    for (const Contender& now : after.contenders) {
        const Contender* const then = experiment::find(before, now.slot);
        const Changes what = then != nullptr ? diff(*then, now) : Changes{};
        if (!what)
            continue;
        result.what |= what;
        result.slot = ++changed == 1 ? std::optional(now.slot) : std::nullopt;
    }
    return result;
}

} // namespace thetascope::ui::model
