// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>

#include <limits>

namespace thetascope::ui::widgets {

class FaultBubble;

/// NumberBounds say which numbers a field accepts.
struct NumberBounds {
    /// The largest number up to which a double represents every whole number: 2^53.
    static constexpr double kMostWhole = 9007199254740992.0;

    double minimum = -std::numeric_limits<double>::max(); ///< The lower end.
    double maximum = std::numeric_limits<double>::max();  ///< The upper end.
    bool minimumAllowed = true; ///< Whether the lower end itself is accepted.
    bool maximumAllowed = true; ///< Whether the upper end itself is accepted.
    bool zeroToo = false;       ///< Whether 0 is accepted even if it is outside the ends.
    bool whole = false; ///< Whether only whole numbers are accepted; this requires 0 ≤ minimum and
                        ///< maximum ≤ kMostWhole.
};

/// A NumberField is a field for one exact number. It shows few digits but keeps all of them: while
/// it has the focus it shows the full number, or the text that was typed for it (2π). Enter, or
/// leaving the field, accepts the text; Up and Down change the second digit, and the Page keys the
/// first. Text that is not a number within the bounds stays in the field, marked, with a sentence
/// beside it, while the old number remains valid; Escape restores it. A decimal comma is accepted
/// in a locale that has it, and shown as a point.
class NumberField final : public QLineEdit {
    Q_OBJECT
public:
    /// Makes a field with the number 0 and without bounds.
    explicit NumberField(QWidget* parent = nullptr);

    /// Sets which numbers are accepted.
    void setBounds(const NumberBounds& bounds);

    /// Sets what the number 0 is called, such as "off". The word can be typed, too.
    void setZeroText(const QString& text);

    /// Returns the last number that was set or accepted.
    double number() const { return m_number; }

    /// Sets the number without emitting numberEdited(). If it is the present number, the text that
    /// was typed for it, or is still being edited, stays; another number replaces the text.
    void setNumber(double number);
    /// Sets the tooltip, which explains the field while nothing is wrong.
    void setHelp(const QString& help);

    /// Returns the sentence that says why the text is not accepted, or an empty string if it is.
    const QString& fault() const { return m_fault; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// This signal is emitted when the user has changed the number.
    void numberEdited(double number);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Accepts the text or marks it as wrong.
    void commit();
    void change(double number);
    void stepBy(int digits);
    void setFault(const QString& sentence);
    QString outOfBounds(double number) const; ///< Returns a sentence, or an empty string.
    QString shortText() const;
    QString exactText() const;
    void showNumber();

    NumberBounds m_bounds;
    QString m_zeroText;
    QString m_help;
    QString m_typed; ///< The text that was typed for m_number, if any.
    QString m_fault;
    QPointer<FaultBubble> m_bubble; ///< Made when it is first needed.
    double m_number = 0;
};

} // namespace thetascope::ui::widgets
