// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/line_view.h"

#include "core/arithmetic/text.h"
#include "ui/inspector/line_delegate.h"
#include "ui/inspector/line_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QResizeEvent>

namespace thetascope::ui::inspector {

LineView::LineView(LineModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model) {
    setObjectName(QStringLiteral("stepLines"));
    setAccessibleName(tr("Arithmetic of the step"));
    setProperty("role", "plain");
    setFrameShape(QFrame::NoFrame);
    setModel(&m_model);
    setItemDelegate(new LineDelegate(m_model, *this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);

    auto* text = new QAction(tr("&Copy as text"), this);
    text->setObjectName(QStringLiteral("copyTextAction"));
    text->setShortcut(QKeySequence::Copy);
    connect(text, &QAction::triggered, this, &LineView::copyText);
    auto* latex = new QAction(tr("Copy as &LaTeX"), this);
    latex->setObjectName(QStringLiteral("copyLatexAction"));
    latex->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(latex, &QAction::triggered, this, &LineView::copyLatex);
    auto* all = new QAction(tr("Select &all"), this);
    connect(all, &QAction::triggered, this, &LineView::selectAll);
    for (QAction* action : {text, latex})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({text, latex, all});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LineView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // lines are broken elsewhere, and have other heights
}

template <class Write>
QString LineView::written(Write write) const {
    QModelIndexList rows = selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    std::vector<arithmetic::WrittenLine> lines;
    for (const QModelIndex& index : rows)
        lines.push_back(m_model.row(index.row()).line);
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            lines.push_back(m_model.row(row).line);
    }
    return QString::fromStdString(write(lines));
}

QString LineView::text() const {
    return written([](const auto& lines) { return arithmetic::plainText(lines); });
}

QString LineView::latex() const {
    return written([](const auto& lines) { return arithmetic::latex(lines); });
}

void LineView::copyText() const {
    QApplication::clipboard()->setText(text());
}

void LineView::copyLatex() const {
    QApplication::clipboard()->setText(latex());
}

} // namespace thetascope::ui::inspector
