// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/expression/sample.h"

#include <sstream>
#include <stdexcept>
#include <vector>

namespace thetascope::test {

Sample sampleOf(const std::string& line) {
    std::istringstream in(line);
    Sample sample;
    std::getline(in, sample.writer, '\t');
    std::getline(in, sample.text, '\t');
    in >> sample.place.x >> sample.place.y;
    for (Quantity& quantity : sample.wanted)
        in >> quantity.exact >> quantity.error;
    if (in.fail())
        throw std::runtime_error("this is no sample: " + line);
    return sample;
}

std::string disagreement(const Sample& sample) {
    std::ostringstream said;
    said.precision(17);
    const auto formula = expression::parse(sample.text);
    if (!formula) {
        said << sample.writer << ": " << sample.text << "\ncolumn " << formula.error().column()
             << ": " << formula.error().message;
        return said.str();
    }
    const std::vector<expression::NodeIndex> roots = formula->roots();
    for (std::size_t i = 0; i < roots.size(); ++i) {
        // without machine code: other tests see to it that it gives the same bits
        const double got = value(*formula, roots[i], sample.place, simd::InstructionSet::Portable);
        const Quantity& wanted = sample.wanted[i];
        if (std::abs(got - wanted.exact) <= wanted.tolerance())
            continue;
        said << sample.writer << ": " << sample.text << "\nat (" << sample.place.x << ", "
             << sample.place.y << "): " << (i == 0 ? "L" : "slope") << " is " << got << ", not "
             << wanted.exact << " ± " << wanted.tolerance() << '\n';
    }
    return said.str();
}

} // namespace thetascope::test
