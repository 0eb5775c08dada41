// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula_font.h"

#include <QStringList>

namespace thetascope::ui::widgets {

QFont formulaFont(const QFont& base, double size) {
    QFont font(base);
    // The first font that is installed is used. The program requires DejaVu Serif, which has every
    // sign that formulas need.
    font.setFamilies({QStringLiteral("STIX Two Text"), QStringLiteral("STIXGeneral"),
                      QStringLiteral("Nimbus Roman"), QStringLiteral("Liberation Serif"),
                      QStringLiteral("Times New Roman"), QStringLiteral("DejaVu Serif")});
    font.setStyleHint(QFont::Serif);
    font.setPointSizeF(base.pointSizeF() * size);
    return font;
}

} // namespace thetascope::ui::widgets
