// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/animation_form.h"

#include "ui/exports/choice_form.h"
#include "ui/model/kept_setting.h"
#include "ui/theme/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace thetascope::ui::exports {

namespace {

using animations::Timing;
using model::KeptSetting;
using pictures::PictureSettings;
using Background = PictureSettings::Background;

const KeptSetting<int> kFormat{"animation/format", 0, 0, 1000};
const KeptSetting<double> kSpeed{"animation/speed", 12, Timing::kSlowest, Timing::kFastest};
const KeptSetting<int> kRate{"animation/rate", 25, Timing::kLeastRate, Timing::kMostRate};
const KeptSetting<bool> kLoop{"animation/loop", true};
const KeptSetting<int> kWidth{"animation/width", 1200, PictureSettings::kMinSide,
                              PictureSettings::kMaxOfferedSide};
const KeptSetting<int> kHeight{"animation/height", 750, PictureSettings::kMinSide,
                               PictureSettings::kMaxOfferedSide};
const KeptSetting<int> kScale{"animation/scale", 1, 1, PictureSettings::kMaxScale};
const KeptSetting<int> kText{"animation/text", 0, 0, pictures::PictureChoice::kMostText};
const KeptSetting<Background> kBackground{"animation/background", Background::White,
                                          Background::White, Background::Dark};

} // namespace

AnimationForm::AnimationForm(const QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_look(new ChoiceForm(this))
    , m_format(new QComboBox(this))
    , m_from(new QSpinBox(this))
    , m_to(new QSpinBox(this))
    , m_speed(new QDoubleSpinBox(this))
    , m_rate(new QSpinBox(this))
    , m_loop(new QCheckBox(tr("&Begin again after the end"), this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_look);
    m_look->setOnlyPixels();
    makeFormatRow();
    makeStepRows();
    makeTimeRows();
    restore(settings);
    connectAll();
    followFormat();
}

QFormLayout& AnimationForm::rows() const {
    return m_look->rows();
}

void AnimationForm::makeFormatRow() {
    m_format->setObjectName(QStringLiteral("formatBox"));
    m_format->setToolTip(theme::toolTip(
        tr("GIF plays everywhere; WebP is smaller, and browsers show it; MP4 and WebM are videos; "
           "PNG frames are pictures that other programs put together")));
    for (const animations::Format& format : animations::formats())
        m_format->addItem(QString::fromLatin1(format.name));
    rows().insertRow(0, tr("&Format"), m_format);
}

void AnimationForm::makeStepRows() {
    auto* const steps = new QWidget(this);
    auto* const row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    steps->setFocusProxy(m_from); // for the key of the row
    m_from->setObjectName(QStringLiteral("fromBox"));
    m_to->setObjectName(QStringLiteral("toBox"));
    m_from->setToolTip(tr("The first step that the animation shows"));
    m_to->setToolTip(tr("The last step that the animation shows"));
    m_from->setAccessibleName(tr("First step"));
    m_to->setAccessibleName(tr("Last step"));
    for (QSpinBox* box : {m_from, m_to})
        box->setRange(0, 0);
    m_to->setPrefix(tr("to "));
    row->addWidget(m_from, 1);
    row->addWidget(m_to, 1);
    rows().insertRow(1, tr("Ste&ps"), steps);
}

void AnimationForm::makeTimeRows() {
    m_speed->setObjectName(QStringLiteral("speedBox"));
    m_speed->setRange(Timing::kSlowest, Timing::kFastest);
    m_speed->setDecimals(1);
    m_speed->setSuffix(tr(" steps/s"));
    m_speed->setToolTip(theme::toolTip(
        tr("How many steps are shown in a second. If they are more than the frames, some are left "
           "out")));
    rows().insertRow(2, tr("Spee&d"), m_speed);
    m_rate->setObjectName(QStringLiteral("rateBox"));
    m_rate->setRange(Timing::kLeastRate, Timing::kMostRate);
    m_rate->setSuffix(tr(" frames/s"));
    rows().insertRow(3, tr("&Rate"), m_rate);
    m_loop->setObjectName(QStringLiteral("loopBox"));
    rows().insertRow(4, QString(), m_loop);
    for (QAbstractSpinBox* box :
         std::initializer_list<QAbstractSpinBox*>{m_from, m_to, m_speed, m_rate})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
}

void AnimationForm::connectAll() {
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        followFormat();
        emit changed();
    });
    for (QSpinBox* box : {m_from, m_to, m_rate})
        connect(box, &QSpinBox::valueChanged, this, &AnimationForm::changed);
    connect(m_speed, &QDoubleSpinBox::valueChanged, this, &AnimationForm::changed);
    connect(m_loop, &QCheckBox::toggled, this, &AnimationForm::changed);
    connect(m_look, &ChoiceForm::changed, this, &AnimationForm::changed);
}

void AnimationForm::restore(const QSettings& settings) {
    m_format->setCurrentIndex(std::min(kFormat.read(settings), m_format->count() - 1));
    m_speed->setValue(kSpeed.read(settings));
    m_rate->setValue(kRate.read(settings));
    m_loop->setChecked(kLoop.read(settings));
    pictures::PictureChoice look;
    look.width = kWidth.read(settings);
    look.height = kHeight.read(settings);
    look.scale = kScale.read(settings);
    look.text = kText.read(settings);
    look.background = kBackground.read(settings);
    m_look->setChoice(look);
}

void AnimationForm::keep(QSettings& settings) const {
    const pictures::PictureChoice look = m_look->choice();
    kFormat.keep(m_format->currentIndex(), settings);
    kSpeed.keep(m_speed->value(), settings);
    kRate.keep(m_rate->value(), settings);
    kLoop.keep(m_loop->isChecked(), settings);
    kWidth.keep(qRound(look.width), settings);
    kHeight.keep(qRound(look.height), settings);
    kScale.keep(qRound(look.scale), settings);
    kText.keep(qRound(look.text), settings);
    kBackground.keep(look.background, settings);
}

/// Only what the format has can be chosen.
void AnimationForm::followFormat() {
    m_loop->setEnabled(format().canLoop);
    m_loop->setToolTip(theme::toolTip(
        format().canLoop ? tr("Whether the animation plays again and again, with the end shown for "
                              "a second")
                         : tr("Whether this format plays again is up to its player")));
    m_rate->setToolTip(theme::toolTip(tr("How many frames the animation has in a second, at most "
                                         "%1 in this format")
                                          .arg(format().mostRate)));
    m_rate->setMaximum(format().mostRate);
}

void AnimationForm::setLastStep(std::uint64_t last) {
    const int most =
        static_cast<int>(std::min<std::uint64_t>(last, std::numeric_limits<int>::max()));
    const bool isWhole = m_to->value() == m_to->maximum();
    for (QSpinBox* box : {m_from, m_to})
        box->setMaximum(most);
    if (isWhole)
        m_to->setValue(most);
}

const animations::Format& AnimationForm::format() const {
    return animations::formats()[static_cast<std::size_t>(m_format->currentIndex())];
}

Timing AnimationForm::timing() const {
    return {.from = static_cast<std::uint64_t>(m_from->value()),
            .to = static_cast<std::uint64_t>(m_to->value()),
            .speed = m_speed->value(),
            .rate = m_rate->value(),
            .isLooping = m_loop->isChecked() && format().canLoop};
}

pictures::PictureChoice AnimationForm::look() const {
    return m_look->choice();
}

} // namespace thetascope::ui::exports
