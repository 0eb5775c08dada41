// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <QFrame>

class QCheckBox;
class QScrollArea;

namespace thetascope::ui::editors {

/// What can be added to a comparison: the optimizers that have a name, in groups, and beside them
/// the table of combinations. A click adds one, or Enter and Space where the focus is.
class AddOptimizerPopup final : public QFrame {
    Q_OBJECT
public:
    explicit AddOptimizerPopup(QWidget* parent = nullptr);

    /// Opens below `anchor`.
    void popUp(const QWidget& anchor);

signals:
    void chosen(const thetascope::optimizer::Optimizer& optimizer);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeRecipes();
    QWidget* makeCombinations();
    QWidget* makeRecipeButton(const optimizer::Recipe& recipe);
    void place(bool allRules);
    void choose(const optimizer::Optimizer& optimizer);

    const QWidget* m_anchor = nullptr; ///< since popUp()
    QScrollArea* m_recipes = nullptr;
    QScrollArea* m_combinations = nullptr;
    QCheckBox* m_allRules = nullptr;
};

} // namespace thetascope::ui::editors
