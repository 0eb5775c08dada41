// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/read_constant.h"

#include "core/machine/constant.h"

namespace thetascope::ui::widgets {

tl::expected<double, QString> readConstant(const QString& text) {
    const auto number = machine::readConstant(text.toStdString());
    if (number)
        return *number;
    QString sentence = QString::fromStdString(number.error());
    sentence.replace(0, 1, sentence.at(0).toUpper()); // it stands alone beside its field
    return tl::unexpected(sentence);
}

} // namespace thetascope::ui::widgets
