// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/difference.h"

#include <algorithm>
#include <cstring>

namespace thetascope::ui::animations {

QRect difference(const QImage& before, const QImage& now) {
    const auto line = [](const QImage& image, int y) {
        return reinterpret_cast<const QRgb*>(image.constScanLine(y));
    };
    const int width = now.width();
    const auto isSame = [&](int y) {
        return std::memcmp(line(before, y), line(now, y),
                           static_cast<std::size_t>(width) * sizeof(QRgb)) == 0;
    };
    int top = 0;
    while (top < now.height() && isSame(top))
        ++top;
    if (top == now.height())
        return {};
    int bottom = now.height() - 1;
    while (isSame(bottom))
        --bottom;
    int left = width;
    int right = -1;
    for (int y = top; y <= bottom; ++y) {
        const QRgb* const a = line(before, y);
        const QRgb* const b = line(now, y);
        left = static_cast<int>(std::mismatch(a, a + left, b).first - a);
        for (int x = width - 1; x > right; --x) {
            if (a[x] != b[x])
                right = x;
        }
    }
    return {QPoint(left, top), QPoint(right, bottom)};
}

} // namespace thetascope::ui::animations
