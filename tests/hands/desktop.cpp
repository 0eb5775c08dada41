// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/desktop.h"

#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <poll.h>

#include <algorithm>
#include <stdexcept>

namespace thetascope::hands {

Desktop::Desktop()
    : m_display(XOpenDisplay(nullptr)) {
    if (m_display == nullptr)
        throw std::runtime_error("there is no X server");
    // A window may be gone by the time it is asked for something.
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    m_root = DefaultRootWindow(m_display);
    // Qt sends its answers to a ping to those who select StructureNotify, too.
    XSelectInput(m_display, m_root, SubstructureNotifyMask | StructureNotifyMask);
    XSync(m_display, False);
}

Desktop::~Desktop() {
    XCloseDisplay(m_display);
}

Atom Desktop::atom(const char* name) const {
    return XInternAtom(m_display, name, False);
}

std::vector<unsigned long> Desktop::property(Window window, const char* name) const {
    constexpr long kMost = 64;
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(m_display, window, atom(name), 0, kMost, False, AnyPropertyType, &type,
                       &format, &count, &left, &data);
    std::vector<unsigned long> values;
    if (data != nullptr && format == 32) {
        const auto* const longs = reinterpret_cast<const unsigned long*>(data);
        values.assign(longs, longs + count);
    }
    if (data != nullptr)
        XFree(data);
    return values;
}

std::vector<Window> Desktop::windows() const {
    return property(m_root, "_NET_CLIENT_LIST");
}

Window Desktop::active() const {
    const auto active = property(m_root, "_NET_ACTIVE_WINDOW");
    return active.empty() ? None : active.front();
}

Window Desktop::popup() const {
    return m_popups.empty() ? None : m_popups.back();
}

Window Desktop::dialog() const {
    const std::vector<Window> all = windows();
    const auto found = std::find_if(all.rbegin(), all.rend(), [this](Window window) {
        // A panel that floats beside its window is none.
        return std::ranges::count(property(window, "_NET_WM_WINDOW_TYPE"),
                                  atom("_NET_WM_WINDOW_TYPE_DIALOG")) > 0;
    });
    return found == all.rend() ? None : *found;
}

void Desktop::activate(Window window) {
    constexpr long kFromUser = 2;
    XEvent event{};
    event.xclient = {.type = ClientMessage,
                     .window = window,
                     .message_type = atom("_NET_ACTIVE_WINDOW"),
                     .format = 32};
    event.xclient.data.l[0] = kFromUser;
    XSendEvent(m_display, m_root, False, SubstructureRedirectMask | SubstructureNotifyMask, &event);
    handleEvents(20ms);
}

XRectangle Desktop::placeOf(Window window) const {
    XWindowAttributes attributes{};
    int x = 0;
    int y = 0;
    Window child = None;
    if (XGetWindowAttributes(m_display, window, &attributes) == 0)
        return {};
    XTranslateCoordinates(m_display, window, m_root, 0, 0, &x, &y, &child);
    return {static_cast<short>(x), static_cast<short>(y),
            static_cast<unsigned short>(attributes.width),
            static_cast<unsigned short>(attributes.height)};
}

bool Desktop::ping(Window window, std::chrono::milliseconds longest,
                   const std::function<bool()>& waiting) {
    const auto end = Clock::now() + longest;
    const auto goOn = [&] { return Clock::now() < end && waiting(); };
    // Qt answers the first as soon as it reads it. It reads the second when it has handled the keys
    // and clicks that came before the first.
    return answers(window, goOn) && answers(window, goOn);
}

bool Desktop::answers(Window window, const std::function<bool()>& goOn) {
    XEvent question{};
    question.xclient = {.type = ClientMessage,
                        .window = window,
                        .message_type = atom("WM_PROTOCOLS"),
                        .format = 32};
    question.xclient.data.l[0] = static_cast<long>(atom("_NET_WM_PING"));
    question.xclient.data.l[1] = static_cast<long>(++m_asked);
    question.xclient.data.l[2] = static_cast<long>(window);
    XSendEvent(m_display, window, False, NoEventMask, &question);
    while (m_answered != m_asked) {
        handleEvents(10ms);
        if (m_answered != m_asked && !goOn())
            return false;
    }
    return true;
}

void Desktop::handleEvents(std::chrono::milliseconds time) {
    XFlush(m_display);
    if (XPending(m_display) == 0) {
        pollfd connection{ConnectionNumber(m_display), POLLIN, 0};
        poll(&connection, 1, static_cast<int>(time.count()));
    }
    while (XPending(m_display) > 0) {
        XEvent event;
        XNextEvent(m_display, &event);
        handle(event);
    }
}

void Desktop::handle(const XEvent& event) {
    switch (event.type) {
    case MapNotify:
        if (event.xmap.override_redirect)
            m_popups.push_back(event.xmap.window);
        return;
    case UnmapNotify:
        std::erase(m_popups, event.xunmap.window);
        return;
    case DestroyNotify:
        std::erase(m_popups, event.xdestroywindow.window);
        return;
    case ClientMessage:
        if (event.xclient.window == m_root &&
            static_cast<Atom>(event.xclient.data.l[0]) == atom("_NET_WM_PING")) {
            m_answered = static_cast<unsigned long>(event.xclient.data.l[1]);
            return;
        }
        break;
    default:
        break;
    }
    if (m_listener)
        m_listener(event);
}

} // namespace thetascope::hands
