// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/constants.h"

#include "core/text/scripts.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace thetascope::expression {

namespace {

/// The Greek letters, other forms of the same letter among them.
constexpr std::pair<char32_t, std::string_view> kGreek[] = {
    {U'α', "alpha"},   {U'β', "beta"},   {U'γ', "gamma"}, {U'δ', "delta"},   {U'ε', "epsilon"},
    {U'ϵ', "epsilon"}, {U'ζ', "zeta"},   {U'η', "eta"},   {U'θ', "theta"},   {U'ϑ', "theta"},
    {U'ι', "iota"},    {U'κ', "kappa"},  {U'ϰ', "kappa"}, {U'λ', "lambda"},  {U'μ', "mu"},
    {U'µ', "mu"},      {U'ν', "nu"},     {U'ξ', "xi"},    {U'ο', "omicron"}, {U'π', "pi"},
    {U'ρ', "rho"},     {U'ϱ', "rho"},    {U'σ', "sigma"}, {U'ς', "sigma"},   {U'τ', "tau"},
    {U'υ', "upsilon"}, {U'φ', "phi"},    {U'ϕ', "phi"},   {U'χ', "chi"},     {U'ψ', "psi"},
    {U'ω', "omega"},   {U'Γ', "Gamma"},  {U'Δ', "Delta"}, {U'Θ', "Theta"},   {U'Λ', "Lambda"},
    {U'Ξ', "Xi"},      {U'Π', "Pi"},     {U'Σ', "Sigma"}, {U'Φ', "Phi"},     {U'Ψ', "Psi"},
    {U'Ω', "Omega"},   {U'Υ', "Upsilon"}};

} // namespace

std::vector<double> valuesInEffect(std::span<const NamedConstant> constants,
                                   std::span<const ConstantValue> values) {
    std::vector<double> result;
    for (const NamedConstant& constant : constants) {
        const auto set = std::ranges::find(values, constant.name, &ConstantValue::name);
        result.push_back(set != values.end() ? set->value : constant.given.value_or(1));
    }
    return result;
}

void setConstants(Formula& formula, std::span<const double> values) {
    for (std::size_t k = 0; k < formula.constants.size(); ++k)
        formula.constants[k].value = values[k];
    formula.graph.setConstants(values);
}

std::string asciiName(std::string_view name) {
    std::string plain;
    for (const char32_t typed : text::decodeUtf8(name).text) {
        const char32_t character = text::fromSubscript(typed).value_or(typed);
        const auto greek =
            std::ranges::find(kGreek, character, &std::pair<char32_t, std::string_view>::first);
        if (greek != std::end(kGreek))
            plain += greek->second;
        else if (std::u32string_view(U"_[]{}\\ ").find(character) == std::u32string_view::npos)
            plain += text::encodeUtf8({&character, 1});
    }
    return plain;
}

std::optional<std::size_t> findConstant(std::span<const NamedConstant> constants,
                                        std::string_view name) {
    const auto exact = std::ranges::find(constants, name, &NamedConstant::name);
    if (exact != constants.end())
        return exact - constants.begin();
    const std::string plain = asciiName(name);
    std::optional<std::size_t> found;
    for (std::size_t k = 0; k < constants.size(); ++k) {
        if (asciiName(constants[k].name) != plain)
            continue;
        if (found) // it could mean either
            return std::nullopt;
        found = k;
    }
    return found;
}

std::string namesOf(std::span<const NamedConstant> constants) {
    constexpr std::size_t kMost = 12;
    std::string names;
    for (std::size_t k = 0; k < constants.size(); ++k) {
        if (k == kMost && constants.size() > kMost + 1)
            return names + ", …";
        if (k > 0)
            names += k + 1 == constants.size() ? " and " : ", ";
        names += constants[k].name;
    }
    return names;
}

} // namespace thetascope::expression
