// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/made/lot.h"

namespace thetascope::made {

Lot::Lot(std::string_view text)
    : m_state(0xCBF29CE484222325u) {
    for (const char c : text)
        m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
}

Lot::Lot(std::uint64_t seed)
    : m_state(seed + 0xCBF29CE484222325u) {}

std::size_t Lot::below(std::size_t count) {
    m_state = (m_state ^ (m_state >> 29)) * 0x9E3779B97F4A7C15u + 0x632BE59BD9B4E019u;
    return (m_state >> 32) % count;
}

} // namespace thetascope::made
