// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/variable_names.h"

#include "ui/theme/number_format.h"

namespace thetascope::ui::theme {

VariableNames::VariableNames(const loss::Loss& loss) {
    for (const std::string& name : loss.formula().symbols.variables)
        m_names.push_back(QString::fromStdString(name));
}

VariableNames VariableNames::usual(std::size_t dimension) {
    return dimension == 2 ? VariableNames({QStringLiteral("x"), QStringLiteral("y")})
                          : VariableNames({QStringLiteral("θ")});
}

QString VariableNames::start(std::size_t coordinate) const {
    return name(coordinate) + QStringLiteral("⁽⁰⁾");
}

QString VariableNames::slope(std::size_t coordinate) const {
    return (isPlane() ? QStringLiteral("∂L/∂%1") : QStringLiteral("dL/d%1")).arg(name(coordinate));
}

QString VariableNames::loss() const {
    return isPlane() ? QStringLiteral("L(%1, %2)").arg(name(0), name(1))
                     : QStringLiteral("L(%1)").arg(name(0));
}

QString VariableNames::point() const {
    return isPlane() ? QStringLiteral("(%1, %2)").arg(name(0), name(1)) : name(0);
}

QString VariableNames::gradient() const {
    return isPlane() ? QStringLiteral("∇L") : slope(0);
}

QString VariableNames::format(std::span<const double> point, int digits) const {
    const QString first = formatNumber(point[0], digits);
    return QStringLiteral("%1 = %2").arg(
        this->point(), isPlane() && point.size() == 2
                           ? QStringLiteral("(%1, %2)").arg(first, formatNumber(point[1], digits))
                           : first);
}

} // namespace thetascope::ui::theme
