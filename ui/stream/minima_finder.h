// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/local_minimum.h"
#include "ui/stream/newest.h"

#include <QObject>

#include <memory>
#include <vector>

namespace thetascope::ui::stream {

/// A MinimaFinder finds the local minima of losses of two variables on a thread of its own, which
/// slows nothing else down. A new request replaces the previous one.
class MinimaFinder final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Requests the minima of a loss in a rectangle.
    void start(std::shared_ptr<const loss::Loss> loss, loss::Range x, loss::Range y);
    /// Cancels the request, so that found() is not emitted for it.
    void cancel();

signals:
    /// This signal is emitted in the thread of this object, for the newest request only. The lowest
    /// minimum is the first.
    void found(const std::vector<thetascope::loss::LocalMinimum>& minima);

private:
    Newest m_newest{*this, Worker::Rank::Background};
};

} // namespace thetascope::ui::stream
