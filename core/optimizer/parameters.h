// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/parameter.h"

#include <limits>

namespace thetascope::optimizer {

/// This is the upper end of a range that has none.
inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

// The hyper-parameters of the rules. Rules share a row if it means the same to all of them.
// key, aliases, symbol, default, range (ends included?), slider (logarithmic? from, to), sentence

/// This is the learning rate α, by which the slope is multiplied.
inline constexpr Parameter kAlpha{
    "alpha", "lr, learning_rate, step_size, eta, η",
    "α",     0.05,
    0,       kNoLimit,
    false,   false,
    true,    1e-4,
    2,       "The learning rate: how far a plain step goes where the slope is 1."};

/// Returns the learning rate α of a rule that makes something else of it, as its sentence says.
constexpr Parameter alphaThat(std::string_view sentence) {
    Parameter alpha = kAlpha;
    alpha.sentence = sentence;
    return alpha;
}

/// This is the rate α with which time-based decay begins.
inline constexpr Parameter kFirstAlpha = alphaThat(
    "The learning rate at first: how far the first plain step goes where the slope is 1.");
/// This is the rate α of AdaGrad.
inline constexpr Parameter kAdaGradAlpha =
    alphaThat("The learning rate before it is divided by the size of all slopes so far: no plain "
              "step is longer than α, and the first is α long.");
/// This is the rate α of rules that divide it by the size of the slopes so far.
inline constexpr Parameter kAdaptiveAlpha =
    alphaThat("The learning rate before it is divided by the size of the slopes so far: steps are "
              "of the order of α, however steep it is.");
/// This is the rate α of rules that divide it by the spread of the slopes so far.
inline constexpr Parameter kCenteredAlpha =
    alphaThat("The learning rate before it is divided by how much the slope has varied: the "
              "steadier the slope, the longer the steps.");
/// This is the rate α of RAdam.
inline constexpr Parameter kRAdamAlpha =
    alphaThat("The learning rate: how far a step goes where the slope is 1; later it is divided by "
              "the size of the slopes.");
/// This is the size α of the first step of Rprop.
inline constexpr Parameter kFirstStep{"alpha", "lr, learning_rate, step_size, eta, η",
                                      "α",     0.1,
                                      0,       kNoLimit,
                                      false,   false,
                                      true,    1e-4,
                                      2,       "The size of the first step, whatever the slope."};
/// This is the factor α by which the rate of Adadelta is multiplied.
inline constexpr Parameter kScale{"alpha", "lr, learning_rate, step_size, eta, η",
                                  "α",     1,
                                  0,       kNoLimit,
                                  false,   false,
                                  true,    1e-2,
                                  100,     "Scales the rate that Adadelta finds for itself."};
// The values that are tried where optimizers are tuned: see Parameter::tries.
inline constexpr double kWeightTries[] = {0.5, 0.9, 0.99};
inline constexpr double kSquareWeightTries[] = {0.9, 0.99, 0.999};
inline constexpr double kDecayTries[] = {0.01, 0.1, 1};
inline constexpr double kFirstStepTries[] = {1e-6, 1e-4, 1e-2};
inline constexpr double kShrinkTries[] = {0.3, 0.5, 0.7};
inline constexpr double kGrowTries[] = {1.1, 1.2, 1.5};

/// This is the decay β of time-based decay.
inline constexpr Parameter kDecay{
    "beta",     "decay",  "β",  0.1,
    0,          kNoLimit, true, false,
    true,       1e-4,     10,   "How fast the learning rate decays: after 1/β steps it has halved.",
    kDecayTries};
/// This is the weight β of the old value in a decaying average.
inline constexpr Parameter kBeta{
    "beta",
    "rho, ρ, gamma, γ",
    "β",
    0.9,
    0,
    1,
    true,
    false,
    false,
    0,
    0.999,
    "How much of the average is kept at each step: the nearer to 1, the longer its memory.",
    kWeightTries};
/// This is the weight β₁ of the old value in the average of the slopes, in Adam and its relatives.
inline constexpr Parameter kBeta1{
    "beta1",     "b1",  "β₁",  0.9, 0,     1,
    true,        false, false, 0,   0.999, "How much of the slopes' average is kept at each step.",
    kWeightTries};
/// This is the weight β₂ of the old value in the average of the squared slopes, in Adam and its
/// relatives.
inline constexpr Parameter kBeta2{"beta2",
                                  "b2",
                                  "β₂",
                                  0.999,
                                  0,
                                  1,
                                  true,
                                  false,
                                  false,
                                  0,
                                  0.9999,
                                  "How much of the squared slopes' average is kept at each step.",
                                  kSquareWeightTries};
/// This is the small number δ that keeps a division finite, in the rules of the notes.
inline constexpr Parameter kDelta{
    "delta", "eps, epsilon, ε",
    "δ",     1e-8,
    0,       kNoLimit,
    true,    false,
    true,    1e-10,
    1,       "A small number that keeps the rate finite where all slopes have been 0."};
/// This is the small number ε that keeps a division finite, in the rules of the literature.
inline constexpr Parameter kEpsilon{
    "epsilon", "eps, delta, δ",
    "ε",       1e-8,
    0,         kNoLimit,
    true,      false,
    true,      1e-10,
    1,         "A small number that keeps the rate finite where all slopes have been 0."};
/// This is the number ε of Adadelta, which sets the size of its first steps.
inline constexpr Parameter kAdadeltaEpsilon{
    "epsilon",
    "eps, delta, δ",
    "ε",
    1e-4,
    0,
    kNoLimit,
    true,
    false,
    true,
    1e-10,
    1,
    "Sets the length of the first step, α √(ε/(1 − ρ)), unless the slope is as small as that.",
    kFirstStepTries};
/// This is the weight ρ of the old values in both averages of Adadelta.
inline constexpr Parameter kRho{
    "rho",       "gamma, γ", "ρ",   0.9, 0,     1,
    true,        false,      false, 0,   0.999, "How much of both averages is kept at each step.",
    kWeightTries};
/// This is the momentum μ.
inline constexpr Parameter kMu{
    "mu",        "momentum, gamma, γ",
    "μ",         0.8,
    0,           1,
    true,        false,
    false,       0,
    0.999,       "The momentum: the fraction of the last step that is repeated.",
    kWeightTries};
/// This is the weight decay λ of AdamW.
inline constexpr Parameter kWeightDecay{
    "weight_decay", "lambda", "λ",
    0.01,           0,        kNoLimit,
    true,           false,    true,
    1e-4,           10,       "How strongly θ is pulled towards 0, independently of the loss."};
/// This is the rate ψ at which the momentum of NAdam grows.
inline constexpr Parameter kMomentumDecay{
    "momentum_decay",
    "psi",
    "ψ",
    0.004,
    0,
    kNoLimit,
    true,
    false,
    true,
    1e-4,
    1,
    "How fast the momentum grows to its full size: 0 leaves it at half."};
/// This is the factor η₋ by which Rprop shrinks its step.
inline constexpr Parameter kEtaMinus{
    "eta_minus", "",   "η₋",  0.5,
    0,           1,    false, false,
    false,       0.05, 0.95,  "The factor by which the step shrinks when the slope changes sign.",
    kShrinkTries};
/// This is the factor η₊ by which Rprop enlarges its step.
inline constexpr Parameter kEtaPlus{
    "eta_plus", "",    "η₊",
    1.2,        1,     kNoLimit,
    false,      false, false,
    1.01,       3,     "The factor by which the step grows while the slope keeps its sign.",
    kGrowTries};
/// This is the smallest step s₋ of Rprop.
inline constexpr Parameter kStepMin{"step_min", "",    "s₋", 1e-6,  0, kNoLimit,
                                    true,       false, true, 1e-12, 1, "The smallest step."};
/// This is the largest step s₊ of Rprop.
inline constexpr Parameter kStepMax{"step_max", "",    "s₊", 50,   0,    kNoLimit,
                                    false,      false, true, 1e-2, 1000, "The largest step."};

} // namespace thetascope::optimizer
