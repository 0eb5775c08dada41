// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tool_tip.h"

#include "ui/theme/plain_text.h"

#include <QPoint>
#include <QToolTip>

namespace thetascope::ui::widgets {

void showToolTip(QPoint globalPosition, const QString& text, QWidget* widget) {
    QToolTip::showText(globalPosition, theme::toolTip(text), widget);
}

} // namespace thetascope::ui::widgets
