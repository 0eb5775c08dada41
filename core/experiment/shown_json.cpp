// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/shown_json.h"

#include <cmath>

namespace thetascope::experiment {

namespace {

constexpr const char* kLast = "last";

/// Reads the range of an axis.
loss::Range readAxis(JsonReader& reader, const Json& json) {
    const loss::Range range = rangeOf(reader.numbers(json, "zoom", 2));
    if (!(range.low < range.high) || !std::isfinite(range.width()))
        reader.fail("zoom", "two ranges, each with its lower end first");
    return range;
}

} // namespace

Json rangeJson(loss::Range range) {
    return Json::array({range.low, range.high});
}

loss::Range rangeOf(const std::vector<double>& ends) {
    return {ends[0], ends[1]};
}

void enterShown(Json& json, const Shown& shown) {
    if (!shown.view.empty())
        json["view"] = shown.view;
    if (shown.step == kLastStep)
        json["step"] = kLast;
    else if (shown.step)
        json["step"] = *shown.step;
    if (shown.zoom)
        json["zoom"] = Json::array({rangeJson(shown.zoom->across), rangeJson(shown.zoom->up)});
}

Shown readShown(JsonReader& reader) {
    Shown shown;
    if (reader.has("view"))
        shown.view = reader.text("view");
    if (reader.has("step")) {
        const Json& step = reader.take("step");
        if (step == kLast)
            shown.step = kLastStep;
        else if (step.is_number_unsigned())
            shown.step = step.get<std::uint64_t>();
        else
            reader.fail("step", "a whole number or “last”");
    }
    if (reader.has("zoom")) {
        const Json& zoom = reader.take("zoom");
        if (!zoom.is_array() || zoom.size() != 2)
            reader.fail("zoom", "a list of two ranges, across and up");
        shown.zoom = Zoom{readAxis(reader, zoom[0]), readAxis(reader, zoom[1])};
    }
    return shown;
}

} // namespace thetascope::experiment
