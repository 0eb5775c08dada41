// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/field.h"
#include "ui/stream/worker.h"

#include <QObject>

#include <memory>

namespace thetascope::ui::stream {

/// Works out fields of losses of two variables on a thread of its own; newest request wins.
class FieldMaker final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void start(std::shared_ptr<const loss::Loss> loss, loss::Range x, loss::Range y,
               std::size_t points);
    void cancel();

signals:
    /// In the thread of this object; only for the newest request.
    void ready(std::shared_ptr<const thetascope::loss::Field> field);

private:
    quint64 m_generation = 0;
    Worker m_worker; ///< last: it waits for its job to end before the rest goes
};

} // namespace thetascope::ui::stream
