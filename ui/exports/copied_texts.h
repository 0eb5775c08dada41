// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/shown.h"
#include "ui/pictures/runs_picture.h"
#include "ui/views/view.h"

#include <tl/expected.hpp>

#include <QString>

#include <span>
#include <string>

namespace thetascope::ui::exports {

/// What a text is made of: the experiment, and how the window shows it.
struct TextSource {
    const experiment::Checked& experiment; ///< The experiment.
    const experiment::Shown& shown;        ///< The view in front, the step and the zoom.
    const pictures::ShownRuns& runs;       ///< The runs that are shown.
    const views::View& view;               ///< The view in front.
};

/// A CopiedText is a text that can be copied to the clipboard: one row of a table.
struct CopiedText {
    const char* name; ///< The name of the menu entry as an object, such as "copyPythonAction".
    const char* menu; ///< The text of the menu entry, with a mnemonic.
    const char* tip;  ///< What the text is, for the status bar and the tooltip.
    const char* said; ///< What is said when it has been copied.
    /// Makes the text. The error is one sentence.
    tl::expected<std::string, std::string> (*make)(const TextSource& source);
};

/// Returns all texts, in the order of the menu. Their texts are in the context "CopiedTexts".
std::span<const CopiedText> copiedTexts();

} // namespace thetascope::ui::exports
