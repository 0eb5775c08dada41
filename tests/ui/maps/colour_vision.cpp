// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/maps/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace thetascope::ui::maps {

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

Vector product(const Matrix& matrix, const Vector& vector) {
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            result[i] += matrix[i][j] * vector[j];
    }
    return result;
}

/// For linear sRGB: Machado, Oliveira and Fernandes 2009, severity 1.
const Matrix& simulation(Vision vision) {
    static constexpr Matrix kUsual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    static constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868},
                                         {0.114503, 0.786281, 0.099216},
                                         {-0.003882, -0.048116, 1.051998}}};
    static constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968},
                                           {0.280085, 0.672501, 0.047413},
                                           {-0.011820, 0.042940, 0.968881}}};
    return vision == Vision::Usual        ? kUsual
           : vision == Vision::Protanopia ? kProtanopia
                                          : kDeuteranopia;
}

/// From sRGB to XYZ, each divided by that of white (D65).
constexpr Matrix kToXyz{{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};

double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Vector lab(const QColor& colour, Vision vision) {
    Vector rgb = product(simulation(vision),
                         {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double& value : rgb)
        value = std::clamp(value, 0.0, 1.0);
    Vector xyz = product(kToXyz, rgb);
    for (double& value : xyz)
        value = value > 0.008856 ? std::cbrt(value) : 7.787 * value + 16.0 / 116;
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

} // namespace

double distance(const QColor& a, const QColor& b, Vision vision) {
    const Vector first = lab(a, vision);
    const Vector second = lab(b, vision);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace thetascope::ui::maps
