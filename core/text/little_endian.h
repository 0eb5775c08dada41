// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>

namespace thetascope::text {

/// An unsigned integer of as many bytes as a value has.
template <class Value>
using BitsOf =
    std::conditional_t<sizeof(Value) == 8, std::uint64_t,
                       std::conditional_t<sizeof(Value) == 4, std::uint32_t, std::uint8_t>>;

/// Appends the bytes of a number, the lowest first, on any machine.
template <class Value>
void appendLittleEndian(std::string& bytes, Value value) {
    const auto bits = std::bit_cast<BitsOf<Value>>(value);
    char raw[sizeof bits];
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(raw, &bits, sizeof bits);
    } else {
        for (std::size_t i = 0; i < sizeof bits; ++i)
            raw[i] = static_cast<char>(bits >> 8 * i);
    }
    bytes.append(raw, sizeof raw);
}

/// Returns the number whose bytes, the lowest first, begin at `bytes`.
template <class Value>
Value littleEndianAt(const char* bytes) {
    BitsOf<Value> bits = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i)
        bits |= static_cast<BitsOf<Value>>(BitsOf<Value>{static_cast<unsigned char>(bytes[i])}
                                           << 8 * i);
    return std::bit_cast<Value>(bits);
}

} // namespace thetascope::text
