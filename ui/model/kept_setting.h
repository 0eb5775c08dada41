// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace thetascope::ui::model {

/// A KeptSetting is a value that is stored in the settings until the program runs again. It has a
/// key, which occurs only once in the sources, a default and possibly a range.
template <typename Value>
class KeptSetting {
public:
    /// Makes a setting that is stored under `key` and has the default `usual`.
    explicit KeptSetting(const std::string& key, Value usual = {})
        : m_key(QString::fromStdString(key))
        , m_usual(std::move(usual)) {}

    /// Makes a setting whose value is limited to `least` … `most`, even if the stored value is not.
    KeptSetting(const std::string& key, Value usual, Value least, Value most)
        : m_key(QString::fromStdString(key))
        , m_usual(std::move(usual))
        , m_range(std::pair(std::move(least), std::move(most))) {}

    /// Returns whether a value is stored.
    bool isKept(const QSettings& settings) const { return settings.contains(m_key); }

    /// Returns the stored value, or the default.
    Value read(const QSettings& settings) const { return readOr(settings, m_usual); }

    /// Returns the stored value, or a default that is known only at run time.
    Value readOr(const QSettings& settings, const Value& usual) const {
        if (!isKept(settings))
            return usual;
        const QVariant kept = settings.value(m_key);
        if constexpr (std::is_enum_v<Value>) {
            const int number = kept.toInt();
            return static_cast<Value>(
                m_range ? std::clamp(number, int(m_range->first), int(m_range->second)) : number);
        } else {
            Value value = kept.value<Value>();
            if constexpr (std::is_arithmetic_v<Value>)
                return m_range ? std::clamp(value, m_range->first, m_range->second) : value;
            else
                return value;
        }
    }

    /// Stores a value.
    void keep(const Value& value, QSettings& settings) const {
        if constexpr (std::is_enum_v<Value>)
            settings.setValue(m_key, int(value));
        else
            settings.setValue(m_key, QVariant::fromValue(value));
    }

private:
    QString m_key;
    Value m_usual;
    std::optional<std::pair<Value, Value>> m_range; ///< Absent if any value is valid.
};

} // namespace thetascope::ui::model
