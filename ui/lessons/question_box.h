// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QRadioButton;

namespace thetascope::ui::lessons {

/// Predict, then reveal: choices, of which one has to be taken before the answer can be seen, or a
/// question to think about.
class QuestionBox final : public QFrame {
    Q_OBJECT
public:
    explicit QuestionBox(lesson::Question question, QWidget* parent = nullptr);

signals:
    void aboutToReveal(); ///< the button is still there
    void revealed();

private:
    void reveal();

    lesson::Question m_question;
    std::vector<QRadioButton*> m_choices;
    QPushButton* m_reveal;
    QLabel* m_answer;
};

} // namespace thetascope::ui::lessons
