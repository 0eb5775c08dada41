// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QFrame>

#include <vector>

class QPushButton;
class QRadioButton;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::lessons {

class ParagraphLabel;

/// Asks a question and reveals the answer on demand. If there are choices, the reader has to pick
/// one first.
class QuestionBox final : public QFrame {
    Q_OBJECT
public:
    /// Makes the box of a question.
    explicit QuestionBox(lesson::Question question, QWidget* parent = nullptr);

    /// Returns whether the answer is shown.
    bool isRevealed() const;
    /// Shows the answer, also if the reader has chosen none.
    void reveal();
    /// Says that the reader has to predict before anything runs.
    void askToPredict();

signals:
    /// This signal is emitted before the answer is revealed, while the button is still visible.
    void aboutToReveal();
    /// This signal is emitted when the answer has been revealed.
    void revealed();

private:
    lesson::Question m_question;
    std::vector<QRadioButton*> m_choices;
    widgets::PlainLabel* m_first; ///< Says what comes first: a prediction.
    QPushButton* m_reveal;
    ParagraphLabel* m_answer;
};

} // namespace thetascope::ui::lessons
