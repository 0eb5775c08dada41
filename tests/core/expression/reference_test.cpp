// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Losses and slopes against values worked out in 50 digits (reference.py).
#include "tests/core/machine/evaluation.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <cmath>
#include <ostream>

namespace thetascope::expression {
namespace {

struct Row {
    const char* name;
    const char* text;
    double x;
    double y;
    double loss;
    double slopeX;
    double slopeY;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) {
        return out << row.text << " at (" << row.x << ", " << row.y << ")";
    }
};

constexpr Row kRows[] = {
#include "tests/core/expression/reference.inc"
};

class Reference : public ::testing::TestWithParam<Row> {};

/// A few units in the last place of the value, or of the terms near 1 … 100 that cancelled in it.
double tolerance(double wanted) {
    return 1e-14 * std::abs(wanted) + 3e-14;
}

TEST_P(Reference, loss_isExact) {
    const Row& row = GetParam();
    EXPECT_NEAR(test::lossAt(row.text, {row.x, row.y}), row.loss, tolerance(row.loss));
}

TEST_P(Reference, slope_isExact) {
    const Row& row = GetParam();
    const Formula formula = test::formulaOf(row.text);
    EXPECT_NEAR(test::value(formula, formula.gradient[0], {row.x, row.y}), row.slopeX,
                tolerance(row.slopeX));
    if (formula.dimension() == 2) {
        EXPECT_NEAR(test::value(formula, formula.gradient[1], {row.x, row.y}), row.slopeY,
                    tolerance(row.slopeY));
    }
}

INSTANTIATE_TEST_SUITE_P(Digits50, Reference, ::testing::ValuesIn(kRows),
                         thetascope::test::RowName());

} // namespace
} // namespace thetascope::expression
