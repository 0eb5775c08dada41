// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/math_html.h"

#include "core/web/script_data.h"

#include <string_view>

namespace thetascope::web {

namespace {

using arithmetic::Notation;
using Kind = Notation::Kind;

std::string element(std::string_view name, const std::string& content,
                    std::string_view attributes = {}) {
    return "<" + std::string(name) + std::string(attributes) + ">" + content + "</" +
           std::string(name) + ">";
}

std::string sign(std::string_view text, std::string_view attributes = {}) {
    return element("mo", htmlText(text), attributes);
}

std::string written(const Notation& notation);

std::string row(const std::vector<Notation>& parts) {
    std::string text;
    for (const Notation& each : parts)
        text += written(each);
    return text;
}

std::string upright(const std::string& text) {
    const bool isNumber = !text.empty() && text[0] >= '0' && text[0] <= '9';
    return isNumber ? element("mn", htmlText(text))
                    : element("mi", htmlText(text), " mathvariant=\"normal\"");
}

std::string script(const Notation& notation) {
    std::string base = element("mrow", written(notation.parts[0]));
    const std::string below = written(notation.parts[1]);
    const std::string above = written(notation.parts[2]);
    if (below.empty() && above.empty())
        return base;
    if (above.empty())
        return element("msub", base + element("mrow", below));
    if (below.empty())
        return element("msup", base + element("mrow", above));
    return element("msubsup", base + element("mrow", below) + element("mrow", above));
}

std::string fence(std::string_view bracket, const std::string& inner) {
    const std::string_view end = bracket == "("   ? ")"
                                 : bracket == "⌊" ? "⌋"
                                 : bracket == "⌈" ? "⌉"
                                                  : bracket;
    // Browsers make even brackets around a letter larger if they may, with much room inside.
    const bool isHigh =
        inner.find("<mfrac") != std::string::npos || inner.find("<mtable") != std::string::npos;
    const std::string stretch = isHigh ? "" : " stretchy=false";
    return element("mrow", sign(bracket, " form=prefix" + stretch) + inner +
                               sign(end, " form=postfix" + stretch));
}

std::string cases(const std::vector<Notation>& parts) {
    std::string lines;
    std::string line;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        line += element("mtd", written(parts[i]), " style=\"text-align: left\"");
        if (i % 2 == 1 || i + 1 == parts.size()) {
            lines += element("mtr", line);
            line.clear();
        }
    }
    return element("mrow", sign("{", " fence=\"true\" form=\"prefix\"") + element("mtable", lines));
}

std::string written(const Notation& notation) {
    const auto part = [&](std::size_t i) { return element("mrow", written(notation.parts[i])); };
    switch (notation.kind) {
    case Kind::Row:
        return row(notation.parts);
    case Kind::Italic:
        return element("mi", htmlText(notation.text));
    case Kind::Upright:
        return upright(notation.text);
    case Kind::Words:
        return element("mtext", "\u00A0" + htmlText(notation.text) + "\u00A0");
    case Kind::Relation:
        return sign(notation.text);
    case Kind::Sum:
        return sign(notation.text, " form=\"infix\"");
    case Kind::Sign:
        return sign(notation.text, " form=\"prefix\"");
    case Kind::Dot:
        return sign("·");
    case Kind::Gap:
        return "<mspace width=\"0.17em\"></mspace>";
    case Kind::Comma:
        return sign(",", " separator=\"true\"");
    case Kind::Fraction:
        return element("mfrac", part(0) + part(1));
    case Kind::Root:
        return notation.text == "3" ? element("mroot", part(0) + element("mn", "3"))
                                    : element("msqrt", written(notation.parts[0]));
    case Kind::Script:
        return script(notation);
    case Kind::Fence:
        return fence(notation.text, element("mrow", written(notation.parts[0])));
    case Kind::Cases:
        return cases(notation.parts);
    }
    return {};
}

} // namespace

std::string mathHtml(const Notation& notation) {
    return element("math", element("mrow", written(notation)));
}

} // namespace thetascope::web
