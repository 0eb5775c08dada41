// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/number_field.h"
#include "ui/widgets/slider_scale.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace thetascope::ui::widgets {

class Markup;
class MarkupLabel;

class ValueSlider;

/// A ValueRow is a row of controls for one number: its symbol, a slider, an exact field and, if a
/// default is known, a button that restores it.
class ValueRow final : public QWidget {
    Q_OBJECT
public:
    /// Makes a row whose parts have object names that begin with `name`, such as `alphaSlider` and
    /// `alphaField`.
    explicit ValueRow(const QString& name, QWidget* parent = nullptr);

    /// Sets the symbol or word on the left, in which an & marks the mnemonic, and the full name for
    /// screen readers. The symbol may be empty.
    void setLabel(const QString& label, const QString& accessibleName);
    /// Sets a symbol with markup on the left, and the full name for screen readers.
    void setLabel(const Markup& label, const QString& accessibleName);
    /// Sets the scale of the slider.
    void setScale(const SliderScale& scale);
    /// Sets which numbers the field accepts.
    void setBounds(const NumberBounds& bounds);
    /// Sets what the number 0 is called in the field; see NumberField::setZeroText().
    void setZeroText(const QString& text);
    /// Sets one or more sentences as the tooltip of the label, the slider and the field.
    void setHelp(const QString& help);

    /// Sets the default and adds the button that restores it.
    void setDefault(double number);
    /// Marks a value on the slider, as ValueSlider::setMark() does, and adds `meaning` to the
    /// tooltip of the label and the slider.
    void setMark(std::optional<double> mark, const QString& meaning);
    /// Sets the number without emitting numberEdited().
    void setNumber(double number);

    /// Returns the number.
    double number() const { return m_number; }

    /// Sets the font of the label.
    void setLabelFont(const QFont& font);
    /// Sets the minimum width of the label in pixels, so that rows below each other are aligned.
    void setLabelWidth(int width);
    /// Puts the parts behind `widget` in the tab order and returns the last of them.
    QWidget* tabAfter(QWidget* widget);

signals:
    /// This signal is emitted when the user begins to drag the slider. All changes until
    /// dragEnded() are one step of the undo stack.
    void dragBegan();
    /// This signal is emitted when the user has changed the number.
    void numberEdited(double number);
    /// This signal is emitted when the user ends the drag.
    void dragEnded();

private:
    void setAccessibleNames(const QString& accessibleName);
    void makeReset();
    void edit(double number);
    void updateHelp();
    void updateReset();

    MarkupLabel* m_label;
    ValueSlider* m_slider;
    NumberField* m_field;
    QToolButton* m_reset = nullptr; ///< Null if no default is known.
    QString m_help;
    QString m_markMeaning;
    double m_default = 0;
    double m_number = 0;
};

} // namespace thetascope::ui::widgets
