// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/race_bar.h"

#include "ui/races/settings_row.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/whole.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/segment_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include <cmath>
#include <vector>

namespace thetascope::ui::races {

namespace {

struct Choice {
    const char* text;
    const char* help;
};

/// By Show.
constexpr Choice kChoices[] = {
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar", "cost"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar",
                       "The expected number of steps until a run arrives, by learning rate")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar", "share that arrives"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar",
                       "The share of the starts from which runs arrive, by learning rate")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar", "loss at the end"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar",
                       "The median of L at the end of the runs, by learning rate")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar", "steps from this start"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar",
                       "After how many steps the run from the present start rests, by learning "
                       "rate")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar", "orbit diagram"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar",
                       "Where the chosen optimizer is in its last steps from the present start, "
                       "by learning rate")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar", "runtime distribution"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar",
                       "By which step how many targets, from coarse to fine, are reached from all "
                       "starts, at the best settings")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar", "all losses"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RaceBar",
                       "The comparison on every loss of the catalogue")},
};

} // namespace

RaceBar::RaceBar(QWidget* parent)
    : QWidget(parent)
    , m_show(new QComboBox(this))
    , m_tune(new QCheckBox(tr("&Tune all"), this))
    , m_all(new QCheckBox(tr("Ra&ce all"), this))
    , m_best(widgets::makeSegmentButton(
          tr("Use best rates"), tr("Give every optimizer of the experiment its best settings"),
          QStringLiteral("raceBestButton"), this))
    , m_more(widgets::makeSegmentButton(tr("Settings"),
                                        tr("Show or hide how the optimizers are compared"),
                                        QStringLiteral("raceSettingsButton"), this))
    , m_left(new widgets::PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(widgets::makeSegmentButton(tr("Stop"), tr("Stop comparing"),
                                          QStringLiteral("raceCancelButton"), this))
    , m_settings(new SettingsRow(this)) {
    m_show->setObjectName(QStringLiteral("raceShowCombo"));
    m_show->setAccessibleName(tr("What is shown"));
    m_show->setToolTip(tr("What is shown"));
    for (const Choice& choice : kChoices) {
        m_show->addItem(tr(choice.text));
        m_show->setItemData(m_show->count() - 1, theme::toolTip(tr(choice.help)), Qt::ToolTipRole);
    }
    m_tune->setObjectName(QStringLiteral("raceTuneBox"));
    m_tune->setToolTip(theme::toolTip(
        tr("Tune other settings, too, such as μ and β: about nine times as many settings are tried "
           "of each optimizer. Otherwise α alone is.")));
    m_all->setObjectName(QStringLiteral("raceAllBox"));
    m_all->setToolTip(theme::toolTip(
        tr("Compare every named optimizer, without putting it into the experiment")));
    m_more->setCheckable(true);
    m_left->setProperty("role", "faded");
    m_left->setObjectName(QStringLiteral("raceTimeLeft"));
    m_left->setFixedWidth(fontMetrics().horizontalAdvance(tr("%1 s left").arg(9999)));
    m_left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_progress->setObjectName(QStringLiteral("raceProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(60, 6);
    m_progress->setRange(0, 1000);
    auto* const label = new widgets::PlainLabel(tr("Sho&w"), this);
    label->setBuddy(m_show);
    label->setProperty("role", "faded");
    auto* const row = new widgets::FoldingRow(this);
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_show, m_more})
        row->first().addWidget(part);
    for (QWidget* part : std::initializer_list<QWidget*>{m_tune, m_all, m_best})
        row->second().addWidget(part);
    row->second().addStretch(1);
    const std::initializer_list<QWidget*> progress{m_left, m_progress, m_cancel};
    for (QWidget* part : progress)
        row->second().addWidget(part);
    // The progress keeps its room while it is hidden, so that nothing moves when it appears, unless
    // the others need it.
    connect(row, &widgets::FoldingRow::folded, this, [parts = std::vector(progress)](bool folded) {
        for (QWidget* part : parts) {
            QSizePolicy policy = part->sizePolicy();
            policy.setRetainSizeWhenHidden(!folded);
            part->setSizePolicy(policy);
        }
    });
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(row);
    column->addWidget(m_settings);
    m_settings->setObjectName(QStringLiteral("raceSettingsRow"));
    m_settings->hide();
    setRunning(false);
    connect(m_show, &QComboBox::currentIndexChanged, this, &RaceBar::showChanged);
    connect(m_tune, &QCheckBox::toggled, this, &RaceBar::settingsChanged);
    connect(m_all, &QCheckBox::toggled, this, &RaceBar::settingsChanged);
    connect(m_settings, &SettingsRow::edited, this, &RaceBar::settingsChanged);
    connect(m_best, &QToolButton::clicked, this, &RaceBar::bestWanted);
    connect(m_more, &QToolButton::toggled, m_settings, &QWidget::setVisible);
    connect(m_cancel, &QToolButton::clicked, this, &RaceBar::cancelClicked);
}

Show RaceBar::show() const {
    return static_cast<Show>(m_show->currentIndex());
}

void RaceBar::setShow(Show show) {
    m_show->setCurrentIndex(static_cast<int>(show));
}

bool RaceBar::isTuned() const {
    return m_tune->isChecked();
}

void RaceBar::setTuned(bool tuned) {
    m_tune->setChecked(tuned);
}

bool RaceBar::racesAll() const {
    return m_all->isChecked();
}

const race::Settings& RaceBar::settings() const {
    return m_settings->settings();
}

void RaceBar::setSettings(const race::Settings& settings) {
    m_settings->setSettings(settings);
}

void RaceBar::setBestThere(bool there) {
    m_best->setEnabled(there);
}

void RaceBar::setProgress(double share, double secondsLeft) {
    m_progress->setValue(theme::whole<int>(share * m_progress->maximum()));
    const double seconds = std::ceil(secondsLeft);
    m_left->setText(seconds >= 2
                        ? tr("%1 s left").arg(theme::formatCount(theme::whole<quint64>(seconds)))
                        : QString());
}

void RaceBar::setRunning(bool running) {
    setProgress(0, 0);
    m_left->setVisible(running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
}

} // namespace thetascope::ui::races
