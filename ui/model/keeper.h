// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/kept_setting.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace thetascope::ui::model {

/// A Keeper stores the state of the parts of a window and restores it when the program runs again.
/// Each part registers once what is to be kept of it, with a function to read it and a function to
/// set it.
class Keeper {
public:
    /// Makes a keeper without entries. `settings` must outlive it.
    explicit Keeper(QSettings& settings)
        : m_settings(settings) {}

    /// Registers a setting. `present` returns the current value, and `set` sets it.
    template <typename Value>
    void add(const KeptSetting<Value>& setting, std::function<Value()> present,
             std::function<void(const Value&)> set) {
        const auto stored = std::make_shared<std::optional<Value>>();
        m_restore.push_back([this, setting, present, set = std::move(set), stored] {
            set(setting.read(m_settings));
            *stored = present();
        });
        m_keep.push_back([this, setting, present = std::move(present), stored] {
            Value value = present();
            if (*stored == value)
                return;
            setting.keep(value, m_settings);
            *stored = std::move(value);
        });
    }

    /// Sets all registered values to those stored, in the order of their registration.
    void restore() const {
        for (const auto& each : m_restore)
            each();
    }

    /// Stores the registered values that have changed since they were restored or stored last. The
    /// others stay as they are stored, since another window may have stored them meanwhile.
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
