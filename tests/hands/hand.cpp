// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/hand.h"

#include <X11/XKBlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace thetascope::hands {

namespace {

using Kind = Action::Kind;

constexpr int kMovesOfDrag = 8;

/// Keys that move about in a dialog but delete, rename and create nothing.
constexpr std::array<std::string_view, 13> kHarmlessKeys{
    "Return", "Escape", "Tab",    "shift+Tab", "Up",        "Down", "Left",
    "Right",  "space",  "ctrl+a", "ctrl+v",    "BackSpace", "alt+d"};

std::vector<std::string> partsOf(const std::string& keys) {
    std::vector<std::string> parts{{}};
    for (const char character : keys) {
        if (character == '+')
            parts.emplace_back();
        else
            parts.back() += character;
    }
    return parts;
}

KeySym keySymOf(const std::string& name) {
    if (name == "ctrl")
        return XK_Control_L;
    if (name == "shift")
        return XK_Shift_L;
    if (name == "alt")
        return XK_Alt_L;
    return XStringToKeysym(name.c_str());
}

} // namespace

Hand::Hand(Desktop& desktop, std::string home, std::function<void()> afterEach)
    : m_desktop(desktop)
    , m_clipboard(desktop)
    , m_home(std::move(home))
    , m_afterEach(std::move(afterEach)) {}

bool Hand::isHarmless(const Action& action) const {
    if (m_desktop.dialog() == None)
        return true;
    if (action.kind == Kind::Key)
        return std::ranges::find(kHarmlessKeys, action.text) != kHarmlessKeys.end();
    if (action.kind == Kind::Click)
        return action.count == Button1;
    return action.kind != Kind::Drag && action.kind != Kind::Drop;
}

bool Hand::carryOut(const Action& action) {
    if (!isHarmless(action))
        return false;
    switch (action.kind) {
    case Kind::Key:
        press(action.text);
        break;
    case Kind::Type:
        type(action.text);
        break;
    case Kind::Paste:
        paste(action);
        break;
    case Kind::Click:
        moveTo(action.from);
        button(static_cast<unsigned>(action.count), 1);
        break;
    case Kind::Double:
        moveTo(action.from);
        button(Button1, 2);
        break;
    case Kind::Drag:
        drag(action);
        break;
    case Kind::Wheel:
        moveTo(action.from);
        button(action.count > 0 ? Button4 : Button5, std::abs(action.count));
        break;
    case Kind::Hover:
        moveTo(action.from);
        break;
    case Kind::Resize:
        resize(action.from);
        break;
    case Kind::Drop:
        drop(action);
        break;
    case Kind::Close:
        close();
        break;
    case Kind::Wait:
        m_desktop.handleEvents(std::chrono::milliseconds(action.count));
        break;
    case Kind::Rest:
        break;
    }
    m_afterEach();
    return true;
}

Window Hand::target() const {
    const Window popup = m_desktop.popup();
    return popup != None ? popup : m_desktop.active();
}

void Hand::press(const std::string& keys) {
    std::vector<KeyCode> codes;
    for (const std::string& part : partsOf(keys))
        codes.push_back(XKeysymToKeycode(m_desktop.display(), keySymOf(part)));
    for (const KeyCode code : codes)
        XTestFakeKeyEvent(m_desktop.display(), code, True, CurrentTime);
    for (auto code = codes.rbegin(); code != codes.rend(); ++code)
        XTestFakeKeyEvent(m_desktop.display(), *code, False, CurrentTime);
}

void Hand::pressOne(KeySym key, bool withShift) {
    Display* const display = m_desktop.display();
    const KeyCode shift = XKeysymToKeycode(display, XK_Shift_L);
    const KeyCode code = XKeysymToKeycode(display, key);
    if (withShift)
        XTestFakeKeyEvent(display, shift, True, CurrentTime);
    XTestFakeKeyEvent(display, code, True, CurrentTime);
    XTestFakeKeyEvent(display, code, False, CurrentTime);
    if (withShift)
        XTestFakeKeyEvent(display, shift, False, CurrentTime);
}

void Hand::type(const std::string& text) {
    for (const char character : text) {
        const auto key = static_cast<KeySym>(static_cast<unsigned char>(character));
        const KeyCode code = XKeysymToKeycode(m_desktop.display(), key);
        pressOne(key, XkbKeycodeToKeysym(m_desktop.display(), code, 0, 0) != key);
        m_afterEach();
    }
}

void Hand::moveTo(Point place) {
    const XRectangle window = m_desktop.placeOf(target());
    const int width = std::max<int>(window.width, 1);
    const int height = std::max<int>(window.height, 1);
    const auto within = [](int value, int size) { return (value % size + size) % size; };
    XTestFakeMotionEvent(m_desktop.display(), -1, window.x + within(place.x, width),
                         window.y + within(place.y, height), CurrentTime);
}

void Hand::button(unsigned number, int times) {
    for (int i = 0; i < times; ++i) {
        XTestFakeButtonEvent(m_desktop.display(), number, True, CurrentTime);
        XTestFakeButtonEvent(m_desktop.display(), number, False, CurrentTime);
    }
}

void Hand::drag(const Action& action) {
    const auto number = static_cast<unsigned>(action.count);
    moveTo(action.from);
    XTestFakeButtonEvent(m_desktop.display(), number, True, CurrentTime);
    m_afterEach();
    for (int i = 1; i <= kMovesOfDrag; ++i) {
        moveTo({action.from.x + (action.to.x - action.from.x) * i / kMovesOfDrag,
                action.from.y + (action.to.y - action.from.y) * i / kMovesOfDrag});
        m_afterEach();
    }
    XTestFakeButtonEvent(m_desktop.display(), number, False, CurrentTime);
}

void Hand::paste(const Action& action) {
    std::string text;
    for (int i = 0; i < action.count; ++i)
        text += action.text;
    m_clipboard.setText(std::move(text));
    press("ctrl+v");
}

void Hand::resize(Point size) {
    const Window active = m_desktop.active();
    if (active != None)
        XResizeWindow(m_desktop.display(), active, static_cast<unsigned>(std::max(size.x, 1)),
                      static_cast<unsigned>(std::max(size.y, 1)));
}

void Hand::drop(const Action& action) {
    const Window active = m_desktop.active();
    const XRectangle window = m_desktop.placeOf(active);
    if (window.width == 0 || window.height == 0)
        return;
    const std::string path =
        action.text.starts_with('~') ? m_home + action.text.substr(1) : action.text;
    m_clipboard.drop(active, window.x + action.from.x % window.width,
                     window.y + action.from.y % window.height, path);
}

void Hand::close() {
    const Window active = m_desktop.active();
    if (active == None)
        return;
    XEvent event{};
    event.xclient = {.type = ClientMessage,
                     .window = active,
                     .message_type = m_desktop.atom("WM_PROTOCOLS"),
                     .format = 32};
    event.xclient.data.l[0] = static_cast<long>(m_desktop.atom("WM_DELETE_WINDOW"));
    XSendEvent(m_desktop.display(), active, False, NoEventMask, &event);
}

} // namespace thetascope::hands
