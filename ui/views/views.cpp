// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/views.h"

#include "ui/views/curves_kind.h"
#include "ui/views/maps_view.h"
#include "ui/views/panels_view.h"
#include "ui/views/race_view.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

namespace thetascope::ui::views {

const std::vector<ViewKind>& viewKinds() {
    static const std::vector<ViewKind> kKinds{
        sideBySideKind(), overlayKind(), mapsKind(), raceKind(), curvesKind(),
    };
    return kKinds;
}

std::vector<pictures::Exports::Each> picturesOfRuns(const pictures::ShownRuns& shown) {
    std::vector<pictures::Exports::Each> all;
    for (const ViewKind& kind : viewKinds()) {
        if (kind.picturesOf)
            std::ranges::move(kind.picturesOf(shown), std::back_inserter(all));
    }
    return all;
}

QString runViewNames() {
    QStringList names;
    for (const ViewKind& kind : viewKinds()) {
        if (kind.paint)
            names << kind.name;
    }
    const QString last = names.takeLast();
    return names.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

const ViewKind* runViewOf(const QString& name) {
    const auto& kinds = viewKinds();
    const auto found = std::ranges::find_if(
        kinds, [&](const ViewKind& kind) { return kind.paint && kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace thetascope::ui::views
