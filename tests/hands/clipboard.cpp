// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/clipboard.h"

#include <X11/Xatom.h>

#include <algorithm>
#include <array>
#include <utility>

namespace thetascope::hands {

namespace {

constexpr long kVersion = 5; ///< Of the XDND protocol.

/// Longer texts would have to be handed over in parts.
constexpr std::size_t kLongest = 200'000;

} // namespace

Clipboard::Clipboard(Desktop& desktop)
    : m_desktop(desktop)
    , m_window(XCreateSimpleWindow(desktop.display(), DefaultRootWindow(desktop.display()), -10,
                                   -10, 1, 1, 0, 0, 0)) {
    m_desktop.setListener([this](const XEvent& event) { answer(event); });
}

void Clipboard::own(const char* selection) {
    XSetSelectionOwner(m_desktop.display(), m_desktop.atom(selection), m_window, CurrentTime);
}

void Clipboard::setText(std::string text) {
    m_text = std::move(text);
    m_text.resize(std::min(m_text.size(), kLongest));
    own("CLIPBOARD");
    XSync(m_desktop.display(), False);
}

void Clipboard::send(Window window, const char* message, long a, long b, long c, long d) {
    XEvent event{};
    event.xclient = {.type = ClientMessage,
                     .window = window,
                     .message_type = m_desktop.atom(message),
                     .format = 32};
    event.xclient.data.l[0] = static_cast<long>(m_window);
    event.xclient.data.l[1] = a;
    event.xclient.data.l[2] = b;
    event.xclient.data.l[3] = c;
    event.xclient.data.l[4] = d;
    XSendEvent(m_desktop.display(), window, False, NoEventMask, &event);
}

void Clipboard::drop(Window window, int x, int y, const std::string& path) {
    constexpr int kTries = 50;
    m_uris = "file://" + path + "\r\n";
    m_isAccepted = false;
    own("XdndSelection");
    send(window, "XdndEnter", kVersion << 24, static_cast<long>(m_desktop.atom("text/uri-list")),
         None, None);
    send(window, "XdndPosition", 0, (static_cast<long>(x) << 16) | y, CurrentTime,
         static_cast<long>(m_desktop.atom("XdndActionCopy")));
    for (int i = 0; i < kTries && !m_isAccepted; ++i)
        m_desktop.handleEvents(2ms);
    if (m_isAccepted)
        send(window, "XdndDrop", 0, CurrentTime, None, None);
    else
        send(window, "XdndLeave", 0, None, None, None);
}

void Clipboard::answer(const XEvent& event) {
    if (event.type == SelectionRequest)
        handOver(event.xselectionrequest);
    if (event.type == ClientMessage && event.xclient.message_type == m_desktop.atom("XdndStatus"))
        m_isAccepted = (event.xclient.data.l[1] & 1) != 0;
}

void Clipboard::handOver(const XSelectionRequestEvent& request) {
    const bool isDrop = request.selection == m_desktop.atom("XdndSelection");
    const std::array<Atom, 2> offered{m_desktop.atom("TARGETS"),
                                      m_desktop.atom(isDrop ? "text/uri-list" : "UTF8_STRING")};
    const Atom property = request.property != None ? request.property : request.target;
    bool isKnown = true;
    if (request.target == offered[0]) {
        XChangeProperty(m_desktop.display(), request.requestor, property, XA_ATOM, 32,
                        PropModeReplace, reinterpret_cast<const unsigned char*>(offered.data()),
                        static_cast<int>(offered.size()));
    } else if (request.target == offered[1]) {
        const std::string& text = isDrop ? m_uris : m_text;
        XChangeProperty(m_desktop.display(), request.requestor, property, request.target, 8,
                        PropModeReplace, reinterpret_cast<const unsigned char*>(text.data()),
                        static_cast<int>(text.size()));
    } else {
        isKnown = false;
    }
    XEvent done{};
    done.xselection = {.type = SelectionNotify,
                       .requestor = request.requestor,
                       .selection = request.selection,
                       .target = request.target,
                       .property = isKnown ? property : None,
                       .time = request.time};
    XSendEvent(m_desktop.display(), request.requestor, False, NoEventMask, &done);
}

} // namespace thetascope::hands
