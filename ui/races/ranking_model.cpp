// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/ranking_model.h"

#include "core/text/number_text.h"
#include "ui/races/text.h"
#include "ui/theme/marker_path.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <limits>
#include <numeric>

namespace thetascope::ui::races {

namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

struct Heading {
    const char* text;
    const char* help;
};

constexpr Heading kHeadings[RankingModel::Columns] = {
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "#"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel",
                       "The rank: one more than the number of optimizers that are surely cheaper. "
                       "Those whose intervals overlap share a rank.")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "Optimizer"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "The optimizer")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "best α"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel",
                       "The learning rate at which it costs least")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "cost"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel",
                       "The expected number of steps until it arrives: all steps from all starts, "
                       "divided by the number of arrivals")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "95 %"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel",
                       "Between which costs it would be with other starts, in 95 % of the cases "
                       "(bootstrap)")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "arrives"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel",
                       "The share of the starts from which it arrives")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "band"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel",
                       "How wide the rates are at which it costs at most twice its best, in "
                       "decades: the wider, the easier to set")},
    {QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel", "median"),
     QT_TRANSLATE_NOOP("thetascope::ui::races::RankingModel",
                       "The median number of steps over all starts")},
};

} // namespace

QString RankingModel::headingOf(Column column) {
    return tr(kHeadings[column].text);
}

void RankingModel::setBoard(const Board& board, const theme::Theme& theme, int markerSize) {
    const bool isLonger = board.entrants.size() != m_board.entrants.size();
    if (isLonger)
        beginResetModel();
    m_board = board;
    m_theme = theme;
    m_markerSize = markerSize;
    m_ranks = board.ranks();
    m_ranks.resize(board.entrants.size(), board.entrants.size());
    if (isLonger) {
        arrange();
        endResetModel();
        return;
    }
    emit layoutAboutToBeChanged();
    const std::vector<std::size_t> before = m_order;
    arrange();
    for (const QModelIndex& index : persistentIndexList()) {
        const std::size_t entrant = before[static_cast<std::size_t>(index.row())];
        changePersistentIndex(index, this->index(rowOf(entrant), index.column()));
    }
    emit layoutChanged();
}

void RankingModel::arrange() {
    m_order.resize(m_board.entrants.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const auto isBefore = [this](std::size_t a, std::size_t b) {
        if (m_column == Name)
            return m_direction == Qt::AscendingOrder
                       ? m_board.entrants[a].name.localeAwareCompare(m_board.entrants[b].name) < 0
                       : m_board.entrants[b].name.localeAwareCompare(m_board.entrants[a].name) < 0;
        // those that never arrive are last, whatever the direction
        if (m_board.arrives(a) != m_board.arrives(b))
            return m_board.arrives(a);
        const double one = value(a, m_column);
        const double other = value(b, m_column);
        if (one == other)
            return value(a, Cost) < value(b, Cost);
        return m_direction == Qt::AscendingOrder ? one < other : one > other;
    };
    std::ranges::stable_sort(m_order, isBefore);
}

int RankingModel::rowOf(std::size_t entrant) const {
    return static_cast<int>(std::ranges::find(m_order, entrant) - m_order.begin());
}

int RankingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RankingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

double RankingModel::value(std::size_t entrant, int column) const {
    if (!m_board.arrives(entrant))
        return kNone;
    const race::Result& result = m_board.standings[entrant]->result;
    const race::RateResult& best = m_board.best(entrant);
    switch (column) {
    case Rank:
        return static_cast<double>(m_ranks[entrant]);
    case Rate:
        return best.rate;
    case Cost:
        return best.cost;
    case Interval:
        return result.cost.low;
    case Share:
        return best.share;
    case Band:
        return result.decades();
    case Median:
        return best.median;
    default:
        return kNone;
    }
}

QString RankingModel::shortText(std::size_t entrant, int column) const {
    if (column == Name)
        return m_board.entrants[entrant].name;
    if (!m_board.arrives(entrant))
        return column == Cost ? QStringLiteral("∞") : QStringLiteral("—");
    const race::Interval& interval = m_board.standings[entrant]->result.cost;
    const double number = value(entrant, column);
    switch (column) {
    case Interval:
        return QStringLiteral("%1–%2").arg(stepsText(interval.low), stepsText(interval.high));
    case Cost:
    case Median:
        return stepsText(number);
    case Share:
        return shareText(number);
    default:
        return theme::formatNumber(number, 2);
    }
}

QVariant RankingModel::markerOf(std::size_t entrant) const {
    const auto& slot = m_board.entrants[entrant].slot;
    constexpr int kSharp = 4; // dots for each unit, enough for any screen
    QPixmap picture(kSharp * m_markerSize, kSharp * m_markerSize);
    picture.fill(Qt::transparent);
    if (slot) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const double middle = picture.width() / 2.0;
        painter.fillPath(
            theme::markerPath(theme::marker(*slot), {middle, middle}, picture.width() * 0.94),
            m_theme.contender(*slot));
    }
    picture.setDevicePixelRatio(kSharp);
    return picture;
}

QVariant RankingModel::data(const QModelIndex& index, int role) const {
    const std::size_t entrant = entrantAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shortText(entrant, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? markerOf(entrant) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return theme::toolTip(standingText(m_board, entrant));
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal).toString() + ' ' +
                       shortText(entrant, index.column()));
    default:
        return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= Columns)
        return {};
    if (role == Qt::DisplayRole) {
        const QString text = headingOf(static_cast<Column>(section));
        if (section != m_column)
            return text;
        return m_direction == Qt::AscendingOrder ? text + QStringLiteral(" ▴")
                                                 : text + QStringLiteral(" ▾");
    }
    if (role == Qt::ToolTipRole)
        return theme::toolTip(tr(kHeadings[section].help));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    return {};
}

void RankingModel::sort(int column, Qt::SortOrder order) {
    m_column = column;
    m_direction = order;
    setBoard(Board(m_board), m_theme, m_markerSize);
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

QString RankingModel::fullText(int row, int column) const {
    const std::size_t entrant = entrantAt(row);
    if (column == Name || !m_board.arrives(entrant))
        return shortText(entrant, column);
    if (column == Interval) {
        const race::Interval& interval = m_board.standings[entrant]->result.cost;
        return QString::fromStdString(text::shortest(interval.low) + "–" +
                                      text::shortest(interval.high));
    }
    return QString::fromStdString(text::shortest(value(entrant, column)));
}

} // namespace thetascope::ui::races
