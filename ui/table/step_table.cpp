// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/step_table.h"

#include "ui/table/number_cell.h"
#include "ui/table/number_table.h"
#include "ui/table/step_table_model.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace thetascope::ui::table {

namespace {

constexpr int kSampledRows = 40;
constexpr int kMostDigits = 6;
constexpr int kLeastDigits = 4;

} // namespace

StepTable::StepTable(QWidget* parent)
    : QWidget(parent)
    , m_caption(new widgets::PlainLabel(this))
    , m_model(new StepTableModel(this))
    , m_view(new NumberTable(*m_model, this)) {
    setObjectName("stepTable");
    m_caption->setObjectName("stepTableCaption");
    m_view->setObjectName("stepTableView");
    m_view->setWordWrap(false);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setMinimumSectionSize(1);
    m_view->viewport()->installEventFilter(this);
    // The caption must never make the dock wider.
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view->setToolTip(theme::toolTip(
        tr("The numbers of the selected optimizer's run, one row per step.\n"
           "Choose a row to go to its step; %1 copies the selected rows.")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText))));
    m_view->setAccessibleName(tr("Steps of the selected run"));

    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_caption);
    layout->addWidget(m_view);

    connect(m_view, &NumberTable::copyRequested, this, &StepTable::copy);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { chooseRow(current.row()); });
}

/// Returns the width that the numbers of a column need with a number of digits, judged by some of
/// its rows.
int StepTable::numberWidth(int column, int digits) const {
    const int rows = m_model->rowCount();
    const int each = std::max(1, rows / kSampledRows);
    int widest = 0;
    for (int row = 0; row < rows; row += each) {
        const QVariant number = m_model->index(row, column).data(NumberTableModel::kNumberRole);
        if (!number.isValid() || std::isnan(number.toDouble()))
            continue;
        const QString plain = theme::formatNumber(number.toDouble(), digits);
        const QString power = theme::formatPower(number.toDouble(), digits);
        widest = std::max(widest, m_view->fontMetrics().horizontalAdvance(
                                      plain.size() <= power.size() ? plain : power));
    }
    return widest;
}

/// Makes each column as wide as its numbers. If they do not fit, the widest columns lose digits
/// first, down to four digits; then the table scrolls. Room that is left is divided.
void StepTable::fitColumns() {
    const int columns = m_model->columnCount();
    if (columns == 0 || !isVisible())
        return;
    const int margins = NumberCell::margins(*m_view->style());
    const auto widthOf = [&](const QString& text) {
        return m_view->fontMetrics().horizontalAdvance(text) + margins;
    };
    std::vector<int> widths(static_cast<std::size_t>(columns));
    widths[0] = widthOf(theme::formatCount(std::max<quint64>(m_model->trajectory().points(), 100)));
    const auto fit = [&](int column, int digits) {
        widths[static_cast<std::size_t>(column)] =
            std::max(numberWidth(column, digits) + margins,
                     m_view->horizontalHeader()->sectionSizeHint(column));
    };
    const int room = m_view->viewport()->width();
    std::vector<int> digits(widths.size(), kMostDigits);
    for (int column = 1; column < columns; ++column)
        fit(column, kMostDigits);
    const auto sum = [&] { return std::accumulate(widths.begin(), widths.end(), 0); };
    while (sum() > room) {
        std::size_t widest = 0; // except that of the steps, which keep all digits
        for (std::size_t i = 1; i < widths.size(); ++i) {
            if (digits[i] > kLeastDigits && (widest == 0 || widths[i] > widths[widest]))
                widest = i;
        }
        if (widest == 0)
            break;
        fit(static_cast<int>(widest), --digits[widest]);
    }
    const int left = std::max(0, room - sum());
    for (int column = 0; column < columns; ++column) {
        const int share =
            column == 0 ? 0 : left * column / (columns - 1) - left * (column - 1) / (columns - 1);
        m_view->setColumnWidth(column, widths[static_cast<std::size_t>(column)] + share);
    }
}

void StepTable::setCaption(const QString& text) {
    if (text == m_captionText)
        return;
    m_captionText = text;
    m_caption->setToolTip(theme::toolTip(text));
    m_caption->setAccessibleName(text);
    elideCaption();
}

void StepTable::elideCaption() {
    m_caption->setText(m_caption->fontMetrics().elidedText(m_captionText, Qt::ElideMiddle,
                                                           m_caption->contentsRect().width()));
}

void StepTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    elideCaption();
}

void StepTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fitColumns();
    elideCaption();
}

/// The width of the viewport also changes with the scroll bar.
bool StepTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void StepTable::setRun(const QString& title, const descent::Trajectory& trajectory,
                       const theme::VariableNames& names) {
    m_title = title;
    const QScopedValueRollback following(m_following, true);
    m_model->setTrajectory(trajectory, names);
    fitColumns();
    showStep();
}

void StepTable::setStep(quint64 t) {
    m_step = t;
    const QScopedValueRollback following(m_following, true);
    showStep();
}

/// Shows the clock's step; a run that has ended before stays at its last point.
void StepTable::showStep() {
    const quint64 points = m_model->trajectory().points();
    if (points == 0) {
        setCaption(m_title);
        return;
    }
    const quint64 t = std::min(m_step, points - 1);
    const quint64 before = m_model->firstStep();
    m_model->showPageOf(t);
    if (m_model->firstStep() != before)
        fitColumns();
    const quint64 last = m_model->firstStep() + static_cast<quint64>(m_model->rowCount()) - 1;
    setCaption(m_model->rowCount() == static_cast<int>(points)
                   ? m_title
                   : tr("%1: steps %2 to %3 of %4")
                         .arg(m_title, theme::formatCount(m_model->firstStep()),
                              theme::formatCount(last), theme::formatCount(points - 1)));
    const int row = static_cast<int>(t - m_model->firstStep());
    // The modifiers are ignored: Ctrl, pressed for Ctrl+C, would add rows to the selection.
    if (m_view->currentIndex().row() != row)
        m_view->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
}

void StepTable::chooseRow(int row) {
    if (row >= 0 && !m_following)
        emit stepChosen(m_model->firstStep() + static_cast<quint64>(row));
}

QString StepTable::selectedText() const {
    return m_view->textOf(m_view->selectedRows());
}

void StepTable::copy() const {
    QApplication::clipboard()->setText(selectedText());
}

} // namespace thetascope::ui::table
