// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/number_field.h"
#include "ui/widgets/slider_scale.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace thetascope::ui::widgets {

class ValueSlider;

/// One number under three hands: its symbol, a slider and an exact field, and where a default is
/// known a button that goes back to it.
class ValueRow final : public QWidget {
    Q_OBJECT
public:
    /// `name`: prefix of the object names, "alpha" for `alphaSlider` and `alphaField`.
    explicit ValueRow(const QString& name, QWidget* parent = nullptr);

    /// The symbol or word on the left (an & marks its mnemonic), or nothing, and what it is called
    /// in full.
    void setLabel(const QString& label, const QString& accessibleName);
    void setScale(const SliderScale& scale);
    void setBounds(const NumberBounds& bounds);
    void setZeroText(const QString& text);
    /// One or more sentences, shown as tooltip of all parts.
    void setHelp(const QString& help);

    void setDefault(double number);
    /// See ValueSlider::setMark; `meaning` joins the tooltip.
    void setMark(std::optional<double> mark, const QString& meaning);
    /// Silent.
    void setNumber(double number);

    double number() const { return m_number; }

    /// So that rows below each other line up.
    void setLabelWidth(int width);
    /// Puts its parts behind `widget` in the order of the Tab key; returns the last of them.
    QWidget* tabAfter(QWidget* widget);

signals:
    /// A drag of the slider: every change between the two is one for the undo stack.
    void dragBegan();
    void numberEdited(double number);
    void dragEnded();

private:
    void makeReset();
    void edit(double number);
    void updateHelp();
    void updateReset();

    QLabel* m_label;
    ValueSlider* m_slider;
    NumberField* m_field;
    QToolButton* m_reset = nullptr; ///< where there is a default
    QString m_help;
    QString m_markMeaning;
    double m_default = 0;
    double m_number = 0;
};

} // namespace thetascope::ui::widgets
