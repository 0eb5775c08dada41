// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace thetascope::ui {

/// The one clock of a window: the step t that every panel shows. It runs only while playing; at rest
/// it uses no processor.
class Clock final : public QObject {
    Q_OBJECT
public:
    explicit Clock(QObject* parent = nullptr);

    quint64 step() const;      ///< 0 … last()
    quint64 last() const;      ///< the longest run's last step
    bool isPlaying() const;
    double speed() const;      ///< steps a second, 1 … 1000
    bool isLooping() const;

public slots:
    void setLast(quint64 last); ///< keeps the step, or clamps it
    void setStep(quint64 step); ///< clamped; stops nothing
    void play();                ///< from the beginning if at the end
    void pause();
    void toggle();
    void stepForward();
    void stepBack();
    void toFirst();
    void toLast();
    void restart(); ///< to the first step, and play
    void setSpeed(double stepsPerSecond);
    void setLooping(bool looping);

signals:
    void stepChanged(quint64 step);
    void lastChanged(quint64 last);
    void playingChanged(bool playing);
    void speedChanged(double stepsPerSecond);
    void loopingChanged(bool looping);
};

} // namespace thetascope::ui
