// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/optimizer/steps.h"

#include "core/optimizer/stepper.h"

namespace thetascope::optimizer {

Steps steps(const Optimizer& optimizer, const std::vector<double>& slopes, double theta) {
    Stepper stepper(optimizer, 1);
    Steps result;
    for (double slope : slopes) {
        double rate = 0;
        double sigma = 0;
        result.theta.push_back(theta);
        stepper.step(0, {&theta, &slope, &rate, &sigma, &theta});
        result.rate.push_back(rate);
        result.sigma.push_back(sigma);
    }
    return result;
}

Steps steps(const std::string& spec, const std::vector<double>& slopes, double theta) {
    return steps(parseSpec(spec).value(), slopes, theta);
}

} // namespace thetascope::optimizer
