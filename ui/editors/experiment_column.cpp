// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/experiment_column.h"

#include "ui/editors/loss_editor.h"
#include "ui/editors/optimizer_form.h"
#include "ui/editors/optimizer_list.h"
#include "ui/editors/start_editor.h"
#include "ui/editors/until_editor.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui::editors {

namespace {

constexpr int kWidth = 300;
constexpr int kScrollBar = 9; ///< As in the style sheet.

} // namespace

ExperimentColumn::ExperimentColumn(model::ExperimentModel& model, QWidget* parent)
    : QScrollArea(parent)
    , m_loss(new LossEditor(model, this))
    , m_optimizers(nullptr)
    , m_form(nullptr) {
    setObjectName(QStringLiteral("experimentColumn"));
    setAccessibleName(tr("Experiment"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its parts take the focus
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);

    auto* content = new QWidget(this);
    content->setProperty("role", "column");
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(18);
    column->addWidget(m_loss);
    column->addWidget(new StartEditor(model, content));
    column->addWidget(new UntilEditor(model, content));
    m_optimizers = new OptimizerList(model, content);
    m_form = new OptimizerForm(model, content);
    column->addWidget(m_optimizers);
    column->addWidget(m_form);
    column->addStretch(1);
    setWidget(content);
    fitWidth();
    m_form->setContender(m_optimizers->selectedSlot());
    connect(m_optimizers, &OptimizerList::selectionChanged, m_form, &OptimizerForm::setContender);
}

/// Keeps the column wide enough for its content, which must not be cut off with any font.
void ExperimentColumn::fitWidth() {
    setMinimumWidth(widget()->minimumSizeHint().width() + kScrollBar);
}

bool ExperimentColumn::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fitWidth();
    return QScrollArea::eventFilter(watched, event);
}

QSize ExperimentColumn::sizeHint() const {
    // It becomes wider with a larger font, and never narrower.
    return {std::max(kWidth, widget()->minimumSizeHint().width() + kScrollBar), 700};
}

} // namespace thetascope::ui::editors
