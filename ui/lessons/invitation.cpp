// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/invitation.h"

#include "ui/editors/themed_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

namespace thetascope::ui {

namespace {

const QString kSeenKey = QStringLiteral("lessons/invited");

} // namespace

Invitation::Invitation(QSettings& settings, QWidget* parent)
    : QFrame(parent) {
    setObjectName(QStringLiteral("invitation"));
    setProperty("role", "notice");
    auto* const text = new QLabel(tr("Drag the ring to choose where the descents begin."), this);
    auto* const begin = new QPushButton(tr("Begin the lessons"), this);
    begin->setObjectName(QStringLiteral("beginLessonsButton"));
    begin->setToolTip(tr("What gradient descent is, and how its relatives differ, step by step"));
    QToolButton* const close = themedButton(QStringLiteral("close"), this);
    close->setObjectName(QStringLiteral("invitationClose"));
    close->setAccessibleName(tr("Close the invitation"));
    close->setToolTip(tr("Close the invitation; it does not come again"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->addWidget(text);
    row->addWidget(begin);
    row->addStretch(1);
    row->addWidget(close);
    connect(begin, &QPushButton::clicked, this, &QWidget::hide);
    connect(begin, &QPushButton::clicked, this, &Invitation::begun);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    setVisible(!settings.value(kSeenKey).toBool());
    settings.setValue(kSeenKey, true);
}

} // namespace thetascope::ui
