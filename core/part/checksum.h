// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace thetascope::part {

/// A Checksum tells whether two series of bytes differ by accident (FNV-1a of 64 bits; Fowler, Noll
/// and Vo 1991).
class Checksum {
public:
    /// Adds bytes at the end of the series.
    void add(std::string_view bytes) {
        for (const char byte : bytes) {
            m_value ^= static_cast<unsigned char>(byte);
            m_value *= 0x00000100000001B3;
        }
    }

    /// Adds a number, to the bit, at the end of the series.
    void add(double number) {
        const auto bits = std::bit_cast<std::uint64_t>(number);
        for (int shift = 0; shift < 64; shift += 8) {
            const char byte = static_cast<char>(bits >> shift);
            add({&byte, 1});
        }
    }

    /// Returns the checksum in 16 hexadecimal digits.
    std::string text() const {
        std::string digits;
        for (int shift = 60; shift >= 0; shift -= 4)
            digits += "0123456789abcdef"[m_value >> shift & 15];
        return digits;
    }

private:
    std::uint64_t m_value = 0xCBF29CE484222325;
};

} // namespace thetascope::part
