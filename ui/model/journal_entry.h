// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/shown.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QString>

namespace thetascope::ui::model {

/// A JournalEntry is an experiment that is not saved, with what is needed to go on with it.
struct JournalEntry {
    experiment::Checked checked; ///< The experiment.
    QString path;  ///< The absolute path of the file from which it came; empty if there is none.
    QString title; ///< What it is called if there is no file; may be empty.
    QString draft; ///< The text that is typed as the loss and is not valid; empty if there is none.
    experiment::Shown shown; ///< How it was looked at.
};

/// Returns an entry as the text of a journal: JSON whose "experiment" is the text of a `.theta`
/// file.
QByteArray toJournalText(const JournalEntry& entry);

/// Reads the text of a journal. The error is a sentence that says what is wrong.
tl::expected<JournalEntry, QString> fromJournalText(const QByteArray& text);

} // namespace thetascope::ui::model
