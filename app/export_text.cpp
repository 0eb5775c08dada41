// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_text.h"

#include "app/output.h"
#include "core/arithmetic/step_document.h"
#include "core/experiment/run.h"
#include "core/python/script.h"
#include "core/python/torch.h"
#include "ui/theme/number_format.h"

#include <algorithm>
#include <vector>

namespace thetascope::app {

namespace {

using Written = tl::expected<void, std::string>;

Written write(const ExportOrder& order, const tl::expected<std::string, std::string>& text) {
    if (!text)
        return tl::unexpected(text.error());
    auto output = Output::open(order.command.output.path, order.command.experiment.file);
    if (!output)
        return tl::unexpected(output.error());
    output->stream() << *text;
    return output->finish();
}

std::string fiveDigits(double value) {
    return ui::theme::formatNumber(value, 5).toStdString();
}

} // namespace

Written exportPython(const ExportOrder& order) {
    return write(order, python::script(order.checked));
}

Written exportTorch(const ExportOrder& order) {
    return write(order, python::torchScript(order.checked));
}

Written exportLatex(const ExportOrder& order) {
    const std::vector<descent::Trajectory> runs =
        experiment::run(order.checked, order.interrupt.token());
    if (order.interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    std::vector<std::string> sections;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const experiment::Contender& contender = order.checked.experiment().contenders[i];
        // the last step of a run leads to its last point
        const std::uint64_t last = runs[i].steps() == 0 ? 0 : runs[i].steps() - 1;
        sections.push_back(arithmetic::latexSection(
            *order.checked.loss(), contender.optimizer, experiment::screenName(contender), runs[i],
            order.shown.step == experiment::kLastStep
                ? last
                : std::min(*order.shown.step, runs[i].steps()),
            fiveDigits));
    }
    return write(order, arithmetic::latexDocument(sections));
}

} // namespace thetascope::app
