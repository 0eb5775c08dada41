// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/edit_menu.h"

#include "core/experiment/experiment.h"
#include "ui/editors/experiment_column.h"
#include "ui/editors/loss_editor.h"
#include "ui/editors/optimizer_list.h"
#include "ui/exports/picture_export.h"
#include "ui/exports/text_copy.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/menu_entry.h"
#include "ui/window/session.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QUndoGroup>

namespace thetascope::ui::window {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::EditMenu", text);
}

void addUndo(QMainWindow& window, QMenu& menu, QUndoGroup& undoGroup) {
    QAction* const undo = undoGroup.createUndoAction(&window, tr("&Undo"));
    QAction* const redo = undoGroup.createRedoAction(&window, tr("&Redo"));
    // Their texts name the step they would undo now, which the list of keys must not.
    undo->setProperty("help", tr("Undo"));
    redo->setProperty("help", tr("Redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcuts(
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    menu.addActions({undo, redo});
    window.addActions({undo, redo});
}

/// Disables the entry and explains why when there is the maximum number of optimizers.
void followCount(QAction& add, model::ExperimentModel& model) {
    const auto follow = [&add, &model, help = add.toolTip()] {
        const std::size_t count = model.experiment().contenders.size();
        const bool isFull = count >= experiment::kMaxContenders;
        add.setEnabled(!isFull);
        add.setToolTip(theme::toolTip(
            isFull ? tr("There are already %1 optimizers, which is the maximum; remove "
                        "one to add another")
                         .arg(count)
                   : help));
    };
    QObject::connect(&model, &model::ExperimentModel::changed, &add, follow);
    follow();
}

} // namespace

QAction& makeEditMenu(QMainWindow& window, Session& session, editors::ExperimentColumn& column,
                      exports::PictureExport& pictures, exports::TextCopy& texts) {
    QMenu& menu = *window.menuBar()->addMenu(tr("&Edit"));
    addUndo(window, menu, session.model.undoGroup());
    menu.addSeparator();
    QObject::connect(widgets::addEntry(window, menu, tr("&Copy picture"), QKeySequence::Copy,
                                       tr("Copy a picture of what is shown to the clipboard")),
                     &QAction::triggered, &pictures, &exports::PictureExport::copy);
    texts.addTo(menu);
    menu.addSeparator();
    QObject::connect(widgets::addEntry(window, menu, tr("Choose a &loss…"),
                                       QKeySequence(QStringLiteral("Ctrl+G")),
                                       tr("The gallery of ready-made losses")),
                     &QAction::triggered, &column, [&column] { column.loss().showGallery(); });
    QAction* const add = widgets::addEntry(window, menu, tr("&Add optimizer…"),
                                           QKeySequence(QStringLiteral("Ctrl+Shift+A")),
                                           tr("Add an optimizer to the comparison"));
    QObject::connect(add, &QAction::triggered, &column,
                     [&column] { column.optimizers().showAddPopup(); });
    add->setIconText(tr("Optimizer")); // for the tool bar, also after a change of the text
    followCount(*add, session.model);
    return *add;
}

} // namespace thetascope::ui::window
