// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/keeper.h"
#include "ui/pictures/exports.h"
#include "ui/pictures/runs_picture.h"
#include "ui/window/appearance.h"
#include "ui/window/docks.h"
#include "ui/window/session.h"

#include <QMainWindow>

class QLabel;

namespace thetascope::ui::editors {
class ExperimentColumn;
}

namespace thetascope::ui::window {

class Centre;
class Comparison;
class Files;
class FocusKeys;
class PictureExport;
class ViewMenu;

/// The program's window: the experiment on the left, a view of it in the middle over the clock,
/// curves and table on the right. It puts its parts together; what they do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// Both must live as long as this.
    MainWindow(QSettings& settings, Appearance& appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    model::ExperimentModel& model() { return m_session.model; }

    model::Clock& clock() { return m_session.clock; }

    Centre& centre() { return *m_centre; }

    /// Opens an experiment, a lesson or a folder of lessons; what cannot be read is told in the
    /// window, and all stays as it is.
    bool open(const QString& path);
    bool saveTo(const QString& path);
    /// Gives the runs as they are shown, for pictures of them.
    pictures::ShownRuns shown() const;
    /// Gives what can be taken out of the window as it is now.
    pictures::Exports exports() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void putTogether();
    void makeMenus(Appearance& appearance);
    void makeComparison();
    void makeLessons();

    Session m_session;
    model::Keeper m_keeper;
    FocusKeys* m_focusKeys;
    editors::ExperimentColumn* m_column;
    Centre* m_centre;
    Docks m_docks;
    QLabel* m_place; ///< what is under the mouse
    Files* m_files = nullptr;
    PictureExport* m_pictures = nullptr;
    ViewMenu* m_viewMenu = nullptr;
    Comparison* m_comparison = nullptr;
};

} // namespace thetascope::ui::window
