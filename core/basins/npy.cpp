// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/npy.h"

#include "core/basins/little_endian.h"

#include <string>

namespace thetascope::basins {

namespace {

/// The beginning of the file: everything before the numbers, a multiple of 64 bytes.
std::string headOf(const Map& map) {
    const std::string theta = map.dimension() == 1 ? "('theta', '<f8')" : "('theta', '<f8', (2,))";
    std::string description = "{'descr': [('outcome', '|u1'), ('steps', '<u4'), ('loss', '<f8'), " +
                              theta + "], 'fortran_order': False, 'shape': (" +
                              std::to_string(map.height()) + ", " + std::to_string(map.width()) +
                              "), }";
    constexpr std::size_t kBefore = 10; // the signature, the version and the length
    constexpr std::size_t kAlignment = 64;
    const std::size_t past = (kBefore + description.size() + 1) % kAlignment;
    description.append(past == 0 ? 0 : kAlignment - past, ' ') += '\n';
    std::string head("\x93NUMPY\x01\x00", 8);
    head += static_cast<char>(description.size() % 256);
    head += static_cast<char>(description.size() / 256);
    return head + description;
}

} // namespace

void writeNpy(const Map& map, std::ostream& out) {
    out << headOf(map);
    std::string bytes;
    for (std::size_t row = 0; row < map.height() && out; ++row) {
        bytes.clear();
        for (std::size_t column = 0; column < map.width(); ++column) {
            const End end = map.at(map.index(column, row));
            appendLittleEndian(bytes, static_cast<std::uint8_t>(end.outcome));
            appendLittleEndian(bytes, end.steps);
            appendLittleEndian(bytes, end.loss);
            for (std::size_t c = 0; c < map.dimension(); ++c)
                appendLittleEndian(bytes, end.theta[c]);
        }
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
}

} // namespace thetascope::basins
