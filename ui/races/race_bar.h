// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/course.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QProgressBar;
class QToolButton;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::races {

class SettingsRow;

/// What the race view shows.
enum class Show { Cost, Share, Loss, Steps, Orbit, Distribution, Losses };

/// A RaceBar has the controls above a race: what is shown, how it is measured, and the progress.
class RaceBar final : public QWidget {
    Q_OBJECT
public:
    /// Makes a bar with default settings.
    explicit RaceBar(QWidget* parent = nullptr);

    /// Returns what is to be shown.
    Show show() const;
    /// Sets what is to be shown.
    void setShow(Show show);
    /// Returns whether settings other than the learning rate are tuned, too.
    bool isTuned() const;
    /// Sets whether settings other than the learning rate are tuned, too.
    void setTuned(bool tuned);
    /// Returns whether every named optimizer takes part.
    bool racesAll() const;
    /// Returns how optimizers are compared; the number of steps is that of the experiment.
    const race::Settings& settings() const;
    /// Sets how optimizers are compared.
    void setSettings(const race::Settings& settings);

    /// Enables the button that takes the best rates.
    void setBestThere(bool there);
    /// Shows the progress, from 0 to 1, and the number of seconds that are left.
    void setProgress(double share, double secondsLeft);
    /// Shows or hides the progress and the button that stops.
    void setRunning(bool running);

signals:
    /// This signal is emitted when show() has changed.
    void showChanged();
    /// This signal is emitted when settings(), isTuned() or racesAll() has changed.
    void settingsChanged();
    /// This signal is emitted when the user wants every contender to have its best settings.
    void bestWanted();
    /// This signal is emitted when the user wants to stop the computation.
    void cancelClicked();

private:
    QComboBox* m_show;
    QCheckBox* m_tune;
    QCheckBox* m_all;
    QToolButton* m_best;
    QToolButton* m_more;
    widgets::PlainLabel* m_left;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    SettingsRow* m_settings;
};

} // namespace thetascope::ui::races
