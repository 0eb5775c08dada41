// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <utility>

namespace thetascope::ui::window {

/// A PageSetting lends a setting of the window to the pages of lessons. A page may want a value of
/// its own; with the next page that does not, the reader's own value comes back, unless the reader
/// has chosen another meanwhile.
template <class Value>
class PageSetting {
public:
    /// Makes a setting that is read with `get` and written with `set`.
    PageSetting(std::function<Value()> get, std::function<void(const Value&)> set)
        : m_get(std::move(get))
        , m_set(std::move(set)) {}

    /// Returns the value that comes back when no page wants another.
    Value own() const {
        const Value now = m_get();
        return m_lent && m_lent->wanted == now ? m_lent->own : now;
    }

    /// Sets the value that the page wants, or the reader's own.
    void follow(const std::optional<Value>& wanted) {
        Value value = own();
        m_lent.reset();
        if (wanted)
            m_lent = Lent{value, *wanted};
        m_set(wanted.value_or(value));
    }

private:
    struct Lent {
        Value own;
        Value wanted;
    };

    std::function<Value()> m_get;
    std::function<void(const Value&)> m_set;
    std::optional<Lent> m_lent; ///< What a page has changed.
};

} // namespace thetascope::ui::window
