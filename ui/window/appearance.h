// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace thetascope::ui::window {

/// The look of the whole application: light, dark, or as the system is.
class Appearance final : public QObject {
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    /// Needs the QApplication, which must live longer.
    explicit Appearance(QObject* parent = nullptr);

    void setScheme(Scheme scheme);

    Scheme scheme() const { return m_scheme; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    Scheme m_scheme = Scheme::System;
    bool m_applying = false;
};

} // namespace thetascope::ui::window
