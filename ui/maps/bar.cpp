// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/bar.h"

#include "ui/theme/plain_text.h"
#include "ui/theme/whole.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/segment_button.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>

namespace thetascope::ui::maps {

namespace {

constexpr int kLeastBox = 64;

} // namespace

Bar::Bar(QWidget* parent)
    : QWidget(parent)
    , m_mode(new QComboBox(this))
    , m_across(new QComboBox(this))
    , m_up(new QComboBox(this))
    , m_fit(widgets::makeSegmentButton(tr("Fit"), tr("Show the whole map again"),
                                       QStringLiteral("basinFitButton"), this))
    , m_progress(new QProgressBar(this))
    , m_cancel(widgets::makeSegmentButton(tr("Stop"), tr("Stop computing the maps"),
                                          QStringLiteral("basinCancelButton"), this)) {
    m_mode->setObjectName(QStringLiteral("basinModeCombo"));
    m_across->setObjectName(QStringLiteral("basinAcrossCombo"));
    m_up->setObjectName(QStringLiteral("basinUpCombo"));
    m_progress->setObjectName(QStringLiteral("basinProgress"));
    m_mode->addItems({tr("minimum"), tr("final loss"), tr("steps")});
    m_mode->setAccessibleName(tr("Colours"));
    m_across->setAccessibleName(tr("Horizontal axis"));
    m_up->setAccessibleName(tr("Vertical axis"));
    m_mode->setToolTip(tr("What the colours of the maps mean"));
    m_across->setToolTip(tr("The quantity on the horizontal axis"));
    m_up->setToolTip(tr("The quantity on the vertical axis"));
    for (QComboBox* box : {m_mode, m_across, m_up}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumWidth(kLeastBox); // since large type leaves little room in a presentation
    }
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(60, 6);
    m_progress->setRange(0, 1000);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(8);
    const auto labelled = [&](const QString& text, QWidget* widget) {
        auto* const label = new widgets::PlainLabel(text, this);
        label->setBuddy(widget);
        label->setProperty("role", "faded");
        row->addWidget(label);
        row->addWidget(widget);
        m_labels.push_back(label);
    };
    labelled(tr("&Colour by"), m_mode);
    row->addSpacing(8);
    labelled(tr("Acr&oss"), m_across);
    labelled(tr("U&p"), m_up);
    row->addWidget(m_fit);
    row->addStretch(1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    setRunning(false);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &Bar::modeChanged);
    connect(m_across, &QComboBox::currentIndexChanged, this,
            [this] { keepApart(*m_across, *m_up); });
    connect(m_up, &QComboBox::currentIndexChanged, this, [this] { keepApart(*m_up, *m_across); });
    connect(m_fit, &QToolButton::clicked, this, &Bar::fitClicked);
    connect(m_cancel, &QToolButton::clicked, this, &Bar::cancelClicked);
}

bool Bar::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fitLabels();
    return done;
}

/// Hides the labels if the choices would not fit otherwise, as with the large type of a
/// presentation. The progress bar keeps its room while it is hidden, so that nothing moves when it
/// appears, unless the labels need it.
void Bar::fitLabels() {
    const auto roomOf = [this](const QWidget& part) {
        return part.sizeHint().width() + layout()->spacing();
    };
    int words = 0;
    for (const widgets::PlainLabel* label : m_labels)
        words += roomOf(*label);
    int choices = 0;
    for (const QWidget* part : std::initializer_list<QWidget*>{m_mode, m_across, m_up, m_fit})
        choices += roomOf(*part);
    const int progress = roomOf(*m_progress) + roomOf(*m_cancel);
    for (widgets::PlainLabel* label : m_labels)
        label->setVisible(words + choices + progress <= width());
    for (QWidget* part : std::initializer_list<QWidget*>{m_progress, m_cancel}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(choices + progress <= width());
        part->setSizePolicy(policy);
    }
}

/// Keeps the two axes different: the other axis takes the previous quantity of this one.
void Bar::keepApart(QComboBox& changed, QComboBox& other) {
    if (changed.currentIndex() == other.currentIndex()) {
        const AxisChoice before = &changed == m_across ? m_lastAcross : m_lastUp;
        const auto found = std::ranges::find(m_choices, before);
        const QSignalBlocker quiet(other);
        other.setCurrentIndex(static_cast<int>(found - m_choices.begin()));
    }
    m_lastAcross = across();
    m_lastUp = up();
    emit axesChanged();
}

void Bar::offer(QComboBox& box, const experiment::Experiment& experiment, std::size_t index) {
    const QSignalBlocker quiet(box);
    box.clear();
    for (const AxisChoice& choice : m_choices) {
        box.addItem(axisName(choice, experiment, m_names));
        box.setItemData(box.count() - 1, theme::toolTip(axisMeaning(choice, experiment)),
                        Qt::ToolTipRole);
    }
    box.setCurrentIndex(static_cast<int>(index));
}

void Bar::setExperiment(const experiment::Checked& checked) {
    const theme::VariableNames names(*checked.loss());
    const experiment::Experiment& experiment = checked.experiment();
    if (names.isPlane() != m_names.isPlane()) // begins with the usual axes
        m_choices.clear();
    m_names = names;
    const std::vector<AxisChoice> before = m_choices;
    m_choices = axisChoices(checked);
    const auto find = [&](const AxisChoice& wanted) {
        return static_cast<std::size_t>(std::ranges::find(m_choices, wanted) - m_choices.begin());
    };
    std::size_t across = before.empty() ? 0 : find(m_lastAcross);
    std::size_t up = before.empty() ? m_choices.size() : find(m_lastUp);
    // With two variables the axes are those of the start; with one, they are the start and the
    // learning rate.
    const std::size_t natural = names.isPlane() ? find({basins::Axis::Quantity::StartY, {}})
                                                : find({basins::Axis::Quantity::Setting, "alpha"});
    if (across >= m_choices.size())
        across = up == 0 ? std::min(natural, m_choices.size() - 1) : 0;
    if (up >= m_choices.size() || up == across)
        up = across == natural || natural >= m_choices.size() ? 0 : natural;
    offer(*m_across, experiment, across);
    offer(*m_up, experiment, up);
    m_lastAcross = m_choices[across];
    m_lastUp = m_choices[up];
}

void Bar::setProgress(double share) {
    m_progress->setValue(theme::whole<int>(share * m_progress->maximum()));
}

void Bar::setRunning(bool running) {
    setProgress(0);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
}

Mode Bar::mode() const {
    return static_cast<Mode>(m_mode->currentIndex());
}

AxisChoice Bar::across() const {
    return m_choices[static_cast<std::size_t>(m_across->currentIndex())];
}

AxisChoice Bar::up() const {
    return m_choices[static_cast<std::size_t>(m_up->currentIndex())];
}

} // namespace thetascope::ui::maps
