// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/slider_scale.h"

#include <QSlider>

#include <optional>

namespace thetascope::ui::widgets {

/// A ValueSlider is a slider over a SliderScale. It reports only what the user does. Arrow keys
/// move it by a hundredth of its length, or by one on an even scale of whole numbers. With Shift
/// they move it by a tenth, as do the Page keys.
class ValueSlider final : public QSlider {
    Q_OBJECT
public:
    /// Makes a slider from 0 to 1.
    explicit ValueSlider(QWidget* parent = nullptr);

    /// Sets the scale, and keeps the number.
    void setScale(const SliderScale& scale);

    /// Returns the number, which need not lie on the scale.
    double number() const { return m_number; }

    /// Sets the number without emitting numberEdited().
    void setNumber(double number);
    /// Marks a value by a notch in the groove. There is no notch if the value is absent or off the
    /// scale.
    void setMark(std::optional<double> mark);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// This signal is emitted when the user begins to drag the slider.
    void dragBegan();
    /// This signal is emitted when the user has changed the number.
    void numberEdited(double number);
    /// This signal is emitted when the user ends the drag.
    void dragEnded();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// Moves the slider to a fraction of its length on behalf of the user.
    void moveTo(double fraction);
    /// Moves the slider by a fraction of its length, or by as much more as changes the number.
    void moveBy(double part);
    double fractionAt(double x) const;
    double xAt(double fraction) const;

    SliderScale m_scale = SliderScale::linear(0, 1);
    double m_number = 0;
    std::optional<double> m_mark;
    bool m_dragging = false;
};

} // namespace thetascope::ui::widgets
