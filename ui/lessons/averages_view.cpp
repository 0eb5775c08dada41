// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/averages_view.h"

#include "core/lesson/averages.h"
#include "ui/theme/number_format.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

namespace thetascope::ui::lessons {

AveragesView::AveragesView(lesson::AveragesTable table, QWidget* parent)
    : QWidget(parent)
    , m_table(std::move(table)) {
    setObjectName(QStringLiteral("averagesView"));
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const auto head = [&](const QString& text, int row, int column) {
        auto* const label = new widgets::PlainLabel(text, this);
        label->setProperty("role", "caption");
        grid->addWidget(label, row, column, Qt::AlignRight | Qt::AlignVCenter);
    };
    head(tr("t"), 1, 0);
    head(tr("q⁽ᵗ⁾"), 1, 1);
    for (std::size_t i = 0; i < m_table.betas.size(); ++i) {
        const int column = 2 + static_cast<int>(i);
        widgets::NumberField* const beta =
            makeField(m_table.betas[i], QStringLiteral("beta%1Field").arg(i),
                      tr("β of this column, at least 0 and below 1"));
        beta->setBounds({0, 1, true, false});
        connect(beta, &widgets::NumberField::numberEdited, this, [this, i](double number) {
            m_table.betas[i] = number;
            showAverages();
        });
        auto* const row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(new widgets::PlainLabel(tr("β ="), this));
        row->addWidget(beta);
        grid->addLayout(row, 0, column);
        head(tr("m⁽ᵗ⁾"), 1, column);
        m_averages.emplace_back();
    }
    for (std::size_t t = 0; t < m_table.q.size(); ++t) {
        const int row = 2 + static_cast<int>(t);
        head(QString::number(t), row, 0);
        widgets::NumberField* const q = makeField(m_table.q[t], QStringLiteral("q%1Field").arg(t),
                                                  tr("The number q that comes at step %1").arg(t));
        connect(q, &widgets::NumberField::numberEdited, this, [this, t](double number) {
            m_table.q[t] = number;
            showAverages();
        });
        grid->addWidget(q, row, 1);
        for (std::size_t i = 0; i < m_averages.size(); ++i) {
            auto* const label = new widgets::PlainLabel(this);
            label->setObjectName(QStringLiteral("m%1_%2").arg(i).arg(t));
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(label, row, 2 + static_cast<int>(i), Qt::AlignRight);
            m_averages[i].push_back(label);
        }
    }
    grid->setColumnStretch(2 + static_cast<int>(m_averages.size()), 1);
    showAverages();
}

widgets::NumberField* AveragesView::makeField(double number, const QString& name,
                                              const QString& help) {
    auto* const field = new widgets::NumberField(this);
    field->setObjectName(name);
    field->setAccessibleName(help);
    field->setHelp(help);
    field->setMaximumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000000")));
    field->setNumber(number);
    return field;
}

void AveragesView::showAverages() {
    for (std::size_t i = 0; i < m_averages.size(); ++i) {
        const std::vector<double> m = lesson::decayingAverages(m_table.q, m_table.betas[i]);
        for (std::size_t t = 0; t < m.size(); ++t)
            m_averages[i][t]->setText(theme::formatNumber(m[t]));
    }
}

} // namespace thetascope::ui::lessons
