// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/course.h"

#include <QWidget>

namespace thetascope::ui::widgets {
class NumberField;
}

namespace thetascope::ui::races {

/// A SettingsRow edits how optimizers are compared: the learning rates, the starts and the target.
class SettingsRow final : public QWidget {
    Q_OBJECT
public:
    /// Makes a row with default settings.
    explicit SettingsRow(QWidget* parent = nullptr);

    /// Returns the settings; they are valid.
    const race::Settings& settings() const { return m_settings; }

    /// Sets the settings.
    void setSettings(const race::Settings& settings);

signals:
    /// This signal is emitted when the user has changed the settings.
    void edited();

private:
    void read();
    void show();

    widgets::NumberField* m_low;
    widgets::NumberField* m_high;
    widgets::NumberField* m_rates;
    widgets::NumberField* m_starts;
    widgets::NumberField* m_seed;
    widgets::NumberField* m_target;
    race::Settings m_settings;
};

} // namespace thetascope::ui::races
