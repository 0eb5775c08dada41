// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/join_command.h"

#include "app/interrupt.h"
#include "app/map_output.h"
#include "app/output.h"
#include "app/race_output.h"
#include "core/file/identity.h"
#include "core/part/map_part.h"
#include "core/part/race_part.h"
#include "core/text/quotes.h"

#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

using Written = tl::expected<void, std::string>;

/// Checks that what the parts are of can be written in such a format.
Written checkFormat(const Destination& output, bool isMap) {
    const std::string& format = output.format;
    if (isMap && format.empty())
        return tl::unexpected(
            std::string("the parts are those of a map, which is no table: --output - needs "
                        "--format"));
    if (format == (isMap ? "json" : "npy"))
        return tl::unexpected("the parts are those of a " + std::string(isMap ? "map" : "race") +
                              ", which cannot be written as " + text::inQuotes(format));
    return {};
}

} // namespace

Written join(const JoinCommand& command, int& argc, char* argv[]) {
    const Interrupt interrupt;
    std::vector<part::Part> parts;
    for (const std::string& path : command.parts) {
        auto opened = part::Part::open(path);
        if (!opened)
            return tl::unexpected(std::move(opened.error()));
        if (command.output.path != "-" && file::isSameFile(command.output.path, path))
            return tl::unexpected(text::shownPath(path) + ": the output would replace this part");
        parts.push_back(std::move(*opened));
    }
    if (auto together = checkTogether(parts); !together)
        return together;
    const bool isMap = parts.front().header().kind == "map";
    if (auto right = checkFormat(command.output, isMap); !right)
        return right;
    auto output = Output::open(command.output.path);
    if (!output)
        return tl::unexpected(std::move(output.error()));
    Written written;
    if (isMap) {
        auto joined = part::joinMap(parts, THETASCOPE_VERSION);
        if (!joined)
            return tl::unexpected(std::move(joined.error()));
        written = writeMap(joined->plan, joined->request, std::move(joined->map),
                           command.output.format, *output, argc, argv);
    } else {
        const auto joined = part::joinRace(parts, THETASCOPE_VERSION);
        if (!joined)
            return tl::unexpected(joined.error());
        written = writeRace(*joined, command.output.format, {}, *output, argc, argv);
    }
    if (!written)
        return written;
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    return output->finish();
}

} // namespace thetascope::app
