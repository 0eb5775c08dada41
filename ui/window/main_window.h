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

namespace thetascope::ui::editors {
class ExperimentColumn;
}

namespace thetascope::ui::exports {
class PageExport;
class PictureExport;
} // namespace thetascope::ui::exports

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::window {

class Centre;
class Comparison;
class Files;
class FocusKeys;
class Recovery;
class ViewMenu;

/// The MainWindow has the experiment on the left, a view of it in the centre with the clock, and
/// curves and table on the right. It only connects its parts.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// Makes the window with the default experiment. `settings` and `appearance` must outlive it.
    MainWindow(QSettings& settings, Appearance& appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Returns the experiment.
    model::ExperimentModel& model() { return m_session.model; }

    /// Returns the clock.
    model::Clock& clock() { return m_session.clock; }

    /// Returns the centre with the views.
    Centre& centre() { return *m_centre; }

    /// Keeps what is not saved in journals in a folder, and offers to restore what other windows
    /// have left there. `restored` names the journal that is restored without asking, or is empty.
    void keepJournals(const QString& folder, const QString& restored);
    /// Keeps everything as it is now: unsaved work in the journals, and the settings.
    void keepAll();
    /// Closes the window without a question. Its journals stay, so that the next start offers to
    /// restore what is not saved.
    void end();
    /// Opens an experiment, a lesson or a folder of lessons. If that fails, the notice says why,
    /// nothing changes, and the result is false.
    bool open(const QString& path);
    /// Saves the experiment. If that fails, the notice says why and the result is false.
    bool saveTo(const QString& path);
    /// Returns the runs as they are shown, for pictures.
    pictures::ShownRuns shown() const;
    /// Returns what can be exported from the window as it is now.
    pictures::Exports exports() const;

signals:
    /// This signal is emitted when the user restores a journal that needs a window of its own.
    void anotherWindowWanted(const QString& journal);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void putTogether();
    pictures::Exports animations() const;
    void makeMenus(Appearance& appearance);
    void makeComparison();
    void makeLessons();
    void restoreSettings();
    void keepSettings();

    Session m_session;
    model::Keeper m_geometry; ///< The size and place of the window, which lessons leave alone.
    model::Keeper m_keeper;   ///< What lessons change while they are open.
    FocusKeys* m_focusKeys;
    editors::ExperimentColumn* m_column;
    Centre* m_centre;
    Docks m_docks;
    widgets::PlainLabel* m_readout; ///< Describes what is under the mouse.
    Files* m_files = nullptr;
    exports::PictureExport* m_pictures = nullptr;
    exports::PageExport* m_pages = nullptr;
    ViewMenu* m_viewMenu = nullptr;
    Comparison* m_comparison = nullptr;
    Recovery* m_recovery = nullptr; ///< It is absent without journals.
    bool m_isEnding = false;        ///< Whether the window closes without a question.
};

} // namespace thetascope::ui::window
