// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tool_bar.h"

#include "ui/pictures/formats.h"
#include "ui/views/view.h"
#include "ui/views/view_kind.h"
#include "ui/widgets/themed_button.h"
#include "ui/window/centre.h"
#include "ui/window/view_menu.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QToolBar>
#include <QToolButton>

namespace thetascope::ui::window {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::ToolBar", text);
}

/// Returns the object name of a view's button, such as sideBySideButton for "side-by-side".
QString buttonName(const QString& viewName) {
    QString name;
    for (const QString& word : viewName.split(u'-'))
        name += name.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return name + QStringLiteral("Button");
}

void addButton(QToolBar& bar, QAction& action, const QString& name, const QString& iconName,
               const QString& text) {
    QToolButton* const button = widgets::themedButton(iconName, &bar);
    button->setObjectName(name);
    button->setDefaultAction(&action);
    widgets::setThemedIcon(*button, iconName);
    button->setText(text);
    button->setToolTip(action.toolTip());
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("role", "segment");
    bar.addWidget(button);
}

QString exportText() {
    const auto formats = pictures::formats();
    return formats.size() == 1 ? tr("Export %1").arg(QLatin1String(formats.front().name))
                               : tr("Export");
}

} // namespace

void makeToolBar(QMainWindow& window, const Centre& centre, const ViewMenu& views,
                 const ToolBarActions& others) {
    QToolBar& bar = *window.addToolBar(tr("Tools"));
    bar.setObjectName(QStringLiteral("toolBar"));
    bar.setMovable(false);
    bar.setContextMenuPolicy(Qt::PreventContextMenu);
    for (std::size_t i = 0; i < centre.tabs().size(); ++i) {
        const views::ViewKind& kind = *centre.tabs()[i].kind;
        addButton(bar, *views.viewActions()[i], buttonName(kind.name), kind.icon, kind.title);
    }
    auto* const gap = new QWidget(&bar);
    gap->setFixedWidth(8);
    bar.addWidget(gap);
    addButton(bar, others.addOptimizer, QStringLiteral("addOptimizerButton"), QStringLiteral("add"),
              tr("Optimizer"));
    auto* const space = new QWidget(&bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(space);
    addButton(bar, others.lessons, QStringLiteral("lessonsButton"), QStringLiteral("lessons"),
              tr("Lessons"));
    addButton(bar, others.exportPicture, QStringLiteral("exportButton"), QStringLiteral("export"),
              exportText());
}

} // namespace thetascope::ui::window
