// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mpfr.h>

#include <algorithm>
#include <cmath>

namespace thetascope::test {

/// An Exact is a number of 200 bits.
class Exact {
public:
    explicit Exact(double value) {
        mpfr_init2(m_value, 200);
        mpfr_set_d(m_value, value, MPFR_RNDN);
    }

    ~Exact() { mpfr_clear(m_value); }

    Exact(const Exact&) = delete;
    Exact& operator=(const Exact&) = delete;

    mpfr_ptr get() { return m_value; }

    double rounded() const { return mpfr_get_d(m_value, MPFR_RNDN); }

    /// Returns how far a double is from this number, in units in the last place of this number.
    double distance(double got) const {
        int exponent = 0;
        std::frexp(rounded(), &exponent);
        const double ulp = std::ldexp(1.0, std::max(exponent - 53, -1074));
        Exact difference(got);
        mpfr_sub(difference.m_value, difference.m_value, m_value, MPFR_RNDN);
        return std::abs(difference.rounded()) / ulp;
    }

private:
    mpfr_t m_value;
};

} // namespace thetascope::test
