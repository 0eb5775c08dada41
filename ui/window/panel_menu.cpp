// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/panel_menu.h"

#include "ui/exports/picture_export.h"
#include "ui/panels/navigation.h"
#include "ui/panels/panel_grid.h"

#include <QCoreApplication>
#include <QMenu>

namespace thetascope::ui::window {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::PanelMenu", text);
}

} // namespace

void showPanelMenu(panels::PanelGrid& panels, panels::Navigation& navigation,
                   exports::PictureExport& pictures, std::optional<experiment::Slot> slot,
                   QPoint globalPosition) {
    QMenu menu(panels.window());
    if (slot) {
        const bool isLarge = panels.enlargedSlot().has_value();
        QObject::connect(
            menu.addAction(isLarge ? tr("All panels") : tr("Enlarge")), &QAction::triggered,
            &panels, [&panels, isLarge, slot] { panels.enlarge(isLarge ? std::nullopt : slot); });
        menu.addSeparator();
    }
    QObject::connect(menu.addAction(tr("Fit")), &QAction::triggered, &navigation,
                     &panels::Navigation::fit);
    menu.addSeparator();
    QObject::connect(menu.addAction(tr("Copy picture")), &QAction::triggered, &pictures,
                     &exports::PictureExport::copy);
    menu.addAction(&pictures.action());
    menu.exec(globalPosition);
}

} // namespace thetascope::ui::window
