// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/file_name.h"

#include <QRegularExpression>

namespace thetascope::ui::theme {

QString fileName(QString title) {
    static const QRegularExpression kOther(QStringLiteral("[^\\p{L}\\p{N}]+"));
    title.replace(kOther, QStringLiteral(" "));
    return title.trimmed().replace(u' ', u'-');
}

} // namespace thetascope::ui::theme
