// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/clock_bar.h"

#include "ui/editors/step_label.h"
#include "ui/model/clock.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/whole.h"
#include "ui/widgets/place.h"
#include "ui/widgets/themed_button.h"
#include "ui/widgets/value_slider.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <array>

namespace thetascope::ui::editors {

namespace {

constexpr std::array kSpeeds{1, 2, 5, 12, 25, 50, 100, 200, 500, 1000}; ///< In steps per second.

QString speedText(double stepsPerSecond) {
    return stepsPerSecond == 1
               ? ClockBar::tr("1 step/s")
               : ClockBar::tr("%1 steps/s").arg(theme::formatNumber(stepsPerSecond));
}

} // namespace

ClockBar::ClockBar(model::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_first(makeButton(QStringLiteral("first"), QStringLiteral("firstButton"), tr("First step"),
                         tr("Go to the first step (Home)")))
    , m_back(makeButton(QStringLiteral("back"), QStringLiteral("backButton"), tr("Step back"),
                        tr("Go to the previous step (Left)")))
    , m_play(makeButton(QStringLiteral("play"), QStringLiteral("playButton"), tr("Play"),
                        tr("Play (Space)")))
    , m_forward(makeButton(QStringLiteral("forward"), QStringLiteral("forwardButton"),
                           tr("Step forward"), tr("Go to the next step (Right)")))
    , m_last(makeButton(QStringLiteral("last"), QStringLiteral("lastButton"), tr("Last step"),
                        tr("Go to the end of the longest run (End)")))
    , m_scrubber(new widgets::ValueSlider(this))
    , m_step(new StepLabel(this))
    , m_speed(new QComboBox(this))
    , m_loop(makeButton(QStringLiteral("loop"), QStringLiteral("loopButton"), tr("Loop"),
                        tr("Start again after the last step (Ctrl+R)"))) {
    setObjectName(QStringLiteral("clockBar"));
    widgets::enterPlace(*this, "clock", widgets::Place::Kind::Control);
    setAccessibleName(tr("Clock"));
    m_scrubber->setObjectName(QStringLiteral("scrubSlider"));
    m_scrubber->setAccessibleName(tr("Step"));
    m_scrubber->setToolTip(tr("Drag through the steps"));
    m_step->setObjectName(QStringLiteral("stepLabel"));
    m_speed->setObjectName(QStringLiteral("speedBox"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Steps per second"));
    m_loop->setCheckable(true);
    for (const int speed : kSpeeds)
        m_speed->addItem(speedText(speed), double(speed));
    layOut();
    connectAll();
    showStep();
    showPlaying(m_clock.isPlaying());
    showSpeed(m_clock.speed());
    m_loop->setChecked(m_clock.isLooping());
}

QToolButton* ClockBar::makeButton(const QString& icon, const QString& name, const QString& what,
                                  const QString& help) {
    QToolButton* button = widgets::themedButton(icon, this);
    button->setObjectName(name);
    button->setAccessibleName(what);
    button->setToolTip(theme::toolTip(help));
    button->setIconSize({20, 20});
    return button;
}

void ClockBar::layOut() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 10, 6);
    row->setSpacing(3);
    row->setSizeConstraint(QLayout::SetNoConstraint); // see minimumSizeHint()
    for (QToolButton* button : {m_first, m_back, m_play, m_forward, m_last})
        row->addWidget(button);
    row->addSpacing(6);
    row->addWidget(m_scrubber, 1);
    row->addWidget(m_step);
    row->addSpacing(10);
    row->addWidget(m_speed);
    row->addWidget(m_loop);
}

void ClockBar::connectAll() {
    connect(m_first, &QToolButton::clicked, &m_clock, &model::Clock::toFirst);
    connect(m_back, &QToolButton::clicked, &m_clock, &model::Clock::stepBack);
    connect(m_play, &QToolButton::clicked, &m_clock, &model::Clock::toggle);
    connect(m_forward, &QToolButton::clicked, &m_clock, &model::Clock::stepForward);
    connect(m_last, &QToolButton::clicked, &m_clock, &model::Clock::toLast);
    connect(m_loop, &QToolButton::toggled, &m_clock, &model::Clock::setLooping);
    connect(m_scrubber, &widgets::ValueSlider::numberEdited, this,
            [this](double step) { m_clock.setStep(theme::whole<quint64>(step)); });
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { m_clock.setSpeed(m_speed->itemData(index).toDouble()); });
    connect(&m_clock, &model::Clock::stepChanged, this, &ClockBar::showStep);
    connect(&m_clock, &model::Clock::lastChanged, this, &ClockBar::showStep);
    connect(&m_clock, &model::Clock::playingChanged, this, &ClockBar::showPlaying);
    connect(&m_clock, &model::Clock::speedChanged, this, &ClockBar::showSpeed);
    connect(&m_clock, &model::Clock::loopingChanged, m_loop, &QToolButton::setChecked);
}

void ClockBar::showStep() {
    m_scrubber->setScale(widgets::SliderScale::whole(0, double(m_clock.last())));
    m_scrubber->setNumber(double(m_clock.step()));
    m_step->setStep(m_clock.step(), m_clock.last());
}

void ClockBar::showPlaying(bool playing) {
    widgets::setThemedIcon(*m_play, playing ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setAccessibleName(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
}

void ClockBar::showSpeed(double stepsPerSecond) {
    int index = m_speed->findData(stepsPerSecond);
    if (index < 0) { // a speed set elsewhere, such as by a lesson, is inserted in order
        index = 0;
        while (index < m_speed->count() && m_speed->itemData(index).toDouble() < stepsPerSecond)
            ++index;
        m_speed->insertItem(index, speedText(stepsPerSecond), stepsPerSecond);
    }
    m_speed->setCurrentIndex(index);
}

/// A narrow window leaves out first the buttons that the Run menu, keys and the scrubber replace.
std::vector<std::vector<QToolButton*>> ClockBar::dispensable() const {
    return {{m_first, m_last}, {m_loop}, {m_back, m_forward}};
}

int ClockBar::widthOf(const std::vector<QToolButton*>& buttons) const {
    int sum = 0;
    for (const QToolButton* button : buttons)
        sum += button->sizeHint().width() + layout()->spacing();
    return sum;
}

QSize ClockBar::minimumSizeHint() const {
    QSize least = layout()->minimumSize();
    for (const auto& buttons : dispensable()) {
        if (!buttons.front()->isHidden())
            least.rwidth() -= widthOf(buttons);
    }
    return least;
}

void ClockBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int room = width() - minimumSizeHint().width();
    const auto all = dispensable();
    for (auto buttons = all.rbegin(); buttons != all.rend(); ++buttons) {
        room -= widthOf(*buttons);
        for (QToolButton* button : *buttons)
            button->setVisible(room >= 0);
    }
}

void ClockBar::paintEvent(QPaintEvent*) {
    const theme::Theme theme = theme::Theme::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
}

} // namespace thetascope::ui::editors
