// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/runs_npy.h"

#include "core/experiment/run.h"
#include "core/text/little_endian.h"
#include "core/text/npy_head.h"

#include <cstdint>
#include <string>
#include <vector>

namespace thetascope::experiment {

namespace {

std::string headOfNpy(std::uint64_t points, std::size_t dimension) {
    const std::string number = dimension == 1 ? "'<f8')" : "'<f8', (2,))";
    std::string fields =
        "('run', '|u1'), ('step', '<u8'), ('theta', " + number + ", ('loss', '<f8'), ";
    for (const char* name : {"gradient", "learning_rate"})
        fields += "('" + std::string(name) + "', " + number + ", ";
    return text::npyHead(fields + "('update', " + number, std::to_string(points) + ",");
}

} // namespace

bool writeNpy(const Checked& checked, std::ostream& out, std::stop_token stop) {
    const std::vector<descent::Trajectory> runs = run(checked, stop);
    std::uint64_t points = 0;
    for (const descent::Trajectory& each : runs)
        points += each.points();
    const std::size_t dimension = checked.loss()->dimension();
    out << headOfNpy(points, dimension);
    std::string bytes;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (std::uint64_t first = 0; first < runs[i].points(); first += descent::Chunk::kPoints) {
            if (stop.stop_requested() || !out)
                return false;
            const auto chunk = runs[i].chunkWith(first);
            bytes.clear();
            for (std::size_t row = 0; row < chunk->size; ++row) {
                const auto append = [&](const auto& columns) {
                    for (std::size_t c = 0; c < dimension; ++c)
                        text::appendLittleEndian(bytes, columns[c][row]);
                };
                text::appendLittleEndian(bytes, static_cast<std::uint8_t>(i));
                text::appendLittleEndian(bytes, std::uint64_t{first + row});
                append(chunk->theta);
                text::appendLittleEndian(bytes, chunk->loss[row]);
                append(chunk->slope);
                append(chunk->rate); // NaN at the last point
                append(chunk->sigma);
            }
            out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        }
    }
    out.flush();
    return out.good() && !stop.stop_requested();
}

} // namespace thetascope::experiment
