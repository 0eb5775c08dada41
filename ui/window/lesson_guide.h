// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "ui/model/experiment_model.h"
#include "ui/widgets/place.h"

#include <QFont>
#include <QObject>
#include <QPointer>
#include <QWidgetList>

#include <string>
#include <utility>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace thetascope::ui::lessons {
class HighlightFrame;
class LessonPanel;
} // namespace thetascope::ui::lessons

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::stream {
class Runs;
}

namespace thetascope::ui::window {

/// Makes the window what the page of a lesson wants it to be: the scene, the clock, what is shown
/// and what is pointed at; and tells the lessons what the runs show.
class LessonGuide final : public QObject {
    Q_OBJECT
public:
    /// All must live as long as this; `dock` is that of the panel. The window must be complete: its
    /// places are looked for once.
    struct Parts {
        QMainWindow& window;
        QDockWidget& dock;
        lessons::LessonPanel& panel;
        QWidget& column; ///< of controls; goes away in a presentation that names none of them
        model::ExperimentModel& model;
        model::Clock& clock;
        const stream::Runs& runs;
        QWidgetList views;    ///< what may be in the middle of the window
        QWidgetList controls; ///< that lie in those views
    };

    explicit LessonGuide(const Parts& parts, QObject* parent = nullptr);

    bool isPresenting() const { return m_isPresenting; }

    /// For the back of a lecture room: larger type, and no controls but those that the page names.
    void setPresenting(bool presenting);

signals:
    void chosenWanted(thetascope::experiment::Slot slot); ///< the optimizer to be selected
    void presentingChanged(bool presenting);

private:
    void followPage();
    /// Beside the lessons: those that the page names; none beside the list.
    void showDocks(const lesson::Page* page);
    void shareHeight(const QList<QDockWidget*>& others);
    void restoreDocks();
    void setPageWidth();
    void showControls();
    void restoreControls();
    void hide(QWidget& widget);
    void hideUntilRestored(QWidget& widget);
    void enlargeUntilRestored(const QWidgetList& widgets);
    void checkTask();
    /// The window's part that a lesson calls so; null where there is none.
    QWidget* part(const std::string& place) const;

    Parts m_parts;
    std::vector<widgets::Place> m_places;
    lessons::HighlightFrame* m_frame;
    bool m_isPresenting = false;
    int m_width = 0; ///< of the lessons' dock before the presentation

    /// Of the side's docks before the lessons took their room.
    struct Before {
        QPointer<QWidget> widget;
        bool isVisible;
    };

    std::vector<Before> m_docks;
    // for the presentation
    std::vector<QPointer<QWidget>> m_hidden;
    std::vector<std::pair<QPointer<QWidget>, QFont>> m_enlarged; ///< and the font before
};

} // namespace thetascope::ui::window
