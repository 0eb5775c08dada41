// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/read_constant.h"

#include "core/expression/formula.h"
#include "core/loss/loss.h"
#include "core/text/number_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace thetascope::ui::widgets {

namespace {

QString sentence(const char* text) {
    return QCoreApplication::translate("thetascope::ui::NumberField", text);
}

bool hasVariable(const expression::Formula& formula) {
    const std::array roots{formula.loss};
    const std::vector<bool> needed = expression::reachable(formula.graph, roots);
    for (expression::NodeIndex node = 0; node < needed.size(); ++node)
        if (needed[node] && formula.graph[node].op == expression::Op::Variable)
            return true;
    return false;
}

} // namespace

tl::expected<double, QString> readConstant(const QString& text) {
    QString plain = text.trimmed();
    if (plain.isEmpty())
        return tl::unexpected(sentence(QT_TR_NOOP("Enter a number")));
    if (plain.contains(QLatin1Char(',')))
        return tl::unexpected(sentence(QT_TR_NOOP("Write decimals with a point, as in 0.5")));
    // Groups of three digits, as the fields show them, and the minus sign of exponents (1e−8) are
    // accepted.
    static const QRegularExpression kGap(
        QStringLiteral("(?<=\\d)[ \\x{00a0}\\x{2009}\\x{202f}](?=\\d{3}(\\D|$))"));
    plain.remove(kGap);
    static const QRegularExpression kExponent(QStringLiteral("(?<=[\\d.][eE])−(?=\\d)"));
    plain.replace(kExponent, QStringLiteral("-"));

    const std::string bytes = plain.toStdString();
    if (const std::optional<double> number = text::readNumber(bytes))
        return *number;
    const auto loss = loss::Loss::fromText(bytes);
    if (!loss)
        return tl::unexpected(QString::fromStdString(loss.error().message));
    if (hasVariable((*loss)->formula()))
        return tl::unexpected(sentence(QT_TR_NOOP("Enter a number without variables")));
    const double value = (*loss)->at({0, 0}).loss;
    if (!std::isfinite(value))
        return tl::unexpected(sentence(QT_TR_NOOP("The value is not finite")));
    return value;
}

} // namespace thetascope::ui::widgets
