// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segment_button.h"

#include "ui/theme/plain_text.h"

#include <QToolButton>

namespace thetascope::ui::widgets {

QToolButton* makeSegmentButton(const QString& text, const QString& help, const QString& name,
                               QWidget* parent) {
    auto* const button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(theme::toolTip(help));
    button->setObjectName(name);
    button->setProperty("role", "segment"); // with a frame
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace thetascope::ui::widgets
