// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/start_moves.h"

#include <Qt>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::panels {

namespace {

constexpr double kKeyParts = 400; ///< An arrow key moves by about the view's width divided by this.

} // namespace

double roundedToDot(double value, double dot) {
    const double unit = std::pow(10, std::floor(std::log10(dot)));
    // If the unit is below 1, the value is divided by a whole number, so that −4.98 equals the
    // number typed as −4.98.
    const double inverse = std::round(1 / unit);
    return unit < 1 ? std::round(value * inverse) / inverse : std::round(value / unit) * unit;
}

loss::Point startAt(QPointF point, loss::Point start, const plot::View& view, QSize plot,
                    bool isPlane) {
    const auto rounded = [](double value, loss::Range range, int pixels) {
        return roundedToDot(std::clamp(value, range.low, range.high),
                            range.width() / std::max(pixels, 1));
    };
    start[0] = rounded(point.x(), view.across, plot.width());
    if (isPlane)
        start[1] = rounded(point.y(), view.up, plot.height());
    return start;
}

std::optional<loss::Point> startAfterKey(int key, bool isFar, loss::Point start,
                                         const plot::View& view, bool isPlane) {
    const double far = isFar ? 10 : 1;
    const auto part = [&](loss::Range range) {
        return roundedToDot(range.width() / kKeyParts, range.width() / kKeyParts) * far;
    };
    const double across = part(view.across);
    const double up = part(isPlane ? view.up : view.across);
    switch (key) {
    case Qt::Key_Left:
        start[0] -= across;
        break;
    case Qt::Key_Right:
        start[0] += across;
        break;
    case Qt::Key_Up:
        start[isPlane ? 1 : 0] += up;
        break;
    case Qt::Key_Down:
        start[isPlane ? 1 : 0] -= up;
        break;
    default:
        return std::nullopt;
    }
    // −4.97 + 0.01 must be −4.96, not −4.96000000000000085.
    start[0] = roundedToDot(start[0], across / 10 / far);
    if (isPlane)
        start[1] = roundedToDot(start[1], up / 10 / far);
    return start;
}

} // namespace thetascope::ui::panels
