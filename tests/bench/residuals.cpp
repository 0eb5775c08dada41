// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "residuals.h"

#include <ctime>

namespace thetascope::bench {

std::string residuals(std::size_t bytes, const std::string& model) {
    std::string text = "0";
    for (int i = 1; text.size() < bytes; ++i) {
        const std::string x = std::to_string(i % 89) + "." + std::to_string(i % 10);
        std::string term = model;
        term.replace(term.find('#'), 1, x);
        text += "+(" + std::to_string(i % 7) + "." + std::to_string(i % 97) + "-" + term + ")^2";
    }
    return text;
}

double processorTime() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

} // namespace thetascope::bench
