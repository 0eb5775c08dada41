// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/catalogue.h"

#include "core/text/names.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace thetascope::loss {

namespace {

// Rates at which a run from the row's start does what the row is there to show; found by trying.
constexpr SuitedRate kQuadratic[] = {
    {"gd", 0.0008}, {"gd_time_decay", 0.004}, {"momentum", 0.0005},       {"nesterov", 0.0005},
    {"adagrad", 1}, {"rmsprop", 0.1},         {"rmsprop_momentum", 0.05}, {"adam", 0.3}};
constexpr SuitedRate kSinLog[] = {
    {"gd", 0.05},     {"gd_time_decay", 0.1}, {"momentum", 0.05},         {"nesterov", 0.02},
    {"adagrad", 0.5}, {"rmsprop", 0.1},       {"rmsprop_momentum", 0.05}, {"adam", 0.1}};
constexpr SuitedRate kDoubleWell[] = {
    {"gd", 0.05},      {"momentum", 0.03},         {"nesterov", 0.03}, {"adagrad", 0.5},
    {"rmsprop", 0.05}, {"rmsprop_momentum", 0.02}, {"adam", 0.1}};
constexpr SuitedRate kLongSlope[] = {
    {"gd", 0.5},      {"momentum", 0.5},          {"nesterov", 0.5}, {"adagrad", 0.5},
    {"rmsprop", 0.1}, {"rmsprop_momentum", 0.05}, {"adam", 0.2}};
constexpr SuitedRate kPlateau[] = {{"gd", 0.5},    {"momentum", 0.5}, {"nesterov", 0.5},
                                   {"adagrad", 1}, {"rmsprop", 0.1},  {"rmsprop_momentum", 0.05},
                                   {"adam", 0.2}};
constexpr SuitedRate kSteepWall[] = {
    {"gd", 0.02},      {"momentum", 0.005},        {"nesterov", 0.005}, {"adagrad", 0.5},
    {"rmsprop", 0.05}, {"rmsprop_momentum", 0.02}, {"adam", 0.1}};
constexpr SuitedRate kBumpyBowl[] = {
    {"gd", 0.05},     {"momentum", 0.03},         {"nesterov", 0.03}, {"adagrad", 0.5},
    {"rmsprop", 0.1}, {"rmsprop_momentum", 0.05}, {"adam", 0.3}};
constexpr SuitedRate kSharpValley[] = {
    {"gd", 0.05},      {"momentum", 0.02},         {"nesterov", 0.02}, {"adagrad", 0.5},
    {"rmsprop", 0.05}, {"rmsprop_momentum", 0.02}, {"adam", 0.1}};
constexpr SuitedRate kSmoothAbs[] = {
    {"gd", 0.3},      {"momentum", 0.1},          {"nesterov", 0.1}, {"adagrad", 0.8},
    {"rmsprop", 0.1}, {"rmsprop_momentum", 0.05}, {"adam", 0.2}};
constexpr SuitedRate kBowl[] = {{"gd", 0.08},   {"momentum", 0.03}, {"nesterov", 0.03},
                                {"adagrad", 1}, {"rmsprop", 0.1},   {"rmsprop_momentum", 0.05},
                                {"adam", 0.3}};
constexpr SuitedRate kSaddle[] = {{"gd", 0.05},     {"momentum", 0.02}, {"nesterov", 0.02},
                                  {"adagrad", 0.1}, {"rmsprop", 0.02},  {"rmsprop_momentum", 0.01},
                                  {"adam", 0.05}};
constexpr SuitedRate kRosenbrock[] = {
    {"gd", 0.001},     {"momentum", 0.0005},        {"nesterov", 0.0005}, {"adagrad", 0.3},
    {"rmsprop", 0.01}, {"rmsprop_momentum", 0.002}, {"adam", 0.1}};
constexpr SuitedRate kBeale[] = {{"gd", 0.005},    {"momentum", 0.002}, {"nesterov", 0.002},
                                 {"adagrad", 0.3}, {"rmsprop", 0.02},   {"rmsprop_momentum", 0.01},
                                 {"adam", 0.1}};
constexpr SuitedRate kHimmelblau[] = {
    {"gd", 0.01},      {"momentum", 0.004},        {"nesterov", 0.004}, {"adagrad", 0.8},
    {"rmsprop", 0.05}, {"rmsprop_momentum", 0.02}, {"adam", 0.2}};
constexpr SuitedRate kBooth[] = {{"gd", 0.05},   {"momentum", 0.02}, {"nesterov", 0.02},
                                 {"adagrad", 1}, {"rmsprop", 0.1},   {"rmsprop_momentum", 0.05},
                                 {"adam", 0.3}};
constexpr SuitedRate kCamel[] = {{"gd", 0.05},     {"momentum", 0.02}, {"nesterov", 0.02},
                                 {"adagrad", 0.3}, {"rmsprop", 0.03},  {"rmsprop_momentum", 0.02},
                                 {"adam", 0.1}};
constexpr SuitedRate kStyblinski[] = {
    {"gd", 0.01},      {"momentum", 0.005},        {"nesterov", 0.005}, {"adagrad", 0.5},
    {"rmsprop", 0.05}, {"rmsprop_momentum", 0.02}, {"adam", 0.1}};
constexpr SuitedRate kRastrigin[] = {
    {"gd", 0.002},     {"momentum", 0.001},        {"nesterov", 0.001}, {"adagrad", 0.3},
    {"rmsprop", 0.03}, {"rmsprop_momentum", 0.02}, {"adam", 0.1}};
constexpr SuitedRate kAckley[] = {{"gd", 0.01},     {"momentum", 0.01}, {"nesterov", 0.01},
                                  {"adagrad", 0.3}, {"rmsprop", 0.02},  {"rmsprop_momentum", 0.02},
                                  {"adam", 0.1}};
constexpr SuitedRate kGoldstein[] = {
    {"gd", 0.0001},    {"momentum", 0.00002},       {"nesterov", 0.00002}, {"adagrad", 0.2},
    {"rmsprop", 0.01}, {"rmsprop_momentum", 0.005}, {"adam", 0.05}};

// key, title, aliases, formula, range of θ or x, range of y, start, rates, literature, what it
// shows
constexpr Entry kEntries[] = {
    {"quadratic",
     "Quadratic",
     "parabola",
     "(20 − 5θ)² + (41 − 12θ)²",
     {-2, 9},
     {-2, 9},
     {-1, 0},
     kQuadratic,
     "notes, point 1",
     "The one that calculus solves: its minimum is at 1184/338 ≈ 3.503."},
    {"sinlog",
     "Sine times logarithm",
     "sine_log",
     "sin 2θ · log θ²",
     {-6, 6},
     {-6, 6},
     {-5, 0},
     kSinLog,
     "notes, points 2–12",
     "Several minima, none of which has a formula, and a gap at 0."},
    {"double_well",
     "Double well",
     "duffing",
     "(θ² − 1)² + 0.3θ",
     {-2, 2},
     {-2, 2},
     {1.8, 0},
     kDoubleWell,
     "Duffing 1918",
     "A shallow minimum and a deep one: momentum may roll from one to the other."},
    // From 0 plain descent has come to 5 after 200 steps and AdaGrad to 14, while momentum with
    // μ = 0.9 is in the dip at 20.
    {"long_slope",
     "Long gentle slope",
     "gentle_slope",
     "e^(θ − 25) − 0.05θ − 1.5·e^(−(θ − 20)²/2)",
     {-2, 27},
     {-2, 27},
     {0, 0},
     kLongSlope,
     "notes, points 17 and 22–25",
     "AdaGrad slows to a crawl, plain descent inches along, and momentum speeds up and may "
     "overshoot the dip."},
    {"plateau",
     "Plateau between two slopes",
     "two_slopes",
     "e^(θ − 9) − tanh(θ + 5) − tanh(θ − 3) − 0.02θ",
     {-8, 10},
     {-8, 10},
     {-7, 0},
     kPlateau,
     "notes, point 20",
     "On the flat stretch RMSProp's learning rate rises."},
    {"steep_wall",
     "Steep wall",
     "wall, cliff",
     "e^(−4θ) + θ",
     {-1, 4},
     {-1, 4},
     {-0.8, 0},
     kSteepWall,
     "Goodfellow, Bengio and Courville 2016, section 8.2.4",
     "With a rate that suits the valley, the wall throws the descent far away."},
    {"bumpy_bowl",
     "Bumpy bowl",
     "bumpy",
     "0.1θ² + sin 3θ",
     {-8, 8},
     {-8, 8},
     {-7, 0},
     kBumpyBowl,
     "after Rastrigin 1974",
     "Many minima on the way to the lowest one."},
    {"sharp_valley",
     "Sharp valley",
     "charbonnier",
     "√(θ² + 0.01)",
     {-2, 2},
     {-2, 2},
     {-1.5, 0},
     kSharpValley,
     "Charbonnier et al. 1994",
     "Almost a kink: a fixed rate that suits the sides makes the descent jump about at the "
     "bottom."},
    {"smooth_abs",
     "Smooth |θ|",
     "log_cosh, smooth_absolute_value",
     "log(cosh θ)",
     {-5, 5},
     {-5, 5},
     {-4, 0},
     kSmoothAbs,
     "Green 1990",
     "Steady slopes far out and a rounded bottom."},
    {"bowl",
     "Ill-conditioned bowl",
     "elliptic_bowl",
     "0.5(x² + 20y²)",
     {-10, 10},
     {-4, 4},
     {-9, 2},
     kBowl,
     "Goh 2017",
     "Steep in one direction and flat in the other: plain descent zigzags or crawls."},
    {"saddle",
     "Saddle",
     "saddle_point, hyperbolic_paraboloid",
     "x² − y²",
     {-2, 2},
     {-2, 2},
     {1.5, 0.01},
     kSaddle,
     "Dauphin et al. 2014",
     "Flat at the saddle point: the slope leads there at first, and then away."},
    {"rosenbrock",
     "Rosenbrock's valley",
     "banana, rosenbrock_banana, banana_valley",
     "(1 − x)² + 100(y − x²)²",
     {-2, 2},
     {-1, 3},
     {-1.2, 1},
     kRosenbrock,
     "Rosenbrock 1960",
     "A bent, narrow valley: easy to enter, slow to follow."},
    {"beale",
     "Beale",
     "",
     "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
     {-4.5, 4.5},
     {-4.5, 4.5},
     {1, 1.5},
     kBeale,
     "Beale 1958",
     "A flat middle between steep corners."},
    {"himmelblau",
     "Himmelblau",
     "",
     "(x² + y − 11)² + (x + y² − 7)²",
     {-5, 5},
     {-5, 5},
     {0, 0},
     kHimmelblau,
     "Himmelblau 1972",
     "Four minima, all equally deep."},
    {"booth",
     "Booth",
     "",
     "(x + 2y − 7)² + (2x + y − 5)²",
     {-10, 10},
     {-10, 10},
     {-8, 4},
     kBooth,
     "Booth 1957",
     "A tilted bowl with its minimum at (1, 3)."},
    {"three_hump_camel",
     "Three-hump camel",
     "camel, three_hump, three_hump_camel_back, 3_hump_camel",
     "2x² − 1.05x⁴ + x⁶/6 + xy + y²",
     {-2.5, 2.5},
     {-2.5, 2.5},
     {-2, 2},
     kCamel,
     "Branin 1972",
     "Three minima: the middle one is the lowest."},
    {"styblinski_tang",
     "Styblinski–Tang",
     "styblinski",
     "0.5(x⁴ − 16x² + 5x + y⁴ − 16y² + 5y)",
     {-5, 5},
     {-5, 5},
     {0.5, -0.5},
     kStyblinski,
     "Styblinski and Tang 1990",
     "Four minima: the deepest, the shallowest, and two between them that are equally deep."},
    {"rastrigin",
     "Rastrigin",
     "egg_box",
     "20 + x² − 10 cos 2πx + y² − 10 cos 2πy",
     {-5.12, 5.12},
     {-5.12, 5.12},
     {-3.4, 2.6},
     kRastrigin,
     "Rastrigin 1974",
     "An egg box: the nearest minimum wins."},
    {"ackley",
     "Ackley",
     "",
     "20 + e − 20·exp(−0.2·√(0.5(x² + y²))) − exp(0.5(cos 2πx + cos 2πy))",
     {-5, 5},
     {-5, 5},
     {-3.3, 2.7},
     kAckley,
     "Ackley 1987",
     "Ripples on a wide funnel."},
    {"goldstein_price",
     "Goldstein–Price",
     "goldstein",
     "(1 + (x + y + 1)²·(19 − 14x + 3x² − 14y + 6xy + 3y²))"
     "·(30 + (2x − 3y)²·(18 − 32x + 12x² + 48y − 36xy + 27y²))",
     {-2, 2},
     {-2, 2},
     {-0.5, 0.25},
     kGoldstein,
     "Goldstein and Price 1971",
     "Slopes from 0 at the minima to over 2 000 000 in a corner: one rate cannot suit all of it."},
};

constexpr std::size_t kLongestName = 64;

} // namespace

std::span<const Entry> catalogue() {
    return kEntries;
}

const Entry* find(std::string_view key) {
    const auto* const found = std::find_if(std::begin(kEntries), std::end(kEntries),
                                           [&](const Entry& entry) { return entry.key == key; });
    return found == std::end(kEntries) ? nullptr : found;
}

const Entry* entryNamed(std::string_view name) {
    constexpr std::string_view kFunction = "function"; // as in "Booth function"
    if (name.size() > kLongestName)
        return nullptr;
    std::string plain = text::plainName(name);
    if (plain.ends_with(kFunction))
        plain.resize(plain.size() - kFunction.size());
    const auto* const found =
        std::find_if(std::begin(kEntries), std::end(kEntries), [&](const Entry& entry) {
            return text::isSameName(entry.key, plain) || text::isSameName(entry.title, plain) ||
                   text::listContains(entry.aliases, plain);
        });
    return found == std::end(kEntries) ? nullptr : found;
}

std::string suggestionFor(std::string_view wrong) {
    const bool isWord = std::ranges::all_of(wrong, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    });
    if (!isWord)
        return {};
    std::vector<std::string_view> names;
    for (const Entry& entry : kEntries)
        names.push_back(entry.key);
    for (const Entry& entry : kEntries)
        std::ranges::copy(text::partsOfList(entry.aliases), std::back_inserter(names));
    return text::suggestion(wrong, names);
}

} // namespace thetascope::loss
