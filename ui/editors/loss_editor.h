// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace thetascope::ui::widgets {
class NumberField;
}

namespace thetascope::ui::editors {

class FormulaField;
class LossGallery;

/// The loss: typed, or chosen from the gallery; its derivative written out; the range that is
/// shown. Every text that parses goes to the model at once, a burst of typing as one step of the
/// undo stack; one that does not stays in the field, with the fault underlined and a sentence
/// below.
class LossEditor final : public QWidget {
    Q_OBJECT
public:
    explicit LossEditor(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// Opens the gallery below its button.
    void showGallery();

private:
    struct RangeRow {
        QWidget* row;
        QLabel* label;
        widgets::NumberField* low;
        widgets::NumberField* high;
    };

    RangeRow makeRangeRow(const QString& name);
    void layOut();
    void connectAll();
    void type(const QString& text);
    void endBurst();
    void showFault(const expression::SyntaxError* error);
    void showLoss();
    void showDerivative();
    void showLogNote();
    void showRange();
    void editRange();

    model::ExperimentModel& m_model;
    FormulaField* m_field;
    QLabel* m_fault;
    QLabel* m_derivative;
    QLabel* m_logNote;
    QToolButton* m_galleryButton;
    RangeRow m_range;
    RangeRow m_rangeY;
    LossGallery* m_gallery = nullptr; ///< made when first asked for
    QTimer m_burst;                   ///< since the last key
    qsizetype m_size = 0;             ///< of the text before the last key
    bool m_inBurst = false;
    bool m_typing = false; ///< the model's change comes from this field
};

} // namespace thetascope::ui::editors
