// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <QFrame>

class QCheckBox;
class QScrollArea;

namespace thetascope::ui::editors {

/// Lists what can be added to a comparison: the optimizers that have a name, in groups, and beside
/// them the table of combinations. A click on an entry chooses it, as do Enter and Space.
class AddOptimizerPopup final : public QFrame {
    Q_OBJECT
public:
    /// Makes a hidden popup; popUp() opens it.
    explicit AddOptimizerPopup(QWidget* parent = nullptr);

    /// Opens the popup below `anchor`, which must outlive it.
    void popUp(const QWidget& anchor);

signals:
    /// This signal is emitted with the default settings of the chosen optimizer, after the popup
    /// has closed.
    void chosen(const thetascope::optimizer::Optimizer& optimizer);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeRecipes();
    QWidget* makeCombinations();
    QWidget* makeRecipeButton(const optimizer::Recipe& recipe);
    void place(bool allRules);
    void choose(const optimizer::Optimizer& optimizer);

    const QWidget* m_anchor = nullptr; ///< The widget of the last popUp().
    QScrollArea* m_recipes = nullptr;
    QScrollArea* m_combinations = nullptr;
    QCheckBox* m_allRules = nullptr;
};

} // namespace thetascope::ui::editors
