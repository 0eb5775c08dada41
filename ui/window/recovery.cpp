// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recovery.h"

#include "core/text/quotes.h"
#include "ui/widgets/notice.h"
#include "ui/window/centre.h"
#include "ui/window/looking.h"
#include "ui/window/restore_line.h"
#include "ui/window/session.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace thetascope::ui::window {

namespace {

/// Returns a text from a journal as it can be shown in a line.
QString shown(const QString& text) {
    return QString::fromStdString(text::shown(text.simplified().toStdString()));
}

QString nameOf(const model::JournalEntry& entry) {
    if (!entry.path.isEmpty())
        return shown(QFileInfo(entry.path).fileName());
    return entry.title.isEmpty() ? Recovery::tr("Untitled") : shown(entry.title);
}

QString timeText(const QDateTime& time) {
    const QLocale locale;
    return time.date() == QDate::currentDate() ? time.toString(QStringLiteral("HH:mm"))
                                               : locale.toString(time, QLocale::ShortFormat);
}

} // namespace

Recovery::Recovery(Session& session, Centre& centre, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_centre(centre)
    , m_own(folder, [this] { return ownWork(); })
    , m_lesson(folder, [this] { return lessonWork(); }) {
    const model::ExperimentModel& model = m_session.model;
    const model::Document& document = m_session.document;
    const model::Clock& clock = m_session.clock;
    connect(&model, &model::ExperimentModel::changed, this, &Recovery::noteChange);
    connect(&model, &model::ExperimentModel::draftChanged, this, &Recovery::noteChange);
    connect(&document, &model::Document::nameChanged, this, &Recovery::noteChange);
    connect(&document, &model::Document::modifiedChanged, this, &Recovery::noteChange);
    connect(&m_centre, &Centre::frontChanged, this, &Recovery::noteChange);
    connect(&clock, &model::Clock::playingChanged, this, &Recovery::noteChange);
    connect(&clock, &model::Clock::stepChanged, this, [this, &clock] {
        if (!clock.isPlaying())
            noteChange();
    });
    for (const model::Journal* journal : {&m_own, &m_lesson}) {
        connect(journal, &model::Journal::failed, this, [this](const QString& reason) {
            m_centre.notice().say(
                tr("What is not saved would be lost in a crash, since it cannot be noted: %1")
                    .arg(reason));
        });
    }
    const RestoreLine& line = m_centre.restoreLine();
    connect(&line, &RestoreLine::restoreWanted, this, &Recovery::acceptOffer);
    connect(&line, &RestoreLine::discardWanted, this, [this] {
        m_offers[m_first].file.remove();
        ++m_first;
        showOffer();
    });
    connect(&line, &RestoreLine::postponed, this, [this] {
        m_offers.clear(); // the files stay
        showOffer();
    });
}

std::optional<model::JournalEntry> Recovery::ownWork() const {
    const auto& aside = m_session.model.aside();
    const QString& draft = aside ? aside->draft : m_session.model.draft();
    if (!m_session.document.isOwnModified() && draft.isEmpty())
        return std::nullopt;
    return model::JournalEntry{aside ? aside->checked : m_session.model.checked(),
                               m_session.document.ownPath(),
                               {},
                               draft,
                               shownNow(m_session, m_centre)};
}

std::optional<model::JournalEntry> Recovery::lessonWork() const {
    const model::Document& document = m_session.document;
    const QString& draft = m_session.model.draft();
    if (!document.isScene() || (!document.isModified() && draft.isEmpty()))
        return std::nullopt;
    return model::JournalEntry{m_session.model.checked(), document.path(), document.sceneTitle(),
                               draft, shownNow(m_session, m_centre)};
}

void Recovery::noteChange() {
    m_own.noteChange();
    m_lesson.noteChange();
}

void Recovery::flush() {
    m_own.flush();
    m_lesson.flush();
}

void Recovery::end() {
    m_own.end();
    m_lesson.end();
}

void Recovery::offerOrphans() {
    for (model::JournalFile& file : model::JournalFile::claimOrphans(m_own.folder()))
        take(std::move(file));
    showOffer();
}

/// Adds an offer, or keeps a journal aside that cannot be read.
void Recovery::take(model::JournalFile file) {
    const auto entry = file.read().and_then(model::fromJournalText);
    if (entry) {
        m_offers.push_back({std::move(file), *entry});
        return;
    }
    const QString aside = file.putAside();
    m_centre.notice().say(tr("Unsaved work cannot be restored: %1. It is kept in %2")
                              .arg(shown(entry.error()), QDir::toNativeSeparators(aside)));
}

void Recovery::restore(const QString& journal) {
    auto file = model::JournalFile::claim(journal);
    if (!file)
        return; // another window was quicker
    take(std::move(*file));
    if (m_offers.empty())
        return;
    goOnWith(m_offers.back());
    m_offers.pop_back();
}

void Recovery::showOffer() {
    RestoreLine& line = m_centre.restoreLine();
    if (m_first >= m_offers.size()) {
        m_offers.clear();
        m_first = 0;
        line.withdraw();
        return;
    }
    const Offer& offer = m_offers[m_first];
    QString sentence =
        tr("“%1” was not saved (%2).").arg(nameOf(offer.entry), timeText(offer.file.time()));
    if (m_offers.size() > 1)
        sentence = tr("%1 %2 of %3").arg(sentence).arg(m_first + 1).arg(m_offers.size());
    const QString loss = offer.entry.draft.isEmpty()
                             ? QString::fromStdString(offer.entry.checked.experiment().loss)
                             : offer.entry.draft;
    line.offer(sentence, tr("Its loss: %1").arg(shown(loss)));
}

/// Goes on with what is offered: here if nothing would be lost, else in another window.
void Recovery::acceptOffer() {
    if (isBusy()) {
        const QString path = m_offers[m_first].file.path();
        m_offers.erase(m_offers.begin() + static_cast<std::ptrdiff_t>(m_first));
        emit windowWanted(path);
    } else {
        goOnWith(m_offers[m_first]);
        ++m_first;
    }
    showOffer();
}

bool Recovery::isBusy() const {
    return m_session.document.isScene() || m_session.document.isModified() ||
           !m_session.model.draft().isEmpty();
}

void Recovery::goOnWith(const Offer& offer) {
    const model::JournalEntry& entry = offer.entry;
    prepareZoom(entry.shown, m_session);
    m_session.document.restore(entry.checked, entry.path);
    m_session.model.setDraft(entry.draft);
    lookAsBefore(entry.shown, m_session, m_centre);
    m_own.flush(); // before the other file goes
    offer.file.remove();
}

} // namespace thetascope::ui::window
