// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace thetascope::app {

/// EndRequests tells a window that the program has to end, whoever asks for it: a signal (SIGTERM,
/// SIGINT, SIGHUP) or the end of the session. A second signal ends the program as if there were no
/// such object.
class EndRequests final : public QObject {
    Q_OBJECT
public:
    /// Begins to listen. There must be only one such object, while the QApplication exists.
    explicit EndRequests(QObject* parent = nullptr);
    ~EndRequests() override;

    /// Ends the program by the signal that has arrived, so that its parent learns of it; returns if
    /// there was none.
    void raiseAgain() const;

signals:
    /// This signal is emitted when the session may end soon.
    void savingWanted();
    /// This signal is emitted when the program has to end, without a question.
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followSignal();

    int m_signal = 0; ///< The signal that has arrived, or 0.
};

} // namespace thetascope::app
