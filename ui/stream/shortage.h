// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>

namespace thetascope::ui::stream {

/// The Shortage is where any part of the program, in any thread, reports that there was not enough
/// memory for what it was to do, so that the window can say so. There is one for the program; it
/// belongs to the window's thread.
class Shortage final : public QObject {
    Q_OBJECT
public:
    /// Returns the only object. The first call must be in the window's thread.
    static Shortage& instance();

    /// Has occurred() emitted soon, once for all reports until then. It gives back memory that was
    /// reserved for this, with which the window can go on. It may be called in any thread, and
    /// never throws.
    void report() noexcept;

signals:
    /// This signal is emitted in the window's thread when something could not be done.
    void occurred();

private:
    Shortage();
    void announce();

    std::atomic<bool> m_isReported = false;
    std::mutex m_mutex;
    std::unique_ptr<std::byte[]> m_reserve; ///< Guarded by m_mutex; null after a report.
};

} // namespace thetascope::ui::stream
