// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/curves/curves_view.h"

#include "ui/plot/curves_plot.h"
#include "ui/plot/frame_clock.h"
#include "ui/plot/run_view.h"
#include "ui/theme/whole.h"

#include <QCheckBox>
#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::curves {

CurvesView::CurvesView(plot::FrameClock& frames, QWidget* parent)
    : QWidget(parent)
    , m_frames(frames)
    , m_logarithmic(new QCheckBox(tr("Lo&garithmic"), this))
    , m_canvas(this)
    , m_content(std::make_unique<plot::CurvesPlot>(m_canvas.plot(), &frames)) {
    QWidget& canvas = m_canvas.widget();
    setAttribute(Qt::WA_StyledBackground);
    setProperty("role", "bar");
    m_logarithmic->setObjectName(QStringLiteral("logarithmicBox"));
    m_logarithmic->setToolTip(tr("Logarithmic axes for all but θ, and for α⁽ᵗ⁾ in the panels.\n"
                                 "Where L is not above 0, its axis begins at the lowest L shown."));
    canvas.setToolTip(
        tr("Click a name to hide or show its curves; click in a plot to choose a step"));
    canvas.setObjectName(QStringLiteral("curvesCanvas"));
    canvas.setAccessibleName(tr("Curves by step"));
    canvas.installEventFilter(this);
    canvas.setMinimumSize(160, 220);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 4, 4);
    column->setSpacing(2);
    column->addWidget(m_logarithmic, 0, Qt::AlignLeft);
    column->addWidget(&canvas, 1);
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        setLogarithmic(on);
        emit logarithmicChanged(on);
    });
    followStyle();
}

CurvesView::~CurvesView() {
    m_canvas.widget().removeEventFilter(this);
}

QSize CurvesView::sizeHint() const {
    return {320, 480};
}

void CurvesView::setRuns(std::vector<plot::RunView> runs) {
    m_runs = std::move(runs);
    m_hasNewRuns = true;
    follow();
}

void CurvesView::setStep(quint64 step) {
    m_step = step;
    follow();
}

void CurvesView::setLastStep(quint64 last) {
    m_last = last;
    follow();
}

/// Updates the plot unless it is hidden behind another tab.
void CurvesView::follow() {
    if (!isVisible())
        return;
    m_content->setLastStep(m_last);
    if (std::exchange(m_hasNewRuns, false)) {
        QStringList sentences;
        for (const plot::RunView& run : m_runs)
            sentences << plot::descriptionOf(run);
        m_canvas.widget().setAccessibleDescription(sentences.join('\n'));
        m_content->setRuns(m_runs);
    }
    m_content->setStep(m_step);
}

void CurvesView::setLogarithmic(bool logarithmic) {
    m_logarithmic->setChecked(logarithmic);
    m_content->setLogarithmic(logarithmic);
}

void CurvesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
    m_frames.flush(); // so that the first picture is up to date
}

void CurvesView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_content->resized();
}

void CurvesView::choose(QPointF position) {
    const double step = std::round(m_content->stepAt(position));
    if (!std::isnan(step))
        emit stepChosen(theme::whole<quint64>(step));
}

bool CurvesView::eventFilter(QObject* watched, QEvent* event) {
    const bool pressed = event->type() == QEvent::MouseButtonPress;
    const bool moved = event->type() == QEvent::MouseMove;
    if (watched != &m_canvas.widget() || (!pressed && !moved))
        return QWidget::eventFilter(watched, event);
    const auto& mouse = static_cast<QMouseEvent&>(*event);
    if (!mouse.buttons().testFlag(Qt::LeftButton))
        return true;
    const int entry = pressed ? m_content->legendEntryAt(mouse.position()) : -1;
    if (entry >= 0)
        m_content->toggle(static_cast<std::size_t>(entry));
    else
        choose(mouse.position());
    return true;
}

void CurvesView::followStyle() {
    m_content->setStyle(plot::plotStyleOf(*this));
}

void CurvesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followStyle();
}

} // namespace thetascope::ui::curves
