// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/differential/plain_descent.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace thetascope::differential {

namespace {

using Number = long double;

/// What a coordinate keeps from step to step; all is 0 before the first, unless it says otherwise.
struct Memory {
    Number sum = 0;     ///< of squared slopes
    Number m = 0;       ///< average of slopes
    Number v = 0;       ///< average of squared slopes
    Number most = 0;    ///< the largest v so far, or u of Adamax
    Number d = 0;       ///< average of squared steps, of Adadelta
    Number sigma = 0;   ///< the last step
    Number buffer = 0;  ///< of Nesterov
    Number size = 0;    ///< of Rprop: α before the first
    Number before = 0;  ///< the previous slope of Rprop
    Number product = 1; ///< μ₁ ⋯ μₙ of NAdam
};

/// One optimizer in one coordinate.
class Coordinate {
public:
    Coordinate(const optimizer::Optimizer& optimizer, Rounding& rounding)
        : m_optimizer(optimizer)
        , r(rounding) {
        if (optimizer.rate->key == "rprop")
            m_memory.size = value("alpha");
    }

    /// Makes the step number n = t + 1 from θ with the slope g.
    void step(Number n, Number theta, Number g) {
        m_paused = false;
        rate = r(rateOf(n, g));
        sigma = r(sigmaOf(n, theta, g));
        m_memory.sigma = sigma;
    }

    Number rate = 0;
    Number sigma = 0;

private:
    Number value(std::string_view key) const { return m_optimizer.value(key); }

    /// Keeps a decaying average.
    Number averaged(Number& kept, Number beta, Number fresh) {
        return kept = r(r(beta * kept) + r((1 - beta) * r(fresh)));
    }

    Number power(Number base, Number n) { return r(std::pow(base, n)); }

    Number rateOfNotes(Number n, Number g) {
        const std::string_view rule = m_optimizer.rate->key;
        const Number alpha = value("alpha");
        if (rule == "constant")
            return alpha;
        if (rule == "time_decay")
            return alpha / (1 + value("beta") * (n - 1));
        if (rule == "decaying_average")
            return alpha / std::sqrt(value("delta") + averaged(m_memory.v, value("beta"), g * g));
        m_memory.sum = r(m_memory.sum + g * g);
        return alpha /
               (value("delta") + std::sqrt(rule == "average" ? m_memory.sum / n : m_memory.sum));
    }

    Number rateOf(Number n, Number g) {
        const std::string_view rule = m_optimizer.rate->key;
        Memory& at = m_memory;
        if (rule == "decaying_average_outside")
            return value("alpha") /
                   (std::sqrt(averaged(at.v, value("beta"), g * g)) + value("epsilon"));
        if (rule == "centered") {
            averaged(at.v, value("beta"), g * g);
            averaged(at.m, value("beta"), g);
            return value("alpha") /
                   (std::sqrt(std::max(r(at.v - r(at.m * at.m)), Number{0})) + value("epsilon"));
        }
        if (rule == "adadelta") {
            averaged(at.v, value("rho"), g * g);
            const Number factor =
                std::sqrt(at.d + value("epsilon")) / std::sqrt(at.v + value("epsilon"));
            averaged(at.d, value("rho"), factor * factor * g * g);
            return value("alpha") * factor;
        }
        if (rule == "adamax")
            return value("alpha") /
                   (at.most = std::max(value("beta2") * at.most, std::abs(g) + value("epsilon")));
        if (rule == "rprop")
            return rpropRate(g);
        if (rule == "adam" || rule == "amsgrad" || rule == "radam")
            return adamRate(rule, n, g);
        return rateOfNotes(n, g);
    }

    Number adamRate(std::string_view rule, Number n, Number g) {
        Memory& at = m_memory;
        const Number beta2 = value("beta2");
        averaged(at.v, beta2, g * g);
        at.most = std::max(at.most, at.v);
        const Number correction = 1 - power(beta2, n);
        if (rule != "radam")
            return value("alpha") / (std::sqrt((rule == "amsgrad" ? at.most : at.v) / correction) +
                                     value("epsilon"));
        const Number longest = 2 / (1 - beta2) - 1;
        const Number length = longest - 2 * n * power(beta2, n) / correction;
        if (length <= 5)
            return value("alpha");
        const Number rectified = std::sqrt((length - 4) * (length - 2) * longest /
                                           ((longest - 4) * (longest - 2) * length));
        return value("alpha") * rectified * std::sqrt(correction) /
               (std::sqrt(at.v) + value("epsilon"));
    }

    Number rpropRate(Number g) {
        Memory& at = m_memory;
        const Number product = g * at.before;
        if (product > 0)
            at.size *= value("eta_plus");
        if (product < 0)
            at.size *= value("eta_minus");
        at.size = std::min(std::max(r(at.size), value("step_min")), value("step_max"));
        m_paused = product < 0;
        at.before = m_paused ? 0 : g;
        return at.size;
    }

    Number sigmaOf(Number n, Number theta, Number g) {
        const std::string_view rule = m_optimizer.update->key;
        Memory& at = m_memory;
        if (rule == "plain")
            return -rate * g;
        if (rule == "momentum")
            return value("mu") * at.sigma - r(rate * g);
        if (rule == "nesterov") {
            at.buffer = r(value("mu") * at.buffer + g);
            return -rate * (g + value("mu") * at.buffer);
        }
        if (rule == "sign_with_pause")
            return m_paused || g == 0 ? Number{0} : std::copysign(rate, -g);
        const Number beta1 = value("beta1");
        averaged(at.m, beta1, g);
        if (rule == "nadam" || rule == "nadam_pytorch_1_13")
            return nadamSigma(rule, n, g);
        const Number corrected = r(at.m / (1 - power(beta1, n)));
        const Number decay =
            rule == "decoupled_decay" ? value("alpha") * value("weight_decay") * theta : 0;
        return -decay - r(rate * corrected);
    }

    Number nadamSigma(std::string_view rule, Number n, Number g) {
        const auto mu = [&](Number k) {
            return value("beta1") * (1 - power(0.96, k * value("momentum_decay")) / 2);
        };
        const Number product = m_memory.product *= mu(n);
        const Number next = (rule == "nadam" ? product : mu(n) * product) * mu(n + 1);
        return -rate *
               r(r((1 - mu(n)) * g / (1 - product)) + r(mu(n + 1) * m_memory.m / (1 - next)));
    }

    const optimizer::Optimizer& m_optimizer;
    Rounding& r;
    Memory m_memory;
    bool m_paused = false; ///< the slope has changed its sign, which Rprop answers by a rest
};

} // namespace

bool isKnown(const optimizer::Optimizer& optimizer) {
    constexpr std::string_view kNotes[] = {"constant",         "time_decay", "adagrad", "average",
                                           "decaying_average", "plain",      "momentum"};
    const auto isOfNotes = [&](std::string_view key) {
        return std::ranges::find(kNotes, key) != std::end(kNotes);
    };
    return optimizer::recipeOf(*optimizer.rate, *optimizer.update) != nullptr ||
           (isOfNotes(optimizer.rate->key) && isOfNotes(optimizer.update->key));
}

std::vector<PlainStep> plainDescent(const MadeLoss& loss, const optimizer::Optimizer& optimizer,
                                    std::array<double, 2> start, std::size_t steps,
                                    Rounding rounding) {
    std::vector<PlainStep> run;
    std::vector<Coordinate> coordinates(loss.dimension(), Coordinate(optimizer, rounding));
    std::array<Number, 2> theta{start[0], start[1]};
    for (std::size_t t = 0; t <= steps; ++t) {
        const Dual dual = loss.at(theta, rounding);
        PlainStep step{.theta = theta, .loss = dual.value, .slope = dual.slope};
        for (std::size_t c = 0; c < coordinates.size(); ++c) {
            coordinates[c].step(static_cast<Number>(t + 1), theta[c], dual.slope[c]);
            step.rate[c] = coordinates[c].rate;
            step.sigma[c] = coordinates[c].sigma;
            theta[c] = rounding(theta[c] + coordinates[c].sigma);
        }
        step.largest = rounding.largest();
        run.push_back(step);
    }
    return run;
}

} // namespace thetascope::differential
