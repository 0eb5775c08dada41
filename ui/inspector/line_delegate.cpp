// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/line_delegate.h"

#include "ui/inspector/line_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_font.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::inspector {

namespace {

constexpr int kMargin = 8;       ///< To the left and right of a line.
constexpr int kPadding = 5;      ///< Above and below a line.
constexpr int kHeadingSpace = 8; ///< Above a heading.
constexpr double kIndent = 0.6;  ///< The indent, in em, of a right side below the left one.

} // namespace

LineDelegate::LineDelegate(const LineModel& model, QAbstractScrollArea& view)
    : QStyledItemDelegate(&view)
    , m_model(model)
    , m_view(view) {}

QFont LineDelegate::headingFont(const QFont& font) {
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

const LineDelegate::Layout& LineDelegate::layout(const QStyleOptionViewItem& option,
                                                 int row) const {
    // Room for the scroll bar is always left, so that nothing moves when it appears.
    const int width = m_view.width() - m_view.verticalScrollBar()->sizeHint().width();
    if (m_font != option.font || !m_typesetter) {
        m_font = option.font;
        m_typesetter.emplace(widgets::formulaFont(option.font));
        m_layouts.clear();
    }
    if (m_generation != m_model.generation() || m_width != width) {
        m_generation = m_model.generation();
        m_width = width;
        m_layouts.clear();
    }
    m_layouts.resize(static_cast<std::size_t>(m_model.rowCount()));
    std::optional<Layout>& known = m_layouts[static_cast<std::size_t>(row)];
    if (!known)
        known = makeLayout(option, row);
    return *known;
}

LineDelegate::Layout LineDelegate::makeLayout(const QStyleOptionViewItem& option, int row) const {
    const LineModel::Row& shown = m_model.row(row);
    Layout made;
    made.target = m_typesetter->set(shown.line.target);
    made.column = kMargin + made.target.width;
    const auto setBeside = [&] {
        const double room = m_width - made.column - kMargin;
        made.symbols = m_typesetter->setWithin(shown.line.symbols, room);
        made.numbers = m_typesetter->setWithin(shown.line.numbers, room);
        return std::max(made.symbols.width, made.numbers.width) <= room;
    };
    // A right side that is too wide to be beside the left side is below it.
    const bool isBelow = !setBeside();
    if (isBelow) {
        made.column = kMargin + kIndent * m_typesetter->em();
        setBeside();
    }
    if (!shown.heading.isEmpty()) {
        const QFontMetricsF metrics(headingFont(option.font));
        made.headingHeight = metrics.height() + 2 + (row > 0 ? kHeadingSpace : 0);
    }
    const double ascent = m_typesetter->lineAscent();
    const double descent = m_typesetter->lineDescent();
    const double gap = 0.34 * m_typesetter->em();
    made.targetBaseline = made.headingHeight + kPadding + std::max(made.target.ascent, ascent);
    if (isBelow) {
        made.symbolsBaseline = made.targetBaseline + std::max(made.target.descent, descent) + gap +
                               std::max(made.symbols.ascent, ascent);
    } else {
        made.symbolsBaseline = made.headingHeight + kPadding +
                               std::max({made.symbols.ascent, made.target.ascent, ascent});
        made.targetBaseline = made.symbolsBaseline;
    }
    made.numbersBaseline = made.symbolsBaseline + std::max(made.symbols.descent, descent) + gap +
                           std::max(made.numbers.ascent, ascent);
    const double height = made.numbersBaseline + std::max(made.numbers.descent, descent) + kPadding;
    const double width = made.column + std::max(made.symbols.width, made.numbers.width) + kMargin;
    made.size = {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))};
    return made;
}

QSize LineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return layout(option, index.row()).size;
}

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const theme::Theme theme = theme::Theme::from(option.palette);
    const Layout& made = layout(option, index.row());
    const LineModel::Row& shown = m_model.row(index.row());
    const QRectF area(option.rect);
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor ground = theme.accent;
        ground.setAlphaF(0.13F);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(area.adjusted(2, made.headingHeight, -2, 0), 5, 5);
        painter->restore();
    }
    if (!shown.heading.isEmpty()) {
        painter->save();
        painter->setFont(headingFont(option.font));
        painter->setPen(theme.fadedInk);
        const QRectF heading(area.left() + kMargin, area.top(), area.width() - 2 * kMargin,
                             made.headingHeight);
        painter->drawText(heading, Qt::AlignLeft | Qt::AlignBottom, shown.heading);
        painter->restore();
    }
    const QPointF origin = area.topLeft();
    typeset::paint(*painter, made.target, origin + QPointF(kMargin, made.targetBaseline),
                   theme.ink);
    typeset::paint(*painter, made.symbols, origin + QPointF(made.column, made.symbolsBaseline),
                   theme.ink);
    typeset::paint(*painter, made.numbers, origin + QPointF(made.column, made.numbersBaseline),
                   theme.fadedInk);
}

} // namespace thetascope::ui::inspector
