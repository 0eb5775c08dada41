// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plain_label.h"

namespace thetascope::ui::stream {
class Runs;
}

namespace thetascope::ui::window {

/// A PastLabel says in the status bar that the older steps of long runs are not kept, while there
/// are such runs.
class PastLabel final : public widgets::PlainLabel {
    Q_OBJECT
public:
    /// Makes a label for `runs`, which must outlive it.
    explicit PastLabel(const stream::Runs& runs, QWidget* parent = nullptr);

private:
    void showPast(const stream::Runs& runs);
};

} // namespace thetascope::ui::window
