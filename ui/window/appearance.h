// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace thetascope::ui::window {

/// Appearance is the colour scheme of the whole application.
class Appearance final : public QObject {
    Q_OBJECT
public:
    /// A Scheme is light, dark, or that of the system.
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    /// Makes an object with the scheme of the system. The QApplication must exist and outlive it.
    explicit Appearance(QObject* parent = nullptr);

    /// Sets the colour scheme.
    void setScheme(Scheme scheme);

    /// Returns the colour scheme.
    Scheme scheme() const { return m_scheme; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    Scheme m_scheme = Scheme::System;
    bool m_applying = false;
};

} // namespace thetascope::ui::window
