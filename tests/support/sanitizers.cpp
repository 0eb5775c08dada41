// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sanitizers report of libraries that are not built with them, by name, with the reason. It is
// compiled into every test program of a sanitized build.

#ifdef THETASCOPE_SANITIZED_THREADS
extern "C" const char* __tsan_default_suppressions();

extern "C" const char* __tsan_default_suppressions() {
    return
        // Qt's mutexes wait in the kernel by themselves, so their order cannot be seen. What Qt
        // itself copies and frees under them looks unguarded; what our own code does with the same
        // data is still watched (ui/model/post.h tells what a posted event guarantees).
        "called_from_lib:libQt6Core.so.6\n"
        "called_from_lib:libQt6Gui.so.6\n"
        // The last reference to an event's function may go in the thread that posted it.
        "race:^QMetaObject::invokeMethodImpl\n"
        // GLib's allocator frees, without a lock that can be seen, what another thread allocated.
        "race:libglib-2.0.so.0\n";
}
#endif
