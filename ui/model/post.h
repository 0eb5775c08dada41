// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

#ifdef THETASCOPE_SANITIZED_THREADS
#include <sanitizer/tsan_interface.h>
#endif

namespace thetascope::ui::model {

namespace detail {

/// A HandOver tells the thread sanitizer what Qt's event queue guarantees: what was written
/// before an event was posted is seen by whoever gets the event. The sanitizer cannot see that for
/// itself, since Qt's library is not built with it. Without the sanitizer this does nothing.
class HandOver {
public:
    HandOver() = default;
    HandOver(const HandOver&) = delete;
    HandOver& operator=(const HandOver&) = delete;
    HandOver& operator=(HandOver&&) = delete;
    ~HandOver() = default;

#ifdef THETASCOPE_SANITIZED_THREADS
    HandOver(HandOver&&) noexcept {
        __tsan_release(&s_queue);
    }

    static void take() {
        __tsan_acquire(&s_queue);
    }

private:
    static inline char s_queue = 0;
#else
    HandOver(HandOver&&) noexcept = default;

    static void take() {}
#endif
};

/// A Posted is the functor that is posted. Its members are moved into the event in this order, so
/// all of it is handed over.
template <class What>
struct Posted {
    What what;
    HandOver handOver{};

    void operator()() {
        HandOver::take();
        what();
    }
};

} // namespace detail

/// Calls `what` in the thread of `receiver` when control returns to its event loop. This function
/// may be called in any thread while the receiver exists. If the receiver is destroyed before the
/// call, there is no call.
template <class What>
void post(QObject& receiver, What what) {
    QMetaObject::invokeMethod(&receiver, detail::Posted<What>{std::move(what)},
                              Qt::QueuedConnection);
}

} // namespace thetascope::ui::model
