// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/mixed.h"
#include "ui/theme/theme.h"

#include <utility>

namespace thetascope::ui::theme {

namespace {

/// Names that begin with @ are replaced by the colours of the theme.
constexpr auto kSheet = R"(
QToolTip { background: @surface; color: @ink; border: 1px solid @border; padding: 4px 6px; }

QLabel[role="caption"] { color: @faded; }
QLabel[role="faded"] { color: @faded; }
QLabel[role="fault"] { color: @bad; }
QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: 6px; }
QWidget[role="bar"] { background: @surface; }
QFrame[role="notice"] { background: @selection; border: none; border-bottom: 1px solid @border; }
QMainWindow, QDialog { background: @ground; }

QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
  background: @surface; color: @ink; border: 1px solid @border; border-radius: 5px;
  padding: 2px 5px; selection-background-color: @accent; selection-color: @onAccent;
}
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: @strongBorder; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid @accent; padding: 1px 4px;
}
QLineEdit:disabled, QComboBox:disabled { color: @faded; }
QLineEdit[fault="true"], QPlainTextEdit[fault="true"] { border: 2px solid @bad; padding: 1px 4px; }

QComboBox { padding-right: 20px; combobox-popup: 0; }
QComboBox:focus { padding-right: 19px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/chevron-@mode.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {
  background: @surface; color: @ink; border: 1px solid @border; border-radius: 0; outline: none;
  selection-background-color: @selection; selection-color: @ink;
}
QComboBox QAbstractItemView::item { min-height: 20px; padding: 1px 5px; }

QLabel[role="bubble"] {
  background: @surface; color: @bad; border: 1px solid @bad; border-radius: 5px; padding: 3px 6px;
}

QPushButton {
  background: @surface; color: @ink; border: 1px solid @border; border-radius: 5px;
  padding: 4px 10px;
}
QPushButton:hover { border-color: @strongBorder; background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @selection; }
QPushButton:focus { border: 2px solid @accent; padding: 3px 9px; }
QPushButton:disabled { color: @faded; }
QPushButton[role="cell"], QPushButton[role="unnamedCell"] {
  padding: 4px 8px; text-align: left; border-color: transparent;
}
QPushButton[role="unnamedCell"] { color: @faded; }
QPushButton[role="cell"]:hover, QPushButton[role="unnamedCell"]:hover { background: @selection; }
QPushButton[role="cell"]:focus, QPushButton[role="unnamedCell"]:focus {
  border: 2px solid @accent; padding: 3px 7px;
}

QToolButton { color: @ink; border: 2px solid transparent; border-radius: 5px; padding: 2px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @selection; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @faded; }
QToolButton::menu-indicator { image: none; }
QToolButton[role="segment"] {
  background: @surface; border: 1px solid @border; border-radius: 5px; padding: 2px 10px;
}
QToolButton[role="segment"]:hover { background: @hover; }
QToolButton[role="segment"]:checked { background: @ink; color: @surface; border-color: @ink; }
QToolButton[role="segment"]:focus { border: 2px solid @accent; padding: 1px 9px; }

QProgressBar { background: @border; border: none; border-radius: 3px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QCheckBox, QRadioButton { color: @ink; spacing: 7px; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 13px; height: 13px; border: 1px solid @strongBorder; background: @surface;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked {
  background: @accent; border-color: @accent; image: url(:/icons/check-@mode.svg);
}
QRadioButton::indicator:checked { background: @accent; border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
  width: 11px; height: 11px; border: 2px solid @accent;
}

QListView, QTableView, QTreeView {
  background: @surface; color: @ink; border: 1px solid @border; border-radius: 5px;
  selection-background-color: @selection; selection-color: @ink; outline: none;
}
QListView:focus, QTableView:focus, QTreeView:focus { border: 2px solid @accent; }
QListView[role="plain"] { border: 2px solid @surface; }
QListView[role="plain"]:focus { border: 2px solid @accent; }
QHeaderView { background: @surface; }
QTableCornerButton::section {
  background: @surface; border: none; border-bottom: 1px solid @border;
}
QHeaderView::section {
  background: @surface; color: @faded; border: none; border-bottom: 1px solid @border;
  padding: 3px 4px;
}
QHeaderView::up-arrow, QHeaderView::down-arrow { image: none; width: 0; height: 0; }

QMenuBar { background: @surface; color: @ink; border-bottom: 1px solid @border; }
QMenuBar::item { padding: 4px 9px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selection; border-radius: 4px; }
QMenu { background: @surface; color: @ink; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faded; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }

QScrollArea, QScrollArea > QWidget > QWidget[role="column"] {
  background: @surface; border: none;
}
QScrollBar:vertical { background: transparent; width: 9px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 9px; margin: 0; }
QScrollBar::handle { background: @strongBorder; border-radius: 3px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @faded; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; spacing: 6px;
  padding: 3px 8px; }
QDockWidget {
  color: @faded;
  titlebar-close-icon: url(:/icons/dock-close-@mode.svg);
  titlebar-normal-icon: url(:/icons/dock-float-@mode.svg);
}
QDockWidget::title { background: @surface; padding: 5px 10px; text-align: left; }
QStatusBar { background: @surface; color: @faded; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QSplitter::handle, QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QTabWidget::pane { border: none; }
QTabBar::tab { color: @faded; padding: 5px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { color: @accent; border-bottom: 2px solid @accent; }
)";

} // namespace

QPalette themePalette(const Theme& theme) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& colour) {
        palette.setColor(role, colour);
    };
    set(QPalette::Window, theme.ground);
    set(QPalette::WindowText, theme.ink);
    set(QPalette::Base, theme.surface);
    set(QPalette::AlternateBase, theme.ground);
    set(QPalette::Text, theme.ink);
    set(QPalette::PlaceholderText, theme.fadedInk);
    set(QPalette::Button, theme.surface);
    set(QPalette::ButtonText, theme.ink);
    set(QPalette::BrightText, theme.bad);
    set(QPalette::ToolTipBase, theme.surface);
    set(QPalette::ToolTipText, theme.ink);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.dark ? theme.ground : theme.surface);
    set(QPalette::Link, theme.accent);
    set(QPalette::Light, mixed(theme.surface, theme.ink, 0.04));
    set(QPalette::Midlight, theme.grid);
    set(QPalette::Mid, theme.border);
    set(QPalette::Dark, mixed(theme.border, theme.ink, 0.3));
    set(QPalette::Shadow, mixed(theme.border, theme.ink, 0.5));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(theme.fadedInk, theme.surface, 0.3));
    return palette;
}

QString styleSheet(const Theme& theme) {
    const std::pair<QLatin1String, QString> names[] = {
        {QLatin1String("@strongBorder"), mixed(theme.border, theme.ink, 0.25).name()},
        {QLatin1String("@surface"), theme.surface.name()},
        {QLatin1String("@ground"), theme.ground.name()},
        {QLatin1String("@selection"), mixed(theme.surface, theme.accent, 0.14).name()},
        {QLatin1String("@onAccent"), (theme.dark ? theme.ground : theme.surface).name()},
        {QLatin1String("@accent"), theme.accent.name()},
        {QLatin1String("@border"), theme.border.name()},
        {QLatin1String("@faded"), theme.fadedInk.name()},
        {QLatin1String("@hover"), mixed(theme.surface, theme.ink, 0.05).name()},
        {QLatin1String("@mode"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light")},
        {QLatin1String("@ink"), theme.ink.name()},
        {QLatin1String("@bad"), theme.bad.name()},
    };
    QString sheet = QString::fromUtf8(kSheet);
    for (const auto& [name, value] : names)
        sheet.replace(name, value);
    return sheet;
}

} // namespace thetascope::ui::theme
