// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a text was read where it could have been read otherwise.
#include "core/expression/parser.h"

#include <algorithm>
#include <utility>

namespace thetascope::expression {

namespace {

constexpr std::size_t kMaxReadings = 1000; ///< Nobody reads as many; each is compared with all.

} // namespace

void Parser::note(std::string sentence, Span where) {
    if (m_state.readings.size() == kMaxReadings)
        return;
    const auto isSame = [&](const Reading& reading) { return reading.where == where; };
    if (std::ranges::none_of(m_state.readings, isSame)) // each term of a sum is read again
        m_state.readings.push_back({std::move(sentence), where});
}

/// Notes how a quotient was read that a product without a sign follows, if it is one.
void Parser::noteQuotient(const Ambiguity& part) {
    if (part.runEnd == 0)
        return;
    const std::string above = slice(part.numerator, part.sign);
    note("read as (" + above + "/" + slice(part.begin, part.end) + ")·" +
             slice(part.runBegin, part.runEnd) + "; " + above + "/(" +
             slice(part.begin, part.runEnd) + ") needs brackets",
         {part.begin, part.runEnd - part.begin});
}

/// Notes how e^2x was read.
void Parser::noteExponent(const Ambiguity& part) {
    const std::string exponent = slice(part.begin, part.end);
    note("read as e^" + exponent + "·" + slice(part.runBegin, part.runEnd) + "; e^(" +
             slice(part.begin, part.runEnd) + ") needs brackets",
         {part.begin, part.runEnd - part.begin});
}

} // namespace thetascope::expression
