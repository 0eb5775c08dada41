// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/npy.h"

#include "core/text/little_endian.h"
#include "core/text/npy_head.h"

#include <string>

namespace thetascope::basins {

namespace {

std::string headOf(const Map& map) {
    const std::string theta = map.dimension() == 1 ? "('theta', '<f8')" : "('theta', '<f8', (2,))";
    return text::npyHead("('outcome', '|u1'), ('steps', '<u4'), ('loss', '<f8'), " + theta,
                         std::to_string(map.height()) + ", " + std::to_string(map.width()));
}

} // namespace

void writeNpy(const Map& map, std::ostream& out) {
    out << headOf(map);
    std::string bytes;
    for (std::size_t row = 0; row < map.height() && out; ++row) {
        bytes.clear();
        for (std::size_t column = 0; column < map.width(); ++column) {
            const End end = map.at(map.index(column, row));
            text::appendLittleEndian(bytes, static_cast<std::uint8_t>(end.outcome));
            text::appendLittleEndian(bytes, end.steps);
            text::appendLittleEndian(bytes, end.loss);
            for (std::size_t c = 0; c < map.dimension(); ++c)
                text::appendLittleEndian(bytes, end.theta[c]);
        }
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
}

} // namespace thetascope::basins
