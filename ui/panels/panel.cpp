// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel.h"

#include "ui/panels/head_painter.h"
#include "ui/panels/navigation.h"
#include "ui/panels/panel_head.h"
#include "ui/panels/panel_mouse.h"
#include "ui/plot/run_view.h"

#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace thetascope::ui::panels {

namespace {

constexpr double kCorner = 6;
constexpr QMargins kMargins(2, 1, 2, 3);
constexpr int kSpacing = 1; ///< Below the head.

} // namespace

Panel::Panel(Navigation& navigation, plot::FrameClock& frames, QWidget* parent)
    : QFrame(parent)
    , m_head(new PanelHead(this))
    , m_canvas(this)
    , m_content(std::make_unique<plot::PanelPlot>(m_canvas.plot(), &frames))
    , m_mouse(new PanelMouse(m_canvas.widget(), *m_content, navigation, this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kMargins);
    column->setSpacing(kSpacing);
    column->addWidget(m_head);
    column->addWidget(&canvas(), 1);
    canvas().setMinimumSize(80, 60);
    m_head->setHint(tr("Double-click to enlarge the panel or to restore it."));
    connect(m_head, &PanelHead::clicked, this, &Panel::headClicked);
    connect(m_head, &PanelHead::doubleClicked, this, &Panel::headDoubleClicked);
    connect(&navigation, &Navigation::viewChanged, this,
            [this](const plot::View& view) { m_content->setView(view); });
}

Panel::~Panel() {
    delete m_mouse; // it uses members that are destroyed first
}

QSize Panel::plotSize(QSize panel, const plot::PlotStyle& style, bool hasParameterRow) {
    HeadContent head{{HeadContent::Name{}}, {}};
    head.hasParameterRow = hasParameterRow;
    return panel.shrunkBy(kMargins) -
           QSize(0, qRound(headHeight(style, head, panel.width())) + kSpacing);
}

QWidget& Panel::canvas() const {
    return m_canvas.widget();
}

void Panel::setStyle(const plot::PlotStyle& style) {
    m_style = style;
    m_head->setStyle(style);
    m_content->setStyle(style);
    update();
}

void Panel::setRuns(std::vector<plot::RunView> runs) {
    HeadContent head = headOf(runs, m_step);
    head.hasParameterRow = m_hasParameterRow;
    m_head->setContent(head);
    QStringList names;
    QStringList sentences;
    for (const plot::RunView& run : runs) {
        names << run.title;
        sentences << plot::descriptionOf(run);
    }
    canvas().setAccessibleName(names.join(QStringLiteral(", ")));
    canvas().setAccessibleDescription(sentences.join('\n'));
    m_content->setRuns(std::move(runs));
}

void Panel::setParameterRow(bool has) {
    m_hasParameterRow = has;
    HeadContent head = m_head->content();
    head.hasParameterRow = has;
    m_head->setContent(head);
}

void Panel::setStep(std::uint64_t step) {
    m_step = step;
    m_content->setStep(step);
    std::vector<QStringList> present;
    for (const plot::RunView& run : m_content->runs())
        present.push_back(presentOf(run, step));
    m_head->setPresent(present);
}

void Panel::setChosen(bool chosen) {
    if (chosen == m_isChosen)
        return;
    m_isChosen = chosen;
    update();
}

void Panel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = m_isChosen || canvas().hasFocus();
    painter.setPen(QPen(marked ? m_style.theme.accent : m_style.theme.border, marked ? 1.4 : 1));
    painter.setBrush(m_style.theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), kCorner, kCorner);
    const double line = m_head->geometry().bottom() + 1.5;
    painter.setPen(m_style.theme.grid);
    painter.drawLine(QPointF(2, line), QPointF(width() - 2, line));
}

} // namespace thetascope::ui::panels
