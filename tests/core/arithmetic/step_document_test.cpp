// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What pdflatex makes of the documents is checked by hand (tests/core/arithmetic/with_latex), since
// LaTeX is too large for CI; here they are balanced and have only what it reads.
#include "core/arithmetic/step_document.h"
#include "core/descent/descend.h"
#include "core/loss/catalogue.h"
#include "tests/core/arithmetic/bounded.h"
#include "tests/core/combinations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace thetascope::arithmetic {
namespace {

using testing::HasSubstr;

std::string sectionOf(const std::string& lossText, const optimizer::Optimizer& optimizer,
                      std::uint64_t t, loss::Point start = {-2.5, 1.25}) {
    const auto loss = loss::Loss::fromText(lossText).value();
    const descent::Trajectory run =
        descent::trajectories(*loss, {&optimizer, 1}, start, {t + 1, 0})[0];
    return latexSection(*loss, optimizer, optimizer::title(optimizer), run,
                        std::min<std::uint64_t>(t, run.steps()), test::fiveDigits);
}

std::string documentOf(const std::string& lossText, const optimizer::Optimizer& optimizer,
                       std::uint64_t t, loss::Point start = {-2.5, 1.25}) {
    const std::string section = sectionOf(lossText, optimizer, t, start);
    return latexDocument({&section, 1});
}

/// Returns how often a pattern occurs.
std::ptrdiff_t count(const std::string& text, const char* pattern) {
    const std::regex regex(pattern);
    return std::distance(std::sregex_iterator(text.begin(), text.end(), regex),
                         std::sregex_iterator());
}

/// Expects that a document has nothing that LaTeX does not read.
void expectReadable(const std::string& text) {
    EXPECT_TRUE(std::ranges::all_of(text, [](char c) {
        return c == '\n' || (c >= ' ' && c <= '~');
    })) << text;
    int depth = 0;
    for (std::size_t i = 0; i < text.size() && depth >= 0; ++i) {
        if (text[i] == '\\')
            ++i;
        else
            depth += (text[i] == '{') - (text[i] == '}');
    }
    EXPECT_EQ(depth, 0) << text;
    EXPECT_EQ(count(text, R"(\\left\b)"), count(text, R"(\\right\b)")) << text;
    EXPECT_EQ(count(text, R"(\\\[)"), count(text, R"(\\\])")) << text;
    for (const char* environment : {"document", "aligned", "cases"}) {
        EXPECT_EQ(count(text, (R"(\\begin\{)" + std::string(environment)).c_str()),
                  count(text, (R"(\\end\{)" + std::string(environment)).c_str()))
            << text;
    }
    const std::string body = text.substr(text.find('\n'));
    EXPECT_EQ(count(body, R"([^\\][#$%])"), 0) << text;
    EXPECT_EQ(count(body, R"(_[^{])"), 0) << text;
}

/// Keeps a document for with_latex, which says where.
void keep(const char* name, const std::vector<std::string>& sections) {
    if (const char* const folder = std::getenv("THETASCOPE_LATEX"))
        std::ofstream(std::string(folder) + "/" + name) << latexDocument(sections);
}

void expectReadable(const char* name, const std::vector<std::string>& sections) {
    for (const std::string& section : sections)
        expectReadable(latexDocument({&section, 1}));
    keep(name, sections);
}

TEST(StepDocument, everyCrossing_isReadable) {
    std::vector<std::string> sections;
    for (const thetascope::test::Combination& each : thetascope::test::allCombinations()) {
        const optimizer::Optimizer optimizer = optimizer::make(*each.rate, *each.update);
        sections.push_back(sectionOf("sin 2θ · log θ²", optimizer, 3));
        sections.push_back(sectionOf("x²/2 + |y| + a x y, a = 0.5", optimizer, 7));
    }
    expectReadable("crossings.tex", sections);
}

TEST(StepDocument, everyReadyMadeLoss_isReadable) {
    const optimizer::Optimizer adam = optimizer::make(*optimizer::findRecipe("adam"));
    std::vector<std::string> sections;
    for (const loss::Entry& entry : loss::catalogue())
        sections.push_back(sectionOf(std::string(entry.formula), adam, 2, entry.start));
    expectReadable("losses.tex", sections);
}

TEST(StepDocument, oddNames_areReadable) {
    const optimizer::Optimizer gd = optimizer::make(*optimizer::findRecipe("gd"));
    std::vector<std::string> sections;
    for (const char* loss :
         {"w_max x² + λ_{1,2} x + ж x³, ж = 0.1", "if(x < 0 and not x > −1, x², 3x) + mod(x, 2)",
          "(x₁ − 1)² + 2 x₂²", "max(x, 0)² + ⌊x⌋ + ∛x + erfc(x) + softplus x"})
        sections.push_back(sectionOf(loss, gd, 1));
    expectReadable("names.tex", sections);
    EXPECT_THAT(documentOf("w_max x²", gd, 1), HasSubstr("w_{\\max }"));
}

TEST(StepDocument, lines_areInTheirParts) {
    const std::string text =
        documentOf("x²", optimizer::make(*optimizer::findRecipe("rmsprop")), 1, {2, 0});
    EXPECT_THAT(text, HasSubstr("\\section*{Step 1: RMSProp}\n\\paragraph{Slope}\n"));
    EXPECT_THAT(text, HasSubstr("\\paragraph{Learning rate: decaying average}\n"));
    EXPECT_THAT(text, HasSubstr("m^{\\left( t \\right)} & = \\beta"));
    EXPECT_THAT(text, HasSubstr("\\paragraph{Move}\n"));
}

TEST(StepDocument, lastPoint_hasASlopeOnly) {
    const optimizer::Optimizer gd = optimizer::make(*optimizer::findRecipe("gd"));
    const auto loss = loss::Loss::fromText("x²").value();
    const descent::Trajectory run = descent::trajectories(*loss, {&gd, 1}, {1, 0}, {3, 0})[0];
    const std::string text = latexSection(*loss, gd, "GD", run, 3, test::fiveDigits);
    EXPECT_THAT(text, HasSubstr("\\paragraph{Slope}"));
    EXPECT_THAT(text, testing::Not(HasSubstr("\\paragraph{Move}")));
}

TEST(LatexText, whateverSomebodyTyped_compiles) {
    EXPECT_EQ(latexText("100 % & a_b # $5 {x} \\ ~ ^"),
              "100 \\% \\& a\\_b \\# \\$5 \\{x\\} \\textbackslash{} \\textasciitilde{} "
              "\\textasciicircum{}");
    EXPECT_EQ(latexText("AdaGrad × momentum"), "AdaGrad \\ensuremath{\\times} momentum");
    EXPECT_EQ(latexText("β → 🙂"), "\\ensuremath{\\beta } ? ?");
}

} // namespace
} // namespace thetascope::arithmetic
