// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>

#include <limits>

namespace thetascope::ui::widgets {

class FaultBubble;

/// What a number may be.
struct NumberBounds {
    /// As far as a double tells whole numbers apart: 2^53.
    static constexpr double kMostWhole = 9007199254740992.0;

    double minimum = -std::numeric_limits<double>::max();
    double maximum = std::numeric_limits<double>::max();
    bool minimumAllowed = true; ///< whether the ends belong to it
    bool maximumAllowed = true;
    bool zeroToo = false; ///< 0 is allowed besides, whatever the ends
    bool whole = false;   ///< 0 ≤ minimum and maximum ≤ kMostWhole then
};

/// A field for one exact number. It shows few digits and keeps all of them: on focus the full
/// number, or what was typed for it (2π), stands there. Enter and leaving the field take the number
/// over; Up and Down change its second digit, with Page keys the first. What is not a number within
/// the bounds stays as typed, marked, with a sentence beside it, and the old number stays in force;
/// Escape brings it back.
class NumberField final : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    void setBounds(const NumberBounds& bounds);

    /// What the number 0 is called, e.g. "off"; it may be typed too.
    void setZeroText(const QString& text);

    double number() const { return m_number; }

    /// Silent. Puts aside what was typed, unless it stands for this very number or is being
    /// corrected.
    void setNumber(double number);
    /// What the field is for; the tooltip while nothing is wrong.
    void setHelp(const QString& help);

    /// Why what is typed is not taken; empty if it is.
    const QString& fault() const { return m_fault; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void numberEdited(double number);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Takes over what is typed, or marks it.
    void commit();
    void change(double number);
    void stepBy(int digits);
    void setFault(const QString& sentence);
    QString outOfBounds(double number) const; ///< a sentence, or nothing
    QString shortText() const;
    QString exactText() const;
    void showNumber();

    NumberBounds m_bounds;
    QString m_zeroText;
    QString m_help;
    QString m_typed; ///< what stands for m_number, if it was typed
    QString m_fault;
    QPointer<FaultBubble> m_bubble; ///< made when first needed
    double m_number = 0;
};

} // namespace thetascope::ui::widgets
