// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/step_document.h"

#include "core/arithmetic/replay.h"
#include "core/arithmetic/text.h"
#include "core/arithmetic/worksheet.h"
#include "core/text/utf8.h"

#include <optional>
#include <vector>

namespace thetascope::arithmetic {

namespace {

/// Returns a character of text that means something to LaTeX, as it is typed there.
std::string_view escaped(char32_t c) {
    switch (c) {
    case U'\\':
        return "\\textbackslash{}";
    case U'~':
        return "\\textasciitilde{}";
    case U'^':
        return "\\textasciicircum{}";
    case U'<':
        return "\\textless{}";
    case U'>':
        return "\\textgreater{}";
    case U'|':
        return "\\textbar{}";
    case U'"':
        return "''";
    case U'“':
        return "``";
    case U'”':
        return "''";
    case U'×':
        return "\\ensuremath{\\times}";
    case U'−':
        return "\\ensuremath{-}";
    case U'…':
        return "\\dots{}";
    default:
        return {};
    }
}

std::string latexCharacter(char32_t c) {
    std::string utf8 = text::encodeUtf8({&c, 1});
    if (const std::string_view known = escaped(c); !known.empty())
        return std::string(known);
    if (c < 0x80)
        return (std::string_view("#$%&_{}").find(utf8) != std::string_view::npos ? "\\" : "") +
               utf8;
    constexpr std::u32string_view kUnusual = U"ÐÞðþ÷"; // which only few fonts have
    if (c >= 0xC0 && c <= 0xFF && kUnusual.find(c) == kUnusual.npos)
        return utf8;
    std::string math = latex(Notation{Notation::Kind::Italic, utf8, {}});
    const bool isKnown = math != utf8 && !math.starts_with("\\text");
    return isKnown ? "\\ensuremath{" + math + "}" : "?";
}

std::string_view partName(Line::Part part) {
    switch (part) {
    case Line::Part::Slope:
        return "Slope";
    case Line::Part::Rate:
        return "Learning rate";
    case Line::Part::Update:
        return "Update";
    case Line::Part::Move:
        return "Move";
    }
    return {};
}

/// Returns lines with a heading for each part of the step.
std::string partsText(const std::vector<Line>& lines, const optimizer::Optimizer& optimizer,
                      const NumberText& numberText) {
    std::string text;
    for (std::size_t i = 0; i < lines.size();) {
        const Line::Part part = lines[i].part;
        std::vector<WrittenLine> written;
        for (; i < lines.size() && lines[i].part == part; ++i)
            written.push_back(write(lines[i], numberText));
        const optimizer::Rule* const rule = part == Line::Part::Rate     ? optimizer.rate
                                            : part == Line::Part::Update ? optimizer.update
                                                                         : nullptr;
        text += "\\paragraph{" + std::string(partName(part)) +
                (rule ? ": " + latexText(rule->title) : std::string()) + "}\n" + latex(written);
    }
    return text;
}

} // namespace

std::string latexText(std::string_view text) {
    std::string all;
    for (const char32_t character : text::decodeUtf8(text).text)
        all += latexCharacter(character);
    return all;
}

std::string latexSection(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                         std::string_view title, const descent::Trajectory& run, std::uint64_t t,
                         const NumberText& numberText) {
    std::string text = "\\section*{Step " + std::to_string(t) + ": " + latexText(title) + "}\n";
    std::optional<Replay> replay;
    if (t < run.steps()) {
        replay.emplace(optimizer, loss.dimension());
        replay->goTo(run, t);
    }
    for (std::size_t c = 0; c < loss.dimension(); ++c) {
        const RuleState state = replay ? replay->state(c) : RuleState{};
        text +=
            partsText(Worksheet(loss, optimizer, c).lines(run, t, state), optimizer, numberText);
    }
    return text;
}

std::string latexDocument(std::span<const std::string> sections) {
    std::string text = "% Made with Thetascope. Compile with pdflatex, or take a part into a "
                       "document that has amsmath.\n"
                       "\\documentclass{article}\n"
                       "\\usepackage{amsmath}\n"
                       "\\usepackage[landscape,margin=15mm]{geometry}\n"
                       "\\begin{document}\n";
    for (const std::string& section : sections)
        text += section;
    return text + "\\end{document}\n";
}

} // namespace thetascope::arithmetic
