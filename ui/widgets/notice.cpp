// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/themed_button.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QToolButton>

namespace thetascope::ui::widgets {

Notice::Notice(QWidget* parent)
    : QFrame(parent)
    , m_text(new PlainLabel(this)) {
    setObjectName(QStringLiteral("notice"));
    setProperty("role", "notice");
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QToolButton* const close = themedButton(QStringLiteral("close"), this);
    close->setObjectName(QStringLiteral("noticeClose"));
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 6, 4);
    row->addWidget(m_text, 1);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void Notice::say(const QString& sentence) {
    m_text->setText(sentence);
    m_text->setAccessibleName(m_text->text());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Notice::text() const {
    return isHidden() ? QString() : m_text->text();
}

} // namespace thetascope::ui::widgets
