// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/losses_page.h"

#include "ui/plot/chart.h"
#include "ui/plot/frame_clock.h"
#include "ui/races/loss_cells.h"
#include "ui/races/losses_model.h"
#include "ui/races/losses_table.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tool_tip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPushButton>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thetascope::ui::races {

namespace {

constexpr int kLossesGap = 8;
constexpr int kLeastBeside = 340; ///< The profiles are beside the table if they have this width,
constexpr int kLeastBelow = 210;  ///< else below it, where they have at least this height.

/// Whether two entrants are the same contender, or the same optimizer if they are none.
bool isSame(const Entrant& a, const Entrant& b) {
    return a.slot == b.slot && (a.slot || a.name == b.name);
}

} // namespace

LossesPage::LossesPage(plot::FrameClock& frames, QWidget* parent)
    : QWidget(parent)
    , m_frames(frames)
    , m_model(new LossesModel(m_work, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new LossesTable(*m_model, m_splitter))
    , m_canvas(m_splitter)
    , m_profile(std::make_unique<plot::Chart>(m_canvas.plot(), &frames))
    , m_sentences(new widgets::PlainLabel(this))
    , m_state(new widgets::PlainLabel(this))
    , m_resume(new QPushButton(tr("&Go on"), this))
    , m_stopped(new QWidget(this)) {
    QWidget& canvas = m_canvas.widget();
    canvas.setObjectName(QStringLiteral("lossesProfile"));
    canvas.setAccessibleName(tr("Performance profiles"));
    canvas.setMinimumSize(220, 90);
    canvas.setMouseTracking(true);
    canvas.installEventFilter(this);
    m_splitter->setObjectName(QStringLiteral("lossesSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(&canvas);
    m_sentences->setObjectName(QStringLiteral("lossesSentences"));
    m_sentences->setWordWrap(true);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setObjectName(QStringLiteral("lossesState"));
    m_state->setProperty("role", "faded");
    m_resume->setObjectName(QStringLiteral("lossesResumeButton"));
    m_resume->setToolTip(tr("Computes what is missing in the table"));
    m_resume->setAutoDefault(false);
    auto* const stopped = new QHBoxLayout(m_stopped);
    stopped->setContentsMargins(0, 0, 0, 0);
    stopped->addWidget(m_state, 1);
    stopped->addWidget(m_resume);
    m_stopped->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kLossesGap);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_stopped);
    column->addWidget(m_sentences);
    connect(m_table, &LossesTable::rowTaken, this, &LossesPage::take);
    connect(m_table, &LossesTable::columnTaken, this,
            [this](int index) { choose(static_cast<std::size_t>(index)); });
    connect(m_resume, &QPushButton::clicked, this, &LossesPage::resume);
    connectWork();
    followStyle();
}

LossesPage::~LossesPage() {
    m_canvas.widget().removeEventFilter(this);
    m_profile.reset();
    delete m_splitter; // while what the table shows still exists
}

void LossesPage::connectWork() {
    const auto followSoon = [this] {
        m_isNew = true;
        follow();
    };
    connect(&m_work, &LossesWork::advanced, this, followSoon);
    connect(&m_work, &LossesWork::replaced, this, [this, followSoon] {
        followSoon();
        QStringList names;
        for (const Entrant& entrant : table().order.entrants)
            names << entrant.name;
        if (std::exchange(m_names, names) != names) // else what the user has moved stays
            layOut();
    });
    connect(&m_work, &LossesWork::progressed, this, &LossesPage::progressed);
    connect(&m_work, &LossesWork::runningChanged, this, [this](bool running) {
        m_stopped->setVisible(!running && !m_work.isComplete());
        m_state->setText(tr("Stopped before all losses were compared."));
        emit runningChanged(running);
    });
    connect(&m_work, &LossesWork::failed, this, [this](const QString& sentence) {
        m_state->setText(sentence + '.');
        m_stopped->show();
    });
}

void LossesPage::setEntrants(std::vector<Entrant> entrants) {
    m_wanted.entrants = std::move(entrants);
    order();
}

void LossesPage::setSettings(const race::Settings& settings, bool isTuned) {
    m_wanted.settings = settings;
    m_wanted.isTuned = isTuned;
    order();
}

/// Orders what is wanted, unless nobody looks.
void LossesPage::order() {
    if (isVisible())
        m_work.order(m_wanted);
}

void LossesPage::cancel() {
    m_work.cancel();
}

void LossesPage::resume() {
    m_stopped->hide();
    m_work.resume();
}

void LossesPage::copy() const {
    m_table->copy();
}

ShownLosses LossesPage::shown() const {
    return shownOf(table(), chosen());
}

std::optional<std::size_t> LossesPage::chosen() const {
    const auto& entrants = table().order.entrants;
    const auto found = std::ranges::find_if(entrants, [this](const Entrant& entrant) {
        return m_chosen && isSame(entrant, *m_chosen);
    });
    if (found == entrants.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - entrants.begin());
}

void LossesPage::choose(std::size_t entrant) {
    if (chosen() == entrant)
        m_chosen.reset();
    else
        m_chosen = table().order.entrants[entrant];
    m_isNew = true;
    follow();
}

void LossesPage::take(int row) {
    const LossRow& taken = table().rows[static_cast<std::size_t>(row)];
    std::vector<race::Standing> standings;
    if (isComplete(taken)) {
        for (const auto& standing : taken.standings)
            standings.push_back(*standing);
    }
    emit lossChosen(*taken.loss, standings);
}

/// Shows the newest results, unless nobody looks.
void LossesPage::follow() {
    if (!isVisible() || !std::exchange(m_isNew, false))
        return;
    const auto marked = chosen();
    m_table->setChosen(marked ? std::optional(static_cast<int>(*marked)) : std::nullopt);
    m_profile->setContent(profileOf(table(), marked));
    const QString sentences = sentencesOn(table()).join(' ');
    m_sentences->setText(sentences);
    m_canvas.widget().setAccessibleDescription(sentences);
}

/// Puts the profiles beside the table if there is room for both, else below it.
void LossesPage::layOut() {
    const int width = m_splitter->width();
    m_isBeside = width - m_table->leastWidth() >= kLeastBeside;
    m_splitter->setOrientation(m_isBeside ? Qt::Horizontal : Qt::Vertical);
    const int handle = m_splitter->handleWidth();
    if (m_isBeside) {
        const int own = m_table->widthFor(width - kLeastBeside);
        m_splitter->setSizes({own, width - own - handle});
    } else {
        const int height = m_splitter->height();
        const int own = std::min(m_table->wholeHeight(), height - kLeastBelow);
        m_splitter->setSizes({own, height - own - handle});
    }
}

void LossesPage::hover(QPoint position, QPoint globalPosition) {
    const auto hit = m_profile->hitAt(position);
    const auto tau = m_profile->acrossAt(position);
    if (!hit || !tau) {
        QToolTip::hideText();
        return;
    }
    // there is a line for every entrant, or none at all
    widgets::showToolTip(globalPosition, profileText(table(), hit->line, *tau), &m_canvas.widget());
}

bool LossesPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_canvas.widget())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Leave)
        QToolTip::hideText();
    if (event->type() == QEvent::Resize)
        m_profile->resized();
    const bool isMove = event->type() == QEvent::MouseMove;
    if (!isMove && event->type() != QEvent::MouseButtonPress)
        return QWidget::eventFilter(watched, event);
    const auto& mouse = static_cast<QMouseEvent&>(*event);
    if (isMove)
        hover(mouse.position().toPoint(), mouse.globalPosition().toPoint());
    else if (const auto hit = m_profile->hitAt(mouse.position());
             hit && mouse.button() == Qt::LeftButton)
        choose(hit->line);
    return true;
}

void LossesPage::followStyle() {
    m_profile->setStyle(plot::plotStyleOf(*this));
    m_table->followFont(font());
    m_table->viewport()->update();
}

void LossesPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followStyle();
}

void LossesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_isNew = true;
    order();
    follow();
    m_frames.flush(); // so that the first picture is up to date
}

void LossesPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace thetascope::ui::races
