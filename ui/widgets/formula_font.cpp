// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formula_font.h"

#include <QStringList>

namespace thetascope::ui::widgets {

QFont formulaFont(const QFont& base, double size) {
    QFont font(base);
    // The first that is installed; DejaVu Serif, which the program asks for, has every sign it
    // uses.
    font.setFamilies({QStringLiteral("STIX Two Text"), QStringLiteral("STIXGeneral"),
                      QStringLiteral("Nimbus Roman"), QStringLiteral("Liberation Serif"),
                      QStringLiteral("Times New Roman"), QStringLiteral("DejaVu Serif")});
    font.setStyleHint(QFont::Serif);
    font.setPointSizeF(base.pointSizeF() * size);
    return font;
}

} // namespace thetascope::ui::widgets
