// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "ui/stream/newest.h"

#include <QObject>

#include <memory>

namespace thetascope::ui::stream {

/// A SketchMaker lets losses of one variable be sketched on a thread of its own, since a long
/// formula takes a while. Each loss keeps its sketch. A new request replaces the previous one.
class SketchMaker final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Requests the sketch of a loss over a range.
    void start(std::shared_ptr<const loss::Loss> loss, loss::Range range);
    /// Cancels the request, so that ready() is not emitted for it.
    void cancel();

signals:
    /// This signal is emitted in the thread of this object, for the newest request only. From then
    /// on Loss::sketch() has it at once.
    void ready();

private:
    Newest m_newest{*this};
};

} // namespace thetascope::ui::stream
