// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/chunk_list.h"

#include <array>
#include <atomic>
#include <bit>
#include <utility>

namespace thetascope::descent {

namespace {

std::atomic<std::uint64_t> read = 0;
std::atomic<std::uint64_t> copied = 0;

} // namespace

/// Places of chunks, which stay where they are. Block b has 2ᵇ of them. A place is written once, by
/// whoever has claimed it, before any list is so long that it reads it.
class ChunkList::Places {
public:
    Item& at(std::size_t index) const {
        const std::size_t number = index + 1;
        const auto block = static_cast<std::size_t>(std::bit_width(number)) - 1;
        return m_blocks[block][number - (std::size_t{1} << block)];
    }

    /// Whether the place is the first free one, which is then the caller's to be written.
    bool claim(std::size_t index) {
        std::size_t expected = index;
        return m_claimed.compare_exchange_strong(expected, index + 1, std::memory_order_relaxed);
    }

    void write(std::size_t index, Item chunk) {
        if (std::has_single_bit(index + 1)) // the first of its block
            m_blocks[static_cast<std::size_t>(std::bit_width(index + 1)) - 1] =
                std::make_unique<Item[]>(index + 1);
        at(index) = std::move(chunk);
    }

private:
    /// Enough for 2³² chunks.
    static constexpr std::size_t kBlocks = 32;

    std::atomic<std::size_t> m_claimed = 0;
    std::array<std::unique_ptr<Item[]>, kBlocks> m_blocks;
};

const ChunkList::Item& ChunkList::operator[](std::size_t index) const {
    read.fetch_add(1, std::memory_order_relaxed);
    return m_places->at(index);
}

void ChunkList::append(Item chunk) {
    if (m_places == nullptr || !m_places->claim(m_size)) {
        auto own = std::make_shared<Places>();
        for (std::size_t i = 0; i < m_size; ++i) {
            own->claim(i);
            own->write(i, m_places->at(i));
        }
        copied.fetch_add(m_size, std::memory_order_relaxed);
        own->claim(m_size);
        m_places = std::move(own);
    }
    m_places->write(m_size++, std::move(chunk));
}

ChunkList::Work ChunkList::work() {
    return {read.load(std::memory_order_relaxed), copied.load(std::memory_order_relaxed)};
}

} // namespace thetascope::descent
