// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/journal.h"

#include <QObject>

#include <vector>

namespace thetascope::ui::window {

class Centre;
struct Session;

/// A Recovery keeps the unsaved work of the window in journals: that on the user's own experiment
/// in one, and what was tried in a lesson in another. It offers what windows that ended without
/// being closed have left.
class Recovery final : public QObject {
    Q_OBJECT
public:
    /// Begins to keep the work of a session. All journals are in a folder. `session` and `centre`,
    /// which shows the offers, must outlive this object.
    Recovery(Session& session, Centre& centre, const QString& folder, QObject* parent);

    /// Offers what other windows have left in the folder.
    void offerOrphans();
    /// Restores a journal that windowWanted() has named. If that fails, the notice says why.
    void restore(const QString& journal);
    /// Writes the journals at once.
    void flush();
    /// Removes the journals of this window, which is closed: everything is saved or dropped.
    void end();

signals:
    /// This signal is emitted when a journal is to be restored in another window, since this one
    /// has unsaved work of its own or shows a lesson.
    void windowWanted(const QString& journal);

private:
    struct Offer {
        model::JournalFile file;
        model::JournalEntry entry;
    };

    std::optional<model::JournalEntry> ownWork() const;
    std::optional<model::JournalEntry> lessonWork() const;
    void noteChange();
    void take(model::JournalFile file);
    void showOffer();
    void acceptOffer();
    void goOnWith(const Offer& offer);
    bool isBusy() const;

    Session& m_session;
    Centre& m_centre;
    model::Journal m_own;
    model::Journal m_lesson;
    std::vector<Offer> m_offers;
    std::size_t m_first = 0; ///< The index in m_offers of the one that is shown.
};

} // namespace thetascope::ui::window
