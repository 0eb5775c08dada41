// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "ui/model/experiment_model.h"
#include "ui/widgets/place.h"

#include <QDockWidget>
#include <QFont>
#include <QObject>
#include <QPointer>
#include <QWidgetList>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QMainWindow;

namespace thetascope::ui::editors {
class ExperimentColumn;
}

namespace thetascope::ui::lessons {
class HighlightFrame;
class LessonPanel;
} // namespace thetascope::ui::lessons

namespace thetascope::ui::model {
class Clock;
class Document;
} // namespace thetascope::ui::model

namespace thetascope::ui::panels {
class Navigation;
}

namespace thetascope::ui::stream {
class Runs;
}

namespace thetascope::ui::window {

/// A LessonGuide sets the window up for each page of a lesson: the scene, the clock, and what is
/// shown and highlighted. When the lesson is left, the user's own experiment comes back. It also
/// reports to the lessons what the runs show.
class LessonGuide final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on. The window must be complete, since its places are
    /// listed only once.
    struct Parts {
        QMainWindow& window;               ///< The window.
        QDockWidget& dock;                 ///< The dock of the lessons.
        lessons::LessonPanel& panel;       ///< The panel that shows the lessons.
        editors::ExperimentColumn& column; ///< The column of controls, which is hidden in a
                                           ///< presentation whose page names none of them.
        model::ExperimentModel& model;     ///< The experiment.
        model::Document& document;         ///< The document, which shows the scenes.
        model::Clock& clock;               ///< The clock.
        panels::Navigation& navigation;    ///< The visible part of the axes.
        const stream::Runs& runs;          ///< The runs of the experiment.
        QWidgetList views;                 ///< The widgets in the centre of the window.
        QWidgetList controls;              ///< The controls inside those widgets.
        std::vector<std::string>
            viewNames; ///< The names of the views, which pages may bring to front.
    };

    /// Makes a guide whose parts must outlive it.
    explicit LessonGuide(const Parts& parts, QObject* parent = nullptr);

    /// Returns whether there is a presentation.
    bool isPresenting() const { return m_isPresenting; }

    /// Begins or ends a presentation, which is for the back of a lecture room: it has larger type,
    /// and only those controls that the page names.
    void setPresenting(bool presenting);

signals:
    /// This signal is emitted when a page selects an optimizer.
    void chosenWanted(thetascope::experiment::Slot slot);
    /// This signal is emitted when a presentation has begun or ended.
    void presentingChanged(bool presenting);

private:
    void showScene(const experiment::Checked& scene, const QString& what);
    void leaveScene();
    void followPage();
    /// Shows the docks that the page names, or none if the page is null, and hides the others.
    void showDocks(const lesson::Page* page);
    void shareHeight(const QList<QDockWidget*>& others);
    void restoreDocks();
    void setPageWidth();
    void showTitles(bool shown);
    void showControls();
    void restoreControls();
    void hide(QWidget& widget);
    void hideUntilRestored(QWidget& widget);
    void enlargeUntilRestored(const QWidgetList& widgets);
    void checkTask();
    /// Returns the widget at a place, or null if there is none.
    QWidget* part(const std::string& place) const;

    Parts m_parts;
    std::vector<widgets::Place> m_places;
    lessons::HighlightFrame* m_frame;
    bool m_isPresenting = false;
    // What belongs to the user's own experiment, while a scene is shown:
    quint64 m_ownStep = 0;
    std::optional<experiment::Slot> m_ownChosen;
    int m_width = 0; ///< The width of the lessons' dock before the presentation.

    /// Whether a dock was visible before the lessons, and its height.
    struct Before {
        QPointer<QDockWidget> dock;
        bool isVisible;
        int height;
    };

    std::vector<Before> m_docks;
    // What the presentation has changed:
    std::vector<QPointer<QWidget>> m_hidden;
    /// The enlarged widgets with their previous fonts.
    std::vector<std::pair<QPointer<QWidget>, QFont>> m_enlarged;
};

} // namespace thetascope::ui::window
