// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/rules/ada_delta.h"
#include "core/optimizer/rules/ada_grad.h"
#include "core/optimizer/rules/ada_max.h"
#include "core/optimizer/rules/adam_rate.h"
#include "core/optimizer/rules/adam_w.h"
#include "core/optimizer/rules/ams_grad.h"
#include "core/optimizer/rules/average.h"
#include "core/optimizer/rules/centered.h"
#include "core/optimizer/rules/constant.h"
#include "core/optimizer/rules/corrected_average.h"
#include "core/optimizer/rules/decaying_average.h"
#include "core/optimizer/rules/decaying_average_outside.h"
#include "core/optimizer/rules/momentum.h"
#include "core/optimizer/rules/nadam.h"
#include "core/optimizer/rules/nadam_pytorch_1_13.h"
#include "core/optimizer/rules/nesterov.h"
#include "core/optimizer/rules/plain.h"
#include "core/optimizer/rules/r_adam.h"
#include "core/optimizer/rules/rprop_rate.h"
#include "core/optimizer/rules/sign_with_pause.h"
#include "core/optimizer/rules/time_decay.h"

namespace thetascope::optimizer {

/// A RuleTable is a list of rules as types, each a class of core/optimizer/rules. Such a class has
/// the members kKey, kTitle, kFormula, kSource, kParameters and kStates, which are those of a Rule;
/// a function step(lane), which makes a step with a Lane of any kind of number; unless all its
/// states are 0 before the first step, a function start(lane), which sets them; and where there are
/// such parameters, kInertia and kLeastStep.
template <class... kRules>
struct RuleTable {
    /// This is the number of rules.
    static constexpr std::size_t kSize = sizeof...(kRules);
};

/// These are the learning-rate rules in the order in which they are offered, those of the notes
/// first.
using RateRules =
    RuleTable<Constant, TimeDecay, AdaGrad, Average, DecayingAverage, DecayingAverageOutside,
              Centered, AdamRate, AmsGrad, AdaDelta, RAdam, AdaMax, RpropRate>;

/// These are the update rules in the order in which they are offered, those of the notes first.
using UpdateRules = RuleTable<Plain, Momentum, Nesterov, CorrectedAverage, AdamW, NAdam,
                              NAdamPyTorch113, SignWithPause>;

} // namespace thetascope::optimizer
