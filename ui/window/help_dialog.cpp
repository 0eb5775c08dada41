// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

namespace thetascope::ui::window {

namespace {

using Row = std::pair<QString, QString>; ///< what one does, what it does

QTableWidget* makeTable(const QString& name, const QStringList& headings, const QList<Row>& rows,
                        QWidget* parent) {
    auto* const table = new QTableWidget(static_cast<int>(rows.size()), 2, parent);
    table->setAccessibleName(name);
    table->setToolTip(name);
    table->setHorizontalHeaderLabels(headings);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(true);
    for (int i = 0; i < rows.size(); ++i) {
        table->setItem(i, 0, new QTableWidgetItem(rows[i].first));
        table->setItem(i, 1, new QTableWidgetItem(rows[i].second));
    }
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return table;
}

} // namespace

HelpDialog::HelpDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keys and mouse"));
    setObjectName(QStringLiteral("helpDialog"));
    resize(860, 560);
    QList<Row> keys;
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        const QVariant help = action->property("help");
        QString text = help.isValid() ? help.toString() : action->text();
        text.remove('&').remove(QStringLiteral("…"));
        keys << Row(action->shortcut().toString(QKeySequence::NativeText), text);
    }
    const QList<Row> mouse{
        {tr("Drag the ring"), tr("Choose the start θ⁽⁰⁾")},
        {tr("Click the ring, then arrow keys"),
         tr("Move the start a little; with Shift, ten times as far")},
        {tr("Double-click at the curve"), tr("Put the start there")},
        {tr("Wheel"), tr("Zoom at the cursor; over an axis, along that axis")},
        {tr("Drag on empty ground"), tr("Move what is seen")},
        {tr("Double-click on empty ground"), tr("Show everything again")},
        {tr("Hover over a step"), tr("Its t, θ, L, dL/dθ, α⁽ᵗ⁾, σ⁽ᵗ⁾")},
        {tr("Click a step, or in α⁽ᵗ⁾"), tr("Set the clock to that step")},
        {tr("Double-click a panel's head"), tr("Make the panel large, and small again")},
        {tr("Hover over the strip under θ"), tr("Where a start there leads")},
        {tr("Hover over a basin map"), tr("Start, parameters and end of a pixel's run")},
        {tr("Click in a basin map"), tr("Make that run the experiment's")},
        {tr("Click a name above the curves"), tr("Hide or show its curves")},
        {tr("Right button on a panel"), tr("What can be done with the panel")},
    };
    auto* const tables = new QHBoxLayout;
    tables->addWidget(makeTable(tr("Keys"), {tr("Key"), tr("What it does")}, keys, this), 1);
    tables->addWidget(
        makeTable(tr("Mouse, in the plots"), {tr("Mouse"), tr("What it does")}, mouse, this), 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close (Esc)"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(tables, 1);
    column->addWidget(buttons);
}

} // namespace thetascope::ui::window
