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

/// Checks that what the parts are of can be written to such a file.
Written checkName(const std::string& file, bool isMap) {
    const bool isRaceOnly = file == "-" || file.ends_with(".json");
    if (isMap && isRaceOnly)
        return tl::unexpected("the parts are those of a map, which cannot be written as " +
                              text::inQuotes(file));
    if (!isMap && file.ends_with(".npy"))
        return tl::unexpected("the parts are those of a race, which cannot be written as " +
                              text::inQuotes(file));
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
        if (command.output != "-" && file::isSameFile(command.output, path))
            return tl::unexpected(text::shownPath(path) + ": the output would replace this part");
        parts.push_back(std::move(*opened));
    }
    if (auto together = checkTogether(parts); !together)
        return together;
    const bool isMap = parts.front().header().kind == "map";
    if (auto right = checkName(command.output, isMap); !right)
        return right;
    auto output = Output::open(command.output);
    if (!output)
        return tl::unexpected(std::move(output.error()));
    Written written;
    if (isMap) {
        auto joined = part::joinMap(parts, THETASCOPE_VERSION);
        if (!joined)
            return tl::unexpected(std::move(joined.error()));
        written = writeMap(joined->plan, joined->request, std::move(joined->map), command.output,
                           *output, argc, argv);
    } else {
        const auto joined = part::joinRace(parts, THETASCOPE_VERSION);
        if (!joined)
            return tl::unexpected(joined.error());
        written = writeRace(*joined, command.output, *output, argc, argv);
    }
    if (!written)
        return written;
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    return output->finish();
}

} // namespace thetascope::app
