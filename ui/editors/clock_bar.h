// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QComboBox;
class QToolButton;

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::widgets {
class ValueSlider;
}

namespace thetascope::ui::editors {

class StepLabel;

/// Has the clock's controls: buttons to step and play, a slider over the steps, and the speed.
class ClockBar final : public QWidget {
    Q_OBJECT
public:
    /// Makes the controls of `clock`, which must outlive them.
    explicit ClockBar(model::Clock& clock, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* makeButton(const QString& icon, const QString& name, const QString& what,
                            const QString& help);
    void layOut();
    /// Returns the groups of buttons that a narrow window leaves out, the first to go first.
    std::vector<std::vector<QToolButton*>> dispensable() const;
    int widthOf(const std::vector<QToolButton*>& buttons) const;
    void connectAll();
    void showStep();
    void showPlaying(bool playing);
    void showSpeed(double stepsPerSecond);

    model::Clock& m_clock;
    QToolButton* m_first;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_last;
    widgets::ValueSlider* m_scrubber;
    StepLabel* m_step;
    QComboBox* m_speed;
    QToolButton* m_loop;
};

} // namespace thetascope::ui::editors
