// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/chunk.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>

namespace thetascope::descent {

/// A ChunkList is a list of chunks that grows at its end and is a value: a copy costs the same
/// however long the list is, appending costs the same on average, and a copy does not see what is
/// appended to another. Copies share the chunks' places; of two copies that are both appended to,
/// the later one gets places of its own. Different copies may be used in different threads at the
/// same time.
class ChunkList {
    class Places;

public:
    using Item = std::shared_ptr<const Chunk>;

    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using pointer = const Item*;
        using reference = const Item&;

        Iterator() = default;

        reference operator*() const { return (*m_list)[m_index]; }

        pointer operator->() const { return &**this; }

        Iterator& operator++() {
            ++m_index;
            return *this;
        }

        Iterator operator++(int) {
            Iterator before = *this;
            ++m_index;
            return before;
        }

        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        friend class ChunkList;

        Iterator(const ChunkList* list, std::size_t index)
            : m_list(list)
            , m_index(index) {}

        const ChunkList* m_list = nullptr;
        std::size_t m_index = 0;
    };

    ChunkList() = default;
    // No moves: what is moved from would be a length without places.
    ChunkList(const ChunkList&) = default;
    ChunkList& operator=(const ChunkList&) = default;
    ~ChunkList() = default;

    std::size_t size() const { return m_size; }

    bool empty() const { return m_size == 0; }

    const Item& operator[](std::size_t index) const;

    const Item& front() const { return (*this)[0]; }

    const Item& back() const { return (*this)[m_size - 1]; }

    Iterator begin() const { return {this, 0}; }

    Iterator end() const { return {this, m_size}; }

    void append(Item chunk);

    /// These counters tell how often this program has read a chunk's place in any list, and how
    /// many places it has copied, so that tests can show that work does not grow with what is there
    /// already. A place is read once for up to Chunk::kPoints points.
    struct Work {
        std::uint64_t read = 0;
        std::uint64_t copied = 0;
    };

    static Work work();

private:
    std::shared_ptr<Places> m_places; ///< of this list's chunks, and of others after them
    std::size_t m_size = 0;
};

} // namespace thetascope::descent
