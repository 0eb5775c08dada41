// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/start_editor.h"

#include "ui/editors/caption.h"
#include "ui/editors/value_row.h"

#include <QLabel>
#include <QVBoxLayout>

namespace thetascope::ui {

StartEditor::StartEditor(ExperimentModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_caption(caption({}, this))
    , m_theta(new ValueRow(QStringLiteral("start"), this))
    , m_y(new ValueRow(QStringLiteral("startY"), this)) {
    setObjectName(QStringLiteral("startEditor"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_caption);
    column->addWidget(m_theta);
    column->addWidget(m_y);
    column->addWidget(smallPrint(tr("or drag the ring in any panel"), this));
    connectRow(*m_theta, 0);
    connectRow(*m_y, 1);
    connect(&m_model, &ExperimentModel::changed, this, [this](Changes what) {
        if (what & (Change::Range | Change::Loss))
            showVariables();
        if (what & (Change::Start | Change::Range | Change::Loss))
            showStart();
    });
    showVariables();
    showStart();
}

void StartEditor::connectRow(ValueRow& row, std::size_t coordinate) {
    connect(&row, &ValueRow::dragBegan, &m_model, &ExperimentModel::beginDrag);
    connect(&row, &ValueRow::dragEnded, &m_model, &ExperimentModel::endDrag);
    connect(&row, &ValueRow::numberEdited, this, [this, coordinate](double number) {
        loss::Point start = m_model.experiment().start;
        start[coordinate] = number;
        m_model.setStart(start);
    });
}

void StartEditor::showVariables() {
    const experiment::Experiment& now = m_model.experiment();
    const bool plane = m_model.loss()->dimension() == 2;
    setCaption(*m_caption, plane ? tr("Start x⁽⁰⁾, y⁽⁰⁾") : tr("Start θ⁽⁰⁾"));
    const QString help = tr("Where every descent starts; the slider spans the range shown");
    m_theta->setLabel(plane ? tr("&x⁽⁰⁾") : QString(), plane ? tr("Start, x") : tr("Start θ"));
    m_theta->setHelp(help);
    m_theta->setScale(SliderScale::linear(now.range.low, now.range.high));
    m_y->setLabel(tr("&y⁽⁰⁾"), tr("Start, y"));
    m_y->setHelp(help);
    m_y->setScale(SliderScale::linear(now.rangeY.low, now.rangeY.high));
    m_y->setVisible(plane);
}

void StartEditor::showStart() {
    const loss::Point& start = m_model.experiment().start;
    m_theta->setNumber(start[0]);
    m_y->setNumber(start[1]);
}

} // namespace thetascope::ui
