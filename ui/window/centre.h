// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;

namespace thetascope::ui::lessons {
class Invitation;
}

namespace thetascope::ui::model {
class Keeper;
}

namespace thetascope::ui::panels {
class PanelGrid;
}

namespace thetascope::ui::views {
class View;
struct ViewKind;
} // namespace thetascope::ui::views

namespace thetascope::ui::widgets {
class Notice;
}

namespace thetascope::ui::window {

class RestoreLine;
struct Session;

/// The Centre of the window has the view in front, the clock below it, and notices above it.
class Centre final : public QWidget {
    Q_OBJECT
public:
    /// Opens all views that are shown in the centre, with the first in front. `session` must
    /// outlive it.
    explicit Centre(Session& session, QWidget* parent = nullptr);
    ~Centre() override;

    /// A Tab is one of the views.
    struct Tab {
        const views::ViewKind* kind;       ///< Describes the view.
        std::unique_ptr<views::View> view; ///< The view itself.
    };

    /// Returns all views in their order on screen.
    const std::vector<Tab>& tabs() const { return m_tabs; }

    /// Returns the index in tabs() of the view in front.
    std::size_t frontIndex() const { return m_front; }

    /// Returns the view in front.
    views::View& front() const { return *m_tabs[m_front].view; }

    /// Brings the view with the given index in tabs() to the front.
    void bringToFront(std::size_t index);
    /// Brings the view with this name, or that of an earlier version, to the front, if there is
    /// one.
    void bringToFrontByName(const QString& name);
    /// Returns the name of the view in front, such as "side-by-side".
    QString frontName() const;
    /// Registers which view is in front, and the settings of the views.
    void enterSettings(model::Keeper& keeper);

    /// Returns the panels with the runs.
    panels::PanelGrid& panels() const { return *m_panels; }

    /// Returns the notice at the top.
    widgets::Notice& notice() const { return *m_notice; }

    /// Returns the line at the top that offers to restore unsaved work.
    RestoreLine& restoreLine() const { return *m_restoreLine; }

    /// Returns the invitation, which explains what the mouse does.
    lessons::Invitation& invitation() const { return *m_invitation; }

signals:
    /// This signal is emitted when another view is in front.
    void frontChanged();
    /// This signal is emitted with a description of what is under the mouse in a view, or with an
    /// empty text if there is nothing.
    void readoutChanged(const QString& text);

private:
    panels::PanelGrid* m_panels;
    lessons::Invitation* m_invitation;
    RestoreLine* m_restoreLine;
    widgets::Notice* m_notice;
    QStackedWidget* m_stack;
    std::vector<Tab> m_tabs;
    std::size_t m_front = 0;
};

} // namespace thetascope::ui::window
