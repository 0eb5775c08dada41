// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/chunk_list.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace thetascope::descent {
namespace {

ChunkList::Item chunkOf(std::size_t size) {
    auto chunk = std::make_shared<Chunk>();
    chunk->size = size;
    return chunk;
}

std::vector<std::size_t> sizes(const ChunkList& list) {
    std::vector<std::size_t> all;
    for (const ChunkList::Item& chunk : list)
        all.push_back(chunk->size);
    return all;
}

TEST(ChunkList, append_keepsTheOrder) {
    ChunkList list;
    EXPECT_TRUE(list.empty());
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < 1000; ++i) {
        list.append(chunkOf(i));
        wanted.push_back(i);
        ASSERT_EQ(list.back()->size, i);
    }
    EXPECT_EQ(sizes(list), wanted);
    EXPECT_EQ(list.size(), 1000U);
    EXPECT_EQ(list.front()->size, 0U);
    EXPECT_EQ(list[517]->size, 517U);
}

TEST(ChunkList, copy_staysAsItWas) {
    ChunkList list;
    list.append(chunkOf(1));
    const ChunkList before = list;
    list.append(chunkOf(2));
    EXPECT_EQ(sizes(before), std::vector<std::size_t>{1});
    EXPECT_EQ(sizes(list), (std::vector<std::size_t>{1, 2}));
}

TEST(ChunkList, bothCopiesAppendedTo_eachHasItsOwn) {
    ChunkList first;
    first.append(chunkOf(1));
    ChunkList second = first;
    first.append(chunkOf(2));
    second.append(chunkOf(3));
    second.append(chunkOf(4));
    EXPECT_EQ(sizes(first), (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(sizes(second), (std::vector<std::size_t>{1, 3, 4}));
    EXPECT_EQ(first[0], second[0]) << "the very same chunk";
}

TEST(ChunkList, copiesOfALongList_copyAndReadNoPlace) {
    ChunkList list;
    for (std::size_t i = 0; i < 1954; ++i)
        list.append(chunkOf(i));
    const ChunkList::Work before = ChunkList::work();
    std::vector<ChunkList> copies;
    for (std::size_t i = 0; i < 100; ++i) {
        copies.push_back(list);
        list.append(chunkOf(i));
    }
    EXPECT_EQ(ChunkList::work().copied, before.copied);
    EXPECT_EQ(ChunkList::work().read, before.read);
    EXPECT_EQ(copies[7].size(), 1961U);
    EXPECT_EQ(copies[0][1000].use_count(), 1);
}

TEST(ChunkList, readInOneThread_whileACopyGrowsInAnother) {
    ChunkList list;
    for (std::size_t i = 0; i < 100; ++i)
        list.append(chunkOf(i));
    const std::jthread other([copy = list]() mutable {
        for (std::size_t i = 0; i < 1000; ++i)
            copy.append(chunkOf(i));
    });
    for (int turn = 0; turn < 100; ++turn) {
        for (std::size_t i = 0; i < list.size(); ++i)
            ASSERT_EQ(list[i]->size, i);
    }
}

} // namespace
} // namespace thetascope::descent
