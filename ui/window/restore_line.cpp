// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/restore_line.h"

#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/themed_button.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace thetascope::ui::window {

RestoreLine::RestoreLine(QWidget* parent)
    : QFrame(parent)
    , m_text(new widgets::PlainLabel(this))
    , m_restore(new QPushButton(tr("Restore"), this)) {
    setObjectName(QStringLiteral("restoreLine"));
    setProperty("role", "notice");
    m_text->setObjectName(QStringLiteral("restoreText"));
    m_text->setWordWrap(true); // rather than make the window wider
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    m_restore->setToolTip(tr("Go on where the work was interrupted"));
    auto* const discard = new QPushButton(tr("Discard"), this);
    discard->setObjectName(QStringLiteral("discardButton"));
    discard->setToolTip(tr("Drop these changes for good"));
    QToolButton* const later = widgets::themedButton(QStringLiteral("close"), this);
    later->setObjectName(QStringLiteral("restoreLater"));
    later->setAccessibleName(tr("Decide another time"));
    later->setToolTip(tr("Decide another time: the next start offers it again"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_restore);
    row->addWidget(discard);
    row->addWidget(later);
    connect(m_restore, &QPushButton::clicked, this, &RestoreLine::restoreWanted);
    connect(discard, &QPushButton::clicked, this, &RestoreLine::discardWanted);
    connect(later, &QToolButton::clicked, this, &RestoreLine::postponed);
    hide();
}

void RestoreLine::offer(const QString& sentence, const QString& details) {
    m_text->setText(sentence);
    m_text->setToolTip(theme::toolTip(details));
    m_restore->setAccessibleDescription(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RestoreLine::withdraw() {
    if (isAncestorOf(QApplication::focusWidget()))
        window()->setFocus();
    hide();
}

} // namespace thetascope::ui::window
