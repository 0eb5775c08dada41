// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <optional>

namespace thetascope::ui::races {

class LossesModel;

/// A LossCellPainter paints the cells of a LossesModel: with the colour of their cost, the best of
/// a row bold.
class LossCellPainter final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Makes a painter of the cells of a model, which must outlive it.
    explicit LossCellPainter(const LossesModel& model, QObject* parent = nullptr);

    /// Marks a column, or none.
    void setChosen(std::optional<int> column) { m_chosen = column; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const LossesModel& m_model;
    std::optional<int> m_chosen;
};

} // namespace thetascope::ui::races
