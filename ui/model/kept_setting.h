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

/// A kept setting is a value that the program finds again the next time it runs: its key, what it
/// is where nothing is kept, and its range. The key is written in one place, where this is made.
template <typename Value>
class KeptSetting {
public:
    /// Is `usual` until something is kept under `key`.
    explicit KeptSetting(const std::string& key, Value usual = {})
        : m_key(QString::fromStdString(key))
        , m_usual(std::move(usual)) {}

    /// The same for a value that is never below `least` nor above `most`, whatever the file with
    /// the settings says.
    KeptSetting(const std::string& key, Value usual, Value least, Value most)
        : m_key(QString::fromStdString(key))
        , m_usual(std::move(usual))
        , m_range(std::pair(std::move(least), std::move(most))) {}

    bool isKept(const QSettings& settings) const { return settings.contains(m_key); }

    Value read(const QSettings& settings) const { return readOr(settings, m_usual); }

    /// Reads the value, with a default that is only known when the program runs.
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

    void keep(const Value& value, QSettings& settings) const {
        if constexpr (std::is_enum_v<Value>)
            settings.setValue(m_key, int(value));
        else
            settings.setValue(m_key, QVariant::fromValue(value));
    }

private:
    QString m_key;
    Value m_usual;
    std::optional<std::pair<Value, Value>> m_range; ///< absent: any value will do
};

} // namespace thetascope::ui::model
