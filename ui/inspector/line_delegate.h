// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/typesetter.h"

#include <QStyledItemDelegate>

#include <optional>
#include <vector>

class QAbstractScrollArea;

namespace thetascope::ui::inspector {

class LineModel;

/// Paints a line of the inspector: the symbols and, below them, the numbers, with their first
/// equals signs aligned.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Makes a delegate of a model in a view, which becomes its parent; `model` must outlive it.
    LineDelegate(const LineModel& model, QAbstractScrollArea& view);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// A Layout is a typeset line; its lengths are in pixels from its top left corner.
    struct Layout {
        double headingHeight = 0;
        typeset::Box target;
        typeset::Box symbols;
        typeset::Box numbers;
        double column = 0; ///< The left end of symbols and numbers, which begin with equals signs.
        double targetBaseline = 0;
        double symbolsBaseline = 0;
        double numbersBaseline = 0;
        QSize size;
    };

    const Layout& layout(const QStyleOptionViewItem& option, int row) const;
    Layout makeLayout(const QStyleOptionViewItem& option, int row) const;
    static QFont headingFont(const QFont& font);

    const LineModel& m_model;
    const QAbstractScrollArea& m_view;
    // The layouts are kept for the present rows, width and font.
    mutable std::optional<typeset::Typesetter> m_typesetter;
    mutable QFont m_font;
    mutable int m_generation = -1;
    mutable int m_width = 0;
    mutable std::vector<std::optional<Layout>> m_layouts;
};

} // namespace thetascope::ui::inspector
