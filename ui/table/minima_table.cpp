// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/minima_table.h"

#include "ui/table/minima_table_model.h"
#include "ui/table/number_table.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeySequence>
#include <QVBoxLayout>

#include <numeric>
#include <utility>

namespace thetascope::ui::table {

namespace {

QString captionOf(const std::optional<std::vector<loss::LocalMinimum>>& minima) {
    if (!minima)
        return MinimaTable::tr("Looking for local minima …");
    switch (minima->size()) {
    case 0:
        return MinimaTable::tr("No local minimum in the range");
    case 1:
        return MinimaTable::tr("One local minimum in the range");
    default:
        return MinimaTable::tr("%1 local minima in the range, the lowest first")
            .arg(theme::formatCount(minima->size()));
    }
}

} // namespace

MinimaTable::MinimaTable(QWidget* parent)
    : QWidget(parent)
    , m_caption(new widgets::PlainLabel(this))
    , m_model(new MinimaTableModel(this))
    , m_view(new NumberTable(*m_model, this)) {
    setObjectName("minimaTable");
    m_caption->setObjectName("minimaTableCaption");
    m_caption->setWordWrap(true);
    m_view->setObjectName("minimaTableView");
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setToolTip(theme::toolTip(
        tr("The local minima of the loss, as far as they are in the range.\n"
           "%1 copies the selected rows, or all.")
            .arg(QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText))));
    m_view->setAccessibleName(tr("Local minima"));

    connect(m_view, &NumberTable::copyRequested, this, &MinimaTable::copy);

    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_caption);
    layout->addWidget(m_view);
}

void MinimaTable::setMinima(std::optional<std::vector<loss::LocalMinimum>> minima,
                            const theme::VariableNames& names) {
    m_minima = std::move(minima);
    m_names = names;
    m_isNew = true;
    follow();
}

/// Updates the table unless it is hidden behind another tab.
void MinimaTable::follow() {
    if (!isVisible() || !std::exchange(m_isNew, false))
        return;
    m_caption->setText(captionOf(m_minima));
    m_model->setMinima(m_minima.value_or(std::vector<loss::LocalMinimum>()), m_names);
}

void MinimaTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

QString MinimaTable::selectedText() const {
    std::vector<int> rows = m_view->selectedRows();
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(m_model->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    return m_view->textOf(rows);
}

void MinimaTable::copy() const {
    QApplication::clipboard()->setText(selectedText());
}

} // namespace thetascope::ui::table
