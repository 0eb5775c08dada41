// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/parts.h"

#include "core/optimizer/optimizer.h"
#include "core/text/quotes.h"

namespace thetascope::python {

namespace {

std::string withPoint(double value) {
    std::string text = number(value).text;
    if (text.find_first_of(".en") == text.npos)
        text += ".0"; // whole numbers of Python do not overflow as floats do
    return text;
}

} // namespace

std::string quoted(std::string_view text) {
    std::string literal = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            literal += '\\';
        literal += c;
    }
    return literal + '"';
}

std::string labelOf(const experiment::Contender& contender) {
    const std::string& label = experiment::label(contender);
    return label.empty() ? optimizer::toSpec(contender.optimizer) : label;
}

std::string startOf(const experiment::Checked& checked) {
    const loss::Point start = checked.experiment().start;
    if (checked.loss()->dimension() == 1)
        return withPoint(start[0]);
    return "(" + withPoint(start[0]) + ", " + withPoint(start[1]) + ")";
}

std::string heading(const experiment::Checked& checked, std::string_view sentence) {
    std::string what = "Gradient descent on L = " + text::shown(checked.loss()->text()) + ".";
    for (std::size_t at = what.find_first_of("\\\""); at != what.npos;
         at = what.find_first_of("\\\"", at + 2))
        what.insert(at, 1, '\\'); // in a string
    return "#!/usr/bin/env python3\n\"\"\"" + what + "\n\nMade with Thetascope. " +
           std::string(sentence) + "\n\"\"\"\n";
}

std::string definition(std::string_view name, const std::vector<std::string>& arguments,
                       std::string_view documentation, const std::vector<std::string>& body) {
    std::string text = "def " + std::string(name) + "(";
    for (const std::string& argument : arguments)
        text += (&argument == &arguments.front() ? "" : ", ") + argument;
    text += "):\n";
    if (!documentation.empty())
        text += "    \"\"\"" + std::string(documentation) + "\"\"\"\n";
    for (const std::string& line : body)
        text += (line.empty() ? "" : "    " + line) + "\n";
    return text;
}

std::string apart(std::string_view part) {
    return "\n\n" + std::string(part);
}

std::string preparations(const FormulaCode& formula) {
    std::string text;
    for (const std::string& line : formula.constants())
        text += line + "\n";
    for (const std::string_view helper : formula.helpers())
        text += apart(helper);
    return text;
}

std::string columns(std::string_view name, std::size_t dimension) {
    const std::string one(name);
    return dimension == 1 ? quoted(one) : quoted(one + "_x") + ", " + quoted(one + "_y");
}

} // namespace thetascope::python
