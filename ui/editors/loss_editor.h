// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace thetascope::ui::typeset {
class FormulaView;
}

namespace thetascope::ui::widgets {
class PlainLabel;
class NumberField;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::editors {

class ConstantRows;
class FormulaField;
class LossGallery;
class ReadingNotes;

/// Edits the loss, which is typed or chosen from the gallery, its named constants and the range
/// shown; it also shows how the text was read, and the derivative. Every text that parses goes to
/// the model at once, and uninterrupted typing is one step of the undo stack. A text that does not
/// parse stays in the field, with the error underlined and explained below.
class LossEditor final : public QWidget {
    Q_OBJECT
public:
    /// Makes an editor of the loss in `model`, which must outlive it.
    explicit LossEditor(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// Opens the gallery below its button.
    void showGallery();

private:
    struct RangeRow {
        QWidget* row;
        widgets::PlainLabel* label;
        widgets::NumberField* low;
        widgets::NumberField* high;
    };

    RangeRow makeRangeRow(const QString& name);
    void layOut();
    void connectAll();
    void type(const QString& text);
    void followDraft(const QString& draft);
    void endBurst();
    void showFault(const expression::SyntaxError* error);
    void keepHeight();
    void settle();
    void showLoss();
    void showReading();
    void putBrackets(expression::Span where);
    void showRange();
    void editRange();

    model::ExperimentModel& m_model;
    FormulaField* m_field;
    /// How the text was read, or what is wrong with it. It becomes no lower while one types.
    QWidget* m_reading;
    widgets::PlainLabel* m_fault;
    typeset::FormulaView* m_formula;
    ReadingNotes* m_notes;
    widgets::PlainLabel* m_logNote;
    ConstantRows* m_constants;
    QToolButton* m_galleryButton;
    RangeRow m_range;
    RangeRow m_rangeY;
    LossGallery* m_gallery = nullptr; ///< It is made when it is first needed.
    std::string m_text;               ///< The loss of the model that was shown last.
    QTimer m_burst;                   ///< It runs from the last key.
    qsizetype m_size = 0;             ///< The length of the text before the last key.
    bool m_hasLogarithm = false;
    bool m_inBurst = false;
    bool m_typing = false; ///< Whether the model's change comes from this field.
};

} // namespace thetascope::ui::editors
