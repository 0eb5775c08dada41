// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/until_editor.h"

#include "ui/theme/whole.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/place.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/value_row.h"

#include <QVBoxLayout>

namespace thetascope::ui::editors {

UntilEditor::UntilEditor(model::ExperimentModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_steps(new widgets::ValueRow(QStringLiteral("steps"), this))
    , m_tolerance(new widgets::ValueRow(QStringLiteral("tolerance"), this)) {
    setObjectName(QStringLiteral("untilEditor"));
    widgets::enterPlace(*this, "until", widgets::Place::Kind::Control);
    m_steps->setLabel(tr("&steps"), tr("Number of steps"));
    m_steps->setHelp(tr("The largest number of steps that a run makes"));
    m_steps->setScale(widgets::SliderScale::logarithmicWhole(1, 1e7));
    m_steps->setBounds({.minimum = 1, .maximum = double(descent::kMaxSteps), .whole = true});
    m_tolerance->setLabel(tr("|σ| &below"), tr("Stop when the step is below"));
    m_tolerance->setHelp(
        tr("A run has converged once its step |σ⁽ᵗ⁾| is below this; off: it makes all steps"));
    m_tolerance->setScale(widgets::SliderScale::logarithmicOrZero(1e-15, 1));
    m_tolerance->setBounds({.minimum = descent::kLeastTolerance, .zeroToo = true});
    m_tolerance->setZeroText(tr("off"));
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("|σ| below")) + 8;
    m_steps->setLabelWidth(width);
    m_tolerance->setLabelWidth(width);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(widgets::caption(tr("Repeat until"), this));
    column->addWidget(m_steps);
    column->addWidget(m_tolerance);

    for (widgets::ValueRow* row : {m_steps, m_tolerance}) {
        connect(row, &widgets::ValueRow::dragBegan, &m_model, &model::ExperimentModel::beginDrag);
        connect(row, &widgets::ValueRow::dragEnded, &m_model, &model::ExperimentModel::endDrag);
        connect(row, &widgets::ValueRow::numberEdited, this, [this] {
            m_model.setUntil({.steps = theme::whole<std::uint64_t>(m_steps->number()),
                              .tolerance = m_tolerance->number()});
        });
    }
    connect(&m_model, &model::ExperimentModel::changed, this, [this](model::Changes what) {
        if (what.testFlag(model::Change::Until))
            showUntil();
    });
    showUntil();
}

void UntilEditor::showUntil() {
    const descent::StoppingRule& until = m_model.experiment().until;
    m_steps->setNumber(double(until.steps));
    m_tolerance->setNumber(until.tolerance);
}

} // namespace thetascope::ui::editors
