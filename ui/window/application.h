// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace thetascope::ui::window {

/// An Application is Qt's, except that it goes on if there is not enough memory for what an event
/// asks for: the event is dropped, and the stream::Shortage is told.
class Application final : public QApplication {
    Q_OBJECT
public:
    /// Starts Qt. `argc` and `argv` must outlive this object.
    Application(int& argc, char* argv[]);

    bool notify(QObject* receiver, QEvent* event) override;
};

} // namespace thetascope::ui::window
