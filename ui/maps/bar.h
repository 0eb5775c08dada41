// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "ui/maps/axes.h"
#include "ui/maps/colours.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace thetascope::ui::maps {

/// Above the maps: what their colours tell, which quantities their axes are, and how far they are.
class Bar final : public QWidget {
    Q_OBJECT
public:
    explicit Bar(QWidget* parent = nullptr);

    /// Offers an experiment's axes; keeps those chosen where they still are among them.
    void setExperiment(const experiment::Experiment& experiment, std::size_t dimension);
    void setProgress(double share);
    void setRunning(bool running);

    Mode mode() const;
    AxisChoice across() const;
    AxisChoice up() const;

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
    std::vector<AxisChoice> m_choices;
    std::size_t m_dimension = 0;
    AxisChoice m_lastAcross; ///< before the present change
    AxisChoice m_lastUp;
};

} // namespace thetascope::ui::maps
