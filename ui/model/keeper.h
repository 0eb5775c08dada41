// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/kept_setting.h"

#include <functional>
#include <vector>

namespace thetascope::ui::model {

/// A keeper brings the parts of a window back to how they were: each part enters what is to be
/// kept of it, once, with a way to read and to set it.
class Keeper {
public:
    /// `settings` must live as long as this.
    explicit Keeper(QSettings& settings)
        : m_settings(settings) {}

    template <typename Value>
    void add(const KeptSetting<Value>& setting, std::function<Value()> present,
             std::function<void(const Value&)> become) {
        m_restore.push_back(
            [this, setting, become = std::move(become)] { become(setting.read(m_settings)); });
        m_keep.push_back(
            [this, setting, present = std::move(present)] { setting.keep(present(), m_settings); });
    }

    /// Sets everything to what was kept, in the order in which it was entered.
    void restore() const {
        for (const auto& each : m_restore)
            each();
    }

    void keep() const {
        for (const auto& each : m_keep)
            each();
    }

private:
    QSettings& m_settings;
    std::vector<std::function<void()>> m_restore;
    std::vector<std::function<void()>> m_keep;
};

} // namespace thetascope::ui::model
