// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/copied_texts.h"

#include "core/arithmetic/replay.h"
#include "core/arithmetic/step_document.h"
#include "core/python/script.h"
#include "core/python/torch.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

#include <QtGlobal>

#include <algorithm>

namespace thetascope::ui::exports {

namespace {

using Made = tl::expected<std::string, std::string>;

Made commandText(const TextSource& source) {
    return source.view.commandLine(source.experiment, source.shown) + "\n";
}

Made pythonText(const TextSource& source) {
    return python::script(source.experiment);
}

Made torchText(const TextSource& source) {
    return python::torchScript(source.experiment);
}

std::string fiveDigits(double value) {
    return theme::formatNumber(value, 5).toStdString();
}

/// Returns the run of the chosen optimizer, or else the first one, or null.
const plot::RunView* chosenRun(const pictures::ShownRuns& shown) {
    for (const plot::RunView& run : shown.runs) {
        if (run.slot == shown.chosen)
            return &run;
    }
    return shown.runs.empty() ? nullptr : &shown.runs.front();
}

Made stepText(const TextSource& source) {
    const plot::RunView* const run = chosenRun(source.runs);
    const experiment::Contender* const contender =
        run ? experiment::find(source.experiment.experiment(), run->slot) : nullptr;
    if (!contender || run->trajectory.points() == 0)
        return tl::unexpected(std::string("there is no run to write out"));
    const descent::Trajectory& points = run->trajectory;
    // the last step of a run leads to its last point
    const std::uint64_t last = points.steps() == 0 ? 0 : points.steps() - 1;
    const std::uint64_t t = std::min(source.runs.step.value_or(last), points.steps());
    if (t < points.steps()) {
        arithmetic::Replay replay(contender->optimizer, points.dimension());
        replay.goTo(points, t);
        if (!replay.agrees())
            return tl::unexpected(std::string("the run is still being computed"));
    }
    const std::string section = arithmetic::latexSection(
        *source.experiment.loss(), contender->optimizer,
        theme::contenderName(*contender).toStdString(), points, t, fiveDigits);
    return arithmetic::latexDocument({&section, 1});
}

constexpr CopiedText kTexts[] = {
    {"copyCommandAction", QT_TRANSLATE_NOOP("CopiedTexts", "&Command line"),
     QT_TRANSLATE_NOOP("CopiedTexts",
                       "Copy the command that makes what is shown, for a terminal or a script"),
     QT_TRANSLATE_NOOP("CopiedTexts", "The command line is on the clipboard"), commandText},
    {"copyPythonAction", QT_TRANSLATE_NOOP("CopiedTexts", "&Python"),
     QT_TRANSLATE_NOOP("CopiedTexts",
                       "Copy the experiment as a script that needs nothing but Python"),
     QT_TRANSLATE_NOOP("CopiedTexts", "The script for Python is on the clipboard"), pythonText},
    {"copyTorchAction", QT_TRANSLATE_NOOP("CopiedTexts", "Py&Torch"),
     QT_TRANSLATE_NOOP("CopiedTexts",
                       "Copy the experiment as a script with the optimizers of PyTorch"),
     QT_TRANSLATE_NOOP("CopiedTexts", "The script for PyTorch is on the clipboard"), torchText},
    {"copyStepAction", QT_TRANSLATE_NOOP("CopiedTexts", "Step as &LaTeX"),
     QT_TRANSLATE_NOOP("CopiedTexts", "Copy the arithmetic of the step that is shown, of the "
                                      "selected optimizer, as a LaTeX document"),
     QT_TRANSLATE_NOOP("CopiedTexts", "The arithmetic of the step is on the clipboard, as LaTeX"),
     stepText},
};

} // namespace

std::span<const CopiedText> copiedTexts() {
    return kTexts;
}

} // namespace thetascope::ui::exports
