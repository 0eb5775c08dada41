// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/npy.h"
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <cstring>
#include <sstream>
#include <string>

namespace thetascope::basins {
namespace {

std::string npyOf(const Map& map) {
    std::ostringstream out;
    writeNpy(map, out);
    return out.str();
}

std::size_t headSize(const std::string& npy) {
    return 10 + static_cast<unsigned char>(npy[8]) + 256U * static_cast<unsigned char>(npy[9]);
}

TEST(Npy, head_describesTheArray) {
    const std::string npy = npyOf(computed(makeRequest("θ²", "gd")));
    EXPECT_EQ(npy.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    EXPECT_EQ(headSize(npy) % 64, 0U);
    EXPECT_EQ(npy[headSize(npy) - 1], '\n');
    EXPECT_NE(
        npy.find("{'descr': [('outcome', '|u1'), ('steps', '<u4'), ('loss', '<f8'), ('theta', "
                 "'<f8')], 'fortran_order': False, 'shape': (11, 13), }"),
        std::string::npos);
    EXPECT_NE(npyOf(computed(makeRequest("x²+y²", "gd"))).find("('theta', '<f8', (2,))"),
              std::string::npos);
}

TEST(Npy, elements_areThePixelsFromTheLowestRow) {
    const Map map = computed(makeRequest("x²+y²", "gd"));
    const std::string npy = npyOf(map);
    constexpr std::size_t kSize = 1 + 4 + 8 + 16;
    ASSERT_EQ(npy.size(), headSize(npy) + map.pixels() * kSize);
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
        const char* const at = npy.data() + headSize(npy) + pixel * kSize;
        End end{static_cast<descent::Outcome>(*at)};
        std::memcpy(&end.steps, at + 1, 4); // this test is for machines with little-endian order
        std::memcpy(&end.loss, at + 5, 8);
        std::memcpy(end.theta.data(), at + 13, 16);
        EXPECT_TRUE(sameBits(end, map.at(pixel))) << pixel;
    }
}

} // namespace
} // namespace thetascope::basins
