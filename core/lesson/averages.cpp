// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/averages.h"

namespace thetascope::lesson {

std::vector<double> decayingAverages(std::span<const double> q, double beta) {
    std::vector<double> averages;
    double m = 0;
    for (const double each : q) {
        m = beta * m + (1 - beta) * each;
        averages.push_back(m);
    }
    return averages;
}

} // namespace thetascope::lesson
