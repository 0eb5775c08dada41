// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "ui/basins/basin_axes.h"
#include "ui/basins/basin_colours.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace thetascope::ui {

/// Above the maps: what their colours tell, which quantities their axes are, and how far they are.
class BasinBar final : public QWidget {
    Q_OBJECT
public:
    explicit BasinBar(QWidget* parent = nullptr);

    /// Offers an experiment's axes; keeps those chosen where they still are among them.
    void setExperiment(const experiment::Experiment& experiment, std::size_t dimension);
    void setProgress(double share);
    void setRunning(bool running);

    BasinMode mode() const;
    BasinAxisChoice across() const;
    BasinAxisChoice up() const;

signals:
    void modeChanged();
    void axesChanged();
    void fitClicked();
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
    std::vector<QLabel*> m_labels;
    QToolButton* m_fit;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    std::vector<BasinAxisChoice> m_choices;
    std::size_t m_dimension = 0;
    BasinAxisChoice m_lastAcross; ///< before the present change
    BasinAxisChoice m_lastUp;
};

} // namespace thetascope::ui
