// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/name_header.h"

#include "ui/races/losses_model.h"
#include "ui/theme/marker_path.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace thetascope::ui::races {

namespace {

constexpr int kMargin = 4;
constexpr int kUnderline = 3;    ///< The thickness of the line below the chosen heading.
constexpr int kMostLetters = 10; ///< Turned names may be so many heights of a line long.

} // namespace

NameHeader::NameHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(1);
}

void NameHeader::setTurned(bool turned) {
    if (turned == m_isTurned)
        return;
    m_isTurned = turned;
    emit geometriesChanged();
    viewport()->update();
}

void NameHeader::setChosen(std::optional<int> column) {
    m_chosen = column;
    viewport()->update();
}

/// The chosen heading is bold; all have the room for that.
QFont NameHeader::chosenFont() const {
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

int NameHeader::longestName() const {
    const QFontMetrics metrics(chosenFont());
    int longest = 0;
    for (int i = 0; i < count(); ++i) {
        const QString name = model()->headerData(i, Qt::Horizontal).toString();
        longest = std::max(longest, metrics.horizontalAdvance(name));
    }
    return longest + 1;
}

int NameHeader::markerRoom() const {
    return fontMetrics().height();
}

int NameHeader::widthOfNames() const {
    return longestName() + 2 * kMargin;
}

QSize NameHeader::sizeHint() const {
    const int line = fontMetrics().height();
    const int names = m_isTurned ? std::min(longestName(), kMostLetters * line) : line;
    return {QHeaderView::sizeHint().width(), names + markerRoom() + 2 * kMargin + kUnderline};
}

QSize NameHeader::sectionSizeFromContents(int /*logicalIndex*/) const {
    return {1, sizeHint().height()};
}

void NameHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const theme::Theme theme = theme::Theme::from(palette());
    const bool isChosen = m_chosen == logicalIndex;
    painter->save();
    painter->fillRect(rect, theme.surface);
    painter->setPen(theme.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (isChosen)
        painter->fillRect(
            QRect(rect.left(), rect.bottom() - kUnderline + 1, rect.width(), kUnderline),
            theme.accent);
    const QRect inner = rect.adjusted(kMargin, kMargin, -kMargin, -kMargin - kUnderline);
    const int slot =
        model()->headerData(logicalIndex, orientation(), LossesModel::kSlotRole).toInt();
    painter->setRenderHint(QPainter::Antialiasing);
    if (slot >= 0) {
        const experiment::Slot own{static_cast<std::size_t>(slot)};
        const double size = 0.7 * markerRoom();
        const QPointF centre(rect.center().x() + 0.5, inner.bottom() - markerRoom() / 2.0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.contender(own));
        painter->drawPath(theme::markerPath(theme::marker(own), centre, size));
    }
    painter->setPen(isChosen || slot >= 0 ? theme.ink : theme.fadedInk);
    const QFont letters = isChosen ? chosenFont() : font();
    painter->setFont(letters);
    const QString name = model()->headerData(logicalIndex, orientation()).toString();
    const QRect box = inner.adjusted(0, 0, 0, -markerRoom());
    const int room = m_isTurned ? box.height() : rect.width() - kMargin;
    const QString shown = QFontMetrics(letters).elidedText(name, Qt::ElideRight, room);
    if (m_isTurned) {
        painter->translate(rect.center().x() + 0.5, box.bottom());
        painter->rotate(-90);
        const int line = QFontMetrics(letters).height();
        painter->drawText(QRect(0, -line / 2, box.height(), line), Qt::AlignLeft | Qt::AlignVCenter,
                          shown);
    } else {
        painter->drawText(QRect(rect.left(), box.top(), rect.width(), box.height()),
                          Qt::AlignCenter, shown);
    }
    painter->restore();
}

} // namespace thetascope::ui::races
