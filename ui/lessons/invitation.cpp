// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/invitation.h"

#include "ui/model/kept_setting.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace thetascope::ui::lessons {

namespace {

const model::KeptSetting<bool> kWasSeen{"lessons/invited"};

} // namespace

Invitation::Invitation(QSettings& settings, QWidget* parent)
    : QFrame(parent)
    , m_text(new widgets::PlainLabel(this)) {
    setObjectName(QStringLiteral("invitation"));
    setProperty("role", "notice");
    m_text->setObjectName(QStringLiteral("invitationText"));
    m_text->setWordWrap(true);
    auto* const begin = new QPushButton(tr("Begin the lessons"), this);
    begin->setObjectName(QStringLiteral("beginLessonsButton"));
    begin->setToolTip(
        tr("Learn step by step what gradient descent is, and how its relatives differ"));
    QToolButton* const close = widgets::themedButton(QStringLiteral("close"), this);
    close->setObjectName(QStringLiteral("invitationClose"));
    close->setAccessibleName(tr("Close the invitation"));
    close->setToolTip(tr("Close the invitation; it will not appear again"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->addWidget(m_text, 1);
    row->addWidget(begin);
    row->addWidget(close);
    connect(begin, &QPushButton::clicked, this, &QWidget::hide);
    connect(begin, &QPushButton::clicked, this, &Invitation::begun);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    setVisible(!kWasSeen.read(settings));
    kWasSeen.keep(true, settings);
}

void Invitation::setText(const QString& sentence) {
    m_text->setText(sentence);
}

} // namespace thetascope::ui::lessons
