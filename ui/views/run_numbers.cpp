// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_numbers.h"

#include "core/experiment/run_formats.h"
#include "ui/theme/plain_text.h"

#include <QCoreApplication>

#include <utility>

namespace thetascope::ui::views {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::RunNumbers", text);
}

/// Returns the numbers of some contenders of an experiment.
Numbers numbersOf(const experiment::Checked& checked, std::vector<experiment::Contender> contenders,
                  const QString& title) {
    experiment::Experiment part = checked.experiment();
    part.contenders = std::move(contenders);
    // A part of what is valid is valid.
    const auto runs = experiment::check(std::move(part), checked.loss()).value();
    Numbers numbers{title, QStringLiteral("runs"), {}, {}};
    for (const experiment::RunFormat& format : experiment::runFormats())
        numbers.formats.push_back({QString::fromUtf8(format.ending.data(), format.ending.size()),
                                   QString::fromUtf8(format.name.data(), format.name.size()),
                                   [runs, &format](std::ostream& out, const std::stop_token& stop) {
                                       return format.write(runs, out, stop);
                                   }});
    return numbers;
}

} // namespace

std::vector<Numbers> numbersOfRuns(const experiment::Checked& checked) {
    std::vector<experiment::Contender> shown = checked.experiment().contenders;
    std::erase_if(shown, [](const experiment::Contender& each) { return !each.visible; });
    std::vector<Numbers> all{numbersOf(checked, shown, tr("All runs"))};
    if (shown.empty())
        all.front().fault = tr("No optimizer is shown.");
    for (const experiment::Contender& contender : shown)
        all.push_back(numbersOf(checked, {contender}, theme::contenderName(contender)));
    return all;
}

} // namespace thetascope::ui::views
