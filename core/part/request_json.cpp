// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/part/request_json.h"

#include "core/experiment/theta_file.h"
#include "core/text/quotes.h"

namespace thetascope::part {

experiment::Json experimentJson(const experiment::Checked& checked) {
    return experiment::Json::parse(experiment::toThetaText(checked));
}

experiment::Checked readExperiment(const experiment::Json& json) {
    auto read = experiment::fromThetaText(json.dump());
    if (!read)
        throw experiment::Unreadable("its experiment is not valid: " + read.error());
    return std::move(*read);
}

tl::expected<void, std::string>
checkAgainst(std::span<const Part> parts, const std::string& version, const std::string& numbers,
             const std::function<std::uint64_t(basins::Tile)>& bytesOf) {
    for (const Part& part : parts) {
        const auto fault = [&](const std::string& sentence) {
            return tl::unexpected(text::shownPath(part.path()) + ": " + sentence);
        };
        if (part.header().version != version)
            return fault("it was computed by version " + text::shown(part.header().version) +
                         " of the program, and this is version " + version);
        if (part.header().numbers != numbers)
            return fault("its machine rounds in another way than this one; join the parts there");
        if (part.bytes() != bytesOf(part.header().tile))
            return fault("the file has not as much data as its rows need");
    }
    return {};
}

} // namespace thetascope::part
