// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/npy_head.h"

#include <cstddef>

namespace thetascope::text {

std::string npyHead(std::string_view fields, std::string_view shape) {
    std::string description = "{'descr': [" + std::string(fields) +
                              "], 'fortran_order': False, 'shape': (" + std::string(shape) + "), }";
    constexpr std::size_t kBefore = 10; // the signature, the version and the length
    constexpr std::size_t kAlignment = 64;
    const std::size_t past = (kBefore + description.size() + 1) % kAlignment;
    description.append(past == 0 ? 0 : kAlignment - past, ' ') += '\n';
    std::string head("\x93NUMPY\x01\x00", 8);
    head += static_cast<char>(description.size() % 256);
    head += static_cast<char>(description.size() / 256);
    return head + description;
}

} // namespace thetascope::text
