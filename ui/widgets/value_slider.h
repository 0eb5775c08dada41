// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/slider_scale.h"

#include <QSlider>

#include <optional>

namespace thetascope::ui::widgets {

/// A slider over a SliderScale. It reports what the user does and nothing else: setNumber() is
/// silent. Arrow keys move it a hundredth of its way (one, on a scale of whole numbers), with
/// Shift and by page a tenth.
class ValueSlider final : public QSlider {
    Q_OBJECT
public:
    explicit ValueSlider(QWidget* parent = nullptr);

    void setScale(const SliderScale& scale);

    double number() const { return m_number; }

    void setNumber(double number);
    /// A notch in the groove at a value that means something; none where it is off the scale.
    void setMark(std::optional<double> mark);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dragBegan();
    void numberEdited(double number);
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
    /// To `fraction` of the way, as the user's doing.
    void moveTo(double fraction);
    /// By `part` of the way, or as much more as it takes to change the number.
    void moveBy(double part);
    double fractionAt(double x) const;
    double xAt(double fraction) const;

    SliderScale m_scale = SliderScale::linear(0, 1);
    double m_number = 0;
    std::optional<double> m_mark;
    bool m_dragging = false;
};

} // namespace thetascope::ui::widgets
