// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "ui/maps/axes.h"
#include "ui/maps/colours.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QProgressBar;
class QToolButton;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::maps {

/// A Bar is the row of controls above the maps: what the colours mean, which quantities the axes
/// are, and the progress.
class Bar final : public QWidget {
    Q_OBJECT
public:
    /// Makes a bar without choices of axes.
    explicit Bar(QWidget* parent = nullptr);

    /// Offers the axes of an experiment, and keeps the chosen ones if they are among them.
    void setExperiment(const experiment::Checked& checked);
    /// Sets the progress, from 0 to 1.
    void setProgress(double share);
    /// Shows or hides the progress and its cancel button.
    void setRunning(bool running);

    /// Returns what the colours mean.
    Mode mode() const;
    /// Returns the choice for the horizontal axis.
    AxisChoice across() const;
    /// Returns the choice for the vertical axis.
    AxisChoice up() const;

signals:
    /// This signal is emitted when mode() has changed.
    void modeChanged();
    /// This signal is emitted when across() or up() has changed.
    void axesChanged();
    /// This signal is emitted when the user wants to see the whole of both axes.
    void fitClicked();
    /// This signal is emitted when the user wants to stop the computation.
    void cancelClicked();

protected:
    bool event(QEvent* event) override;

private:
    void fitLabels();
    void offer(QComboBox& box, const experiment::Experiment& experiment, std::size_t index);
    void keepApart(QComboBox& changed, QComboBox& other);

    QComboBox* m_mode;
    QComboBox* m_across;
    QComboBox* m_up;
    std::vector<widgets::PlainLabel*> m_labels;
    QToolButton* m_fit;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    std::vector<AxisChoice> m_choices;
    theme::VariableNames m_names = theme::VariableNames::usual(1);
    // The choices before the present change.
    AxisChoice m_lastAcross;
    AxisChoice m_lastUp;
};

} // namespace thetascope::ui::maps
