// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/field.h"
#include "ui/stream/newest.h"

#include <QObject>

#include <memory>

namespace thetascope::ui::stream {

/// A FieldMaker computes fields of losses of two variables on a thread of its own. A new request
/// replaces the previous one.
class FieldMaker final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Requests the field of a loss on a grid of `points` by `points` points.
    void start(std::shared_ptr<const loss::Loss> loss, loss::Range x, loss::Range y,
               std::size_t points);
    /// Cancels the request, so that ready() is not emitted for it.
    void cancel();

signals:
    /// This signal is emitted in the thread of this object, for the newest request only.
    void ready(std::shared_ptr<const thetascope::loss::Field> field);

private:
    Newest m_newest{*this};
};

} // namespace thetascope::ui::stream
