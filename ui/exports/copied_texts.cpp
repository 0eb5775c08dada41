// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/copied_texts.h"

#include "core/arithmetic/step_document.h"
#include "core/python/script.h"
#include "core/python/torch.h"
#include "ui/pictures/step_picture.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

#include <QtGlobal>

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

Made stepText(const TextSource& source) {
    const auto step = pictures::shownStep(source.experiment, source.runs);
    if (!step)
        return tl::unexpected(std::string("there is no run of this optimizer yet"));
    const std::string section = arithmetic::latexSection(
        *source.experiment.loss(), step->contender.optimizer,
        theme::contenderName(step->contender).toStdString(), step->run, step->t, fiveDigits);
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
