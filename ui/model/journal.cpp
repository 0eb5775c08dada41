// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/journal.h"

#include "ui/model/post.h"

#include <utility>

namespace thetascope::ui::model {

namespace {

tl::expected<void, QString> store(const JournalFile& file, const QByteArray& bytes) {
    if (!bytes.isEmpty())
        return file.write(bytes);
    file.remove();
    return {};
}

} // namespace

Journal::Journal(QString folder, std::function<std::optional<JournalEntry>()> present,
                 QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_present(std::move(present)) {
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(0); // so that nothing wakes up while nothing changes
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isDue)
            write();
    });
}

Journal::~Journal() = default;

void Journal::noteChange() {
    m_isDue = true;
    if (!m_pause.isActive())
        write();
}

/// Looks at what is to be kept. Returns whether the file must be written.
bool Journal::take() {
    m_isDue = false;
    const std::optional<JournalEntry> entry = m_present();
    QByteArray bytes = entry ? toJournalText(*entry) : QByteArray();
    if (bytes == m_bytes)
        return false;
    if (!m_file) {
        auto made = JournalFile::make(m_folder);
        if (!made) {
            finish(tl::unexpected(made.error()));
            return false;
        }
        m_file = std::make_shared<const JournalFile>(std::move(*made));
    }
    m_bytes = std::move(bytes);
    return true;
}

void Journal::write() {
    // On a slow disk, the file is next written when this time is over.
    if (m_isEnded || m_isWriting)
        return;
    m_pause.start();
    if (!take())
        return;
    m_isWriting = true;
    m_thread.start([this, file = m_file, bytes = *m_bytes] {
        const auto written = store(*file, bytes);
        post(*this, [this, written] {
            m_isWriting = false;
            finish(written);
            if (m_isDue && !m_pause.isActive())
                write();
        });
    });
}

void Journal::finish(const tl::expected<void, QString>& written) {
    const bool failedBefore = std::exchange(m_isFailing, !written);
    if (written)
        return;
    m_bytes.reset(); // so that the next change tries again
    if (!failedBefore)
        emit failed(written.error());
}

void Journal::flush() {
    if (m_isEnded)
        return;
    m_thread.waitForDone();
    if (take())
        finish(store(*m_file, *m_bytes));
}

void Journal::end() {
    m_thread.waitForDone();
    m_isEnded = true;
    if (m_file)
        m_file->remove();
    m_file.reset();
}

} // namespace thetascope::ui::model
