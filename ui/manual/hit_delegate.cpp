// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/hit_delegate.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace thetascope::ui::manual {

namespace {

constexpr QMargins kMargins{8, 4, 8, 4};

/// Parts are the title and the excerpt of a row, with the boxes that they are painted in.
struct Parts {
    QString title;
    QString excerpt;
    QFont titleFont;
    QRect titleBox;
    QRect excerptBox;

    int height() const {
        return kMargins.top() + titleBox.height() + excerptBox.height() + kMargins.bottom();
    }
};

Parts partsOf(const QStyleOptionViewItem& option, const QModelIndex& index, QRect row) {
    const QString text = index.data().toString();
    Parts parts{text.section('\n', 0, 0), text.section('\n', 1), option.font, {}, {}};
    if (!parts.excerpt.isEmpty())
        parts.titleFont.setWeight(QFont::DemiBold);
    const auto box = [&](const QFont& font, const QString& words, int top) {
        const QRect room(row.left() + kMargins.left(), top,
                         row.width() - kMargins.left() - kMargins.right(), QWIDGETSIZE_MAX);
        return words.isEmpty() ? QRect(room.topLeft(), QSize())
                               : QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, words);
    };
    parts.titleBox = box(parts.titleFont, parts.title, row.top() + kMargins.top());
    parts.excerptBox = box(option.font, parts.excerpt, parts.titleBox.bottom() + 1);
    return parts;
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);

    const Parts parts = partsOf(option, index, option.rect);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setFont(parts.titleFont);
    painter->setPen(ink);
    painter->drawText(parts.titleBox, Qt::TextWordWrap, parts.title);
    painter->setFont(option.font);
    painter->setPen(isSelected ? ink : theme::Theme::from(option.palette).fadedInk);
    painter->drawText(parts.excerptBox, Qt::TextWordWrap, parts.excerpt);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* const list = static_cast<const QAbstractItemView*>(option.widget);
    const QRect row(0, 0, list->viewport()->width(), 0);
    return {row.width(), partsOf(option, index, row).height()};
}

} // namespace thetascope::ui::manual
