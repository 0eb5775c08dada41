// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/run_view.h"

#include "ui/plot/run_text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

#include <QCoreApplication>

#include <utility>

namespace thetascope::ui::plot {

RunView runView(const experiment::Contender& contender, const theme::VariableNames& names,
                descent::Trajectory trajectory, descent::Trajectory ghost) {
    RunView run{.slot = contender.slot,
                .title = theme::contenderName(contender),
                .names = names,
                .trajectory = std::move(trajectory),
                .ghost = std::move(ghost)};
    for (const optimizer::Setting& setting : optimizer::settingsToRead(contender.optimizer)) {
        const std::string_view symbol = setting.parameter->symbol;
        const auto text = [&](int digits) {
            return QStringLiteral("%1 = %2").arg(
                QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size())),
                theme::formatNumber(setting.value, digits));
        };
        run.parameters << text(4);
        run.fullParameters << text(theme::kFullDigits);
    }
    return run;
}

QString veiledText() {
    return QCoreApplication::translate("thetascope::ui::RunView", "not yet run");
}

QString descriptionOf(const RunView& run) {
    if (run.isVeiled)
        return QStringLiteral("%1: %2").arg(run.title, veiledText());
    return runDescription(run.title, run.trajectory, run.names);
}

} // namespace thetascope::ui::plot
