// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/step_table_model.h"

#include "core/text/number_text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::table {

namespace {

enum Column { kStep, kTheta, kThetaY, kLoss, kSlope, kSlopeY, kRate, kRateY, kSigma, kSigmaY };

/// The columns of a run with one variable, and with two.
constexpr Column kLine[] = {kStep, kTheta, kLoss, kSlope, kRate, kSigma};
constexpr Column kPlane[] = {kStep,   kTheta, kThetaY, kLoss,  kSlope,
                             kSlopeY, kRate,  kRateY,  kSigma, kSigmaY};

QString headerText(Column column, const theme::VariableNames& names) {
    // With two variables, each has its own learning rate and step.
    const auto own = [&](const QString& text, std::size_t coordinate) {
        return names.isPlane() ? QStringLiteral("%1 of %2").arg(text, names.name(coordinate))
                               : text;
    };
    switch (column) {
    case kStep:
        return QStringLiteral("t");
    case kTheta:
        return names.name(0);
    case kThetaY:
        return names.name(1);
    case kLoss:
        return QStringLiteral("L");
    case kSlope:
        return names.slope(0);
    case kSlopeY:
        return names.slope(1);
    case kRate:
        return own(QStringLiteral("α⁽ᵗ⁾"), 0);
    case kRateY:
        return own(QStringLiteral("α⁽ᵗ⁾"), 1);
    case kSigma:
        return own(QStringLiteral("σ⁽ᵗ⁾"), 0);
    case kSigmaY:
        return own(QStringLiteral("σ⁽ᵗ⁾"), 1);
    }
    return {};
}

} // namespace

StepTableModel::StepTableModel(QObject* parent)
    : NumberTableModel(parent) {}

void StepTableModel::setTrajectory(const descent::Trajectory& trajectory,
                                   const theme::VariableNames& names) {
    beginResetModel();
    m_names = names;
    m_trajectory = trajectory;
    if (m_firstStep >= m_trajectory.points())
        m_firstStep = 0;
    endResetModel();
}

void StepTableModel::showPageOf(quint64 t) {
    const quint64 first = t / kPageRows * kPageRows;
    if (first == m_firstStep || t >= m_trajectory.points())
        return;
    beginResetModel();
    m_firstStep = first;
    endResetModel();
}

int StepTableModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return static_cast<int>(std::min<quint64>(m_trajectory.points() - m_firstStep, kPageRows));
}

int StepTableModel::columnCount(const QModelIndex& parent) const {
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_trajectory.dimension() == 1 ? std::size(kLine) : std::size(kPlane));
}

double StepTableModel::value(quint64 t, int column) const {
    const Column what = m_trajectory.dimension() == 1 ? kLine[column] : kPlane[column];
    switch (what) {
    case kStep:
        return static_cast<double>(t);
    case kTheta:
    case kThetaY:
        return m_trajectory.theta(t, what == kThetaY);
    case kLoss:
        return m_trajectory.loss(t);
    case kSlope:
    case kSlopeY:
        return m_trajectory.slope(t, what == kSlopeY);
    case kRate:
    case kRateY:
        return m_trajectory.rate(t, what == kRateY);
    case kSigma:
    case kSigmaY:
        return m_trajectory.sigma(t, what == kSigmaY);
    }
    return 0;
}

QVariant StepTableModel::data(const QModelIndex& index, int role) const {
    const quint64 t = m_firstStep + static_cast<quint64>(index.row());
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return theme::toolTip(fullText(index.row(), index.column()));
    case Qt::DisplayRole: {
        if (index.column() == 0)
            return theme::formatCount(t);
        // No step begins at the last point, so it has neither a rate nor an update.
        const double number = value(t, index.column());
        const bool isEmpty = std::isnan(number) && t + 1 == m_trajectory.points();
        return isEmpty ? QString() : theme::formatNumber(number, 6);
    }
    case kNumberRole:
        return index.column() == 0 ? QVariant() : value(t, index.column());
    default:
        return {};
    }
}

QVariant StepTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool plane = m_trajectory.dimension() == 2;
    return headerText(plane ? kPlane[section] : kLine[section], m_names);
}

QString StepTableModel::fullText(int row, int column) const {
    const quint64 t = m_firstStep + static_cast<quint64>(row);
    if (column == 0)
        return QString::number(t);
    const double number = value(t, column);
    if (std::isnan(number) && t + 1 == m_trajectory.points())
        return {};
    return QString::fromStdString(text::shortest(number));
}

} // namespace thetascope::ui::table
