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

namespace thetascope::ui::window {

class Notice;
struct Session;

/// The middle of the window: the view that is in front, over the clock, under what is to be told.
class Centre final : public QWidget {
    Q_OBJECT
public:
    /// Opens all views that have a place here; the first is in front. `session` must live as long
    /// as this.
    explicit Centre(Session& session, QWidget* parent = nullptr);
    ~Centre() override;

    struct Tab {
        const views::ViewKind* kind;
        std::unique_ptr<views::View> view;
    };

    const std::vector<Tab>& tabs() const { return m_tabs; }

    /// Gives the place of the view in front among the tabs.
    std::size_t frontPlace() const { return m_front; }

    views::View& front() const { return *m_tabs[m_front].view; }

    void bringToFront(std::size_t place);
    /// Enters which view is in front, and what the views have to keep.
    void enterSettings(model::Keeper& keeper);

    panels::PanelGrid& panels() const { return *m_panels; }

    Notice& notice() const { return *m_notice; }

    lessons::Invitation& invitation() const { return *m_invitation; }

signals:
    void frontChanged();
    /// Says what is under the mouse in a view; empty: nothing.
    void placeChanged(const QString& text);

private:
    QString frontName() const;
    void bringToFrontByName(const QString& name);

    panels::PanelGrid* m_panels;
    lessons::Invitation* m_invitation;
    Notice* m_notice;
    QStackedWidget* m_stack;
    std::vector<Tab> m_tabs;
    std::size_t m_front = 0;
};

} // namespace thetascope::ui::window
