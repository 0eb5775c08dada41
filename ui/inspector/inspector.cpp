// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/inspector.h"

#include "ui/inspector/line_model.h"
#include "ui/inspector/line_view.h"
#include "ui/model/clock.h"
#include "ui/plot/run_text.h"
#include "ui/stream/runs.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/variable_names.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/markup_label.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/view_text.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thetascope::ui::inspector {

namespace {

using arithmetic::Line;

constexpr int kDigits = 5;
constexpr int kWidth = 320;

std::string numberText(double value) {
    return theme::formatNumber(value, kDigits).toStdString();
}

} // namespace

Inspector::Inspector(model::ExperimentModel& model, const stream::Runs& runs,
                     const model::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_runs(runs)
    , m_clock(clock)
    , m_caption(widgets::caption({}, this))
    , m_point(widgets::smallPrint({}, this))
    , m_x(makeChoice(QStringLiteral("x"), 0))
    , m_y(makeChoice(QStringLiteral("y"), 1))
    , m_lines(new LineModel(this))
    , m_view(new LineView(*m_lines, this))
    , m_message(widgets::smallPrint({}, this)) {
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Arithmetic of a step"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "bar"); // the background of a panel
    m_caption->setObjectName(QStringLiteral("inspectorCaption"));
    m_caption->setWordWrap(true);
    m_point->setObjectName(QStringLiteral("inspectorPoint"));
    m_message->setObjectName(QStringLiteral("inspectorMessage"));
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    layOut();
    connectAll();
    refreshLater();
}

QToolButton* Inspector::makeChoice(const QString& name, int coordinate) {
    auto* button = new QToolButton(this);
    button->setObjectName(name + QStringLiteral("Button"));
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setChecked(coordinate == 0);
    button->setProperty("role", "segment");
    nameChoice(*button, name);
    connect(button, &QToolButton::clicked, this, [this, coordinate] { setCoordinate(coordinate); });
    return button;
}

void Inspector::nameChoice(QToolButton& button, const QString& variable) {
    if (button.text() == variable)
        return;
    button.setText(variable);
    button.setToolTip(
        theme::toolTip(tr("The arithmetic of %1; each variable has its own").arg(variable)));
    button.setAccessibleName(tr("Arithmetic of %1").arg(variable));
}

void Inspector::layOut() {
    auto* choice = new QHBoxLayout;
    choice->setSpacing(0);
    choice->addWidget(m_x);
    choice->addWidget(m_y);
    auto* head = new QHBoxLayout;
    head->addWidget(m_caption, 1);
    head->addLayout(choice);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(10, 10, 10, 0);
    top->setSpacing(4);
    top->addLayout(head);
    top->addWidget(m_point);
    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(10, 0, 10, 8);
    bottom->addWidget(m_message);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addLayout(bottom);
}

void Inspector::connectAll() {
    connect(&m_model, &model::ExperimentModel::changed, this, &Inspector::refreshLater);
    connect(&m_runs, &stream::Runs::changed, this, &Inspector::refreshLater);
    connect(&m_runs, &stream::Runs::finished, this, &Inspector::refreshLater);
    connect(&m_clock, &model::Clock::stepChanged, this, &Inspector::refreshLater);
    connect(&m_refresh, &QTimer::timeout, this, &Inspector::refresh);
}

void Inspector::setContender(std::optional<experiment::Slot> slot) {
    if (slot == m_slot)
        return;
    m_slot = slot;
    refreshLater();
}

void Inspector::setCoordinate(int coordinate) {
    m_coordinate = coordinate;
    (coordinate == 0 ? m_x : m_y)->setChecked(true);
    refreshLater();
}

QSize Inspector::sizeHint() const {
    return {kWidth, 480};
}

void Inspector::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh(); // nothing is computed while it is hidden
}

void Inspector::refreshLater() {
    if (isVisible())
        m_refresh.start();
}

void Inspector::refresh() {
    const experiment::Contender* const shown =
        m_slot ? experiment::find(m_model.experiment(), *m_slot) : nullptr;
    if (!shown)
        return showMessage(tr("Choose an optimizer to see its arithmetic."));
    const descent::Trajectory& run = m_runs.trajectory(shown->slot);
    if (run.points() == 0 || !m_runs.loss())
        return showMessage(tr("No steps have been made yet."));
    const std::uint64_t t = std::min<std::uint64_t>(m_clock.step(), run.steps());
    const std::size_t coordinate =
        run.dimension() == 1 ? 0 : static_cast<std::size_t>(m_coordinate);
    switch (m_arithmetic.show(m_runs.loss(), shown->optimizer, run, t, coordinate)) {
    case StepArithmetic::Status::Ready:
        return showStep(*shown, run, t);
    case StepArithmetic::Status::OtherRun:
        return; // the run of this optimizer has not arrived yet
    }
}

void Inspector::showMessage(const QString& message) {
    widgets::setCaption(*m_caption, tr("Arithmetic of a step"));
    m_point->clear();
    m_x->hide();
    m_y->hide();
    m_lines->setRows({});
    m_message->setText(message);
    m_message->show();
}

void Inspector::showStep(const experiment::Contender& contender, const descent::Trajectory& run,
                         std::uint64_t t) {
    const bool isPlane = run.dimension() == 2;
    const theme::VariableNames names(*m_runs.loss());
    widgets::setCaption(
        *m_caption, tr("Step %1 · %2").arg(theme::formatCount(t), theme::contenderName(contender)));
    const descent::Step step = run.at(t);
    m_point->setText(
        names.format(std::span(step.theta).first(run.dimension()), kDigits) +
        QStringLiteral("     L\u00a0=\u00a0%1").arg(theme::formatNumber(step.loss, kDigits)));
    m_x->setVisible(isPlane);
    m_y->setVisible(isPlane);
    if (isPlane) {
        nameChoice(*m_x, names.name(0));
        nameChoice(*m_y, names.name(1));
    }

    std::vector<LineModel::Row> rows;
    const std::vector<Line>& lines = m_arithmetic.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        const bool begins = i == 0 || lines[i - 1].part != line.part;
        rows.push_back({begins ? heading(line.part, contender.optimizer) : QString(),
                        help(line.part, contender.optimizer), arithmetic::write(line, numberText)});
    }
    m_lines->setRows(std::move(rows));

    const bool isLast = t == run.steps();
    const bool isGrowing = run.outcome() == descent::Outcome::Running;
    m_message->setVisible(isLast);
    // "L = −2.747" is not broken
    const QString outcome =
        plot::outcomeText(run).replace(QStringLiteral(" = "), QStringLiteral("\u00a0=\u00a0"));
    m_message->setText(!isLast     ? QString()
                       : isGrowing ? tr("The next step is being computed.")
                                   : tr("The run ends here: %1.").arg(outcome));
}

QString Inspector::heading(Line::Part part, const optimizer::Optimizer& optimizer) const {
    switch (part) {
    case Line::Part::Slope:
        return tr("Slope");
    case Line::Part::Rate:
        return tr("Learning rate: %1").arg(widgets::viewText(optimizer.rate->title));
    case Line::Part::Update:
        return tr("Update: %1").arg(widgets::viewText(optimizer.update->title));
    case Line::Part::Move:
        return tr("Move");
    }
    return {};
}

QString Inspector::help(Line::Part part, const optimizer::Optimizer& optimizer) const {
    const QString copy =
        tr("%1 copies the selected lines; as LaTeX: %2")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C).toString(QKeySequence::NativeText));
    switch (part) {
    case Line::Part::Slope:
        return tr("The slope of the loss at the present point of the run.\n%1").arg(copy);
    case Line::Part::Rate:
        return tr("The length of a plain step for a slope of 1 (%1).\n%2")
            .arg(widgets::viewText(optimizer.rate->source), copy);
    case Line::Part::Update:
        return tr("The step itself (%1).\n%2")
            .arg(widgets::viewText(optimizer.update->source), copy);
    case Line::Part::Move:
        return tr("The point to which the step leads.\n%1").arg(copy);
    }
    return {};
}

} // namespace thetascope::ui::inspector
