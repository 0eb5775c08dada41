// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/start_editor.h"

#include "ui/theme/variable_names.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/markup_label.h"
#include "ui/widgets/place.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/value_row.h"

#include <QVBoxLayout>

namespace thetascope::ui::editors {

StartEditor::StartEditor(model::ExperimentModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_caption(widgets::caption({}, this))
    , m_theta(new widgets::ValueRow(QStringLiteral("start"), this))
    , m_y(new widgets::ValueRow(QStringLiteral("startY"), this)) {
    setObjectName(QStringLiteral("startEditor"));
    widgets::enterPlace(*this, "start", widgets::Place::Kind::Control);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_caption);
    column->addWidget(m_theta);
    column->addWidget(m_y);
    column->addWidget(widgets::smallPrint(tr("or drag the ring in any panel"), this));
    connectRow(*m_theta, 0);
    connectRow(*m_y, 1);
    connect(&m_model, &model::ExperimentModel::changed, this, [this](model::Changes what) {
        if (what & (model::Change::Range | model::Change::Loss))
            showVariables();
        if (what & (model::Change::Start | model::Change::Range | model::Change::Loss))
            showStart();
    });
    showVariables();
    showStart();
}

void StartEditor::connectRow(widgets::ValueRow& row, std::size_t coordinate) {
    connect(&row, &widgets::ValueRow::dragBegan, &m_model, &model::ExperimentModel::beginDrag);
    connect(&row, &widgets::ValueRow::dragEnded, &m_model, &model::ExperimentModel::endDrag);
    connect(&row, &widgets::ValueRow::numberEdited, this, [this, coordinate](double number) {
        loss::Point start = m_model.experiment().start;
        start[coordinate] = number;
        m_model.setStart(start);
    });
}

void StartEditor::showVariables() {
    const experiment::Experiment& now = m_model.experiment();
    const theme::VariableNames names(*m_model.loss());
    const bool plane = names.isPlane();
    widgets::setCaption(*m_caption, plane ? tr("Start %1, %2").arg(names.start(0), names.start(1))
                                          : tr("Start %1").arg(names.start(0)));
    const QString help = tr("The point where every run starts; the slider spans the range shown");
    // x and y have mnemonics; those of other letters might be those of other controls.
    const auto label = [&](std::size_t coordinate) {
        const bool isUsual = names == theme::VariableNames::usual(2);
        return (isUsual ? QStringLiteral("&%1") : QStringLiteral("%1"))
            .arg(names.start(coordinate));
    };
    m_theta->setLabel(plane ? label(0) : QString(),
                      (plane ? tr("Start, %1") : tr("Start %1")).arg(names.name(0)));
    m_theta->setHelp(help);
    m_theta->setScale(widgets::SliderScale::linear(now.range.low, now.range.high));
    m_y->setLabel(plane ? label(1) : QString(),
                  tr("Start, %1").arg(plane ? names.name(1) : tr("y")));
    m_y->setHelp(help);
    m_y->setScale(widgets::SliderScale::linear(now.rangeY.low, now.rangeY.high));
    m_y->setVisible(plane);
}

void StartEditor::showStart() {
    const loss::Point& start = m_model.experiment().start;
    m_theta->setNumber(start[0]);
    m_y->setNumber(start[1]);
}

} // namespace thetascope::ui::editors
