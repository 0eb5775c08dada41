// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdio>
#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace thetascope::fuzz {
namespace {

/// The share of texts that were accepted, which is written when the program ends.
struct Share {
    ~Share() { std::fprintf(stderr, "accepted: %zu of %zu\n", accepted, texts); }

    std::size_t accepted = 0;
    std::size_t texts = 0;
} share;

std::string_view viewed(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace
} // namespace thetascope::fuzz

using namespace thetascope::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    share.accepted += check(viewed(data, size));
    ++share.texts;
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t maxSize, unsigned seed) {
    thetascope::made::Lot lot(seed);
    if (lot.oneIn(16))
        return LLVMFuzzerMutate(data, size, maxSize);
    const std::string text = changed(viewed(data, size), lot);
    if (text.empty() || text.size() > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}
