// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/action.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>

namespace thetascope::hands {

namespace {

using Kind = Action::Kind;

/// What is written of an action of a kind, after its name.
struct Form {
    Kind kind;
    std::string_view name;
    bool from = false;
    bool to = false;
    bool count = false;
    bool text = false;
};

constexpr std::array kForms{
    Form{.kind = Kind::Key, .name = "key", .text = true},
    Form{.kind = Kind::Type, .name = "type", .text = true},
    Form{.kind = Kind::Paste, .name = "paste", .count = true, .text = true},
    Form{.kind = Kind::Click, .name = "click", .from = true, .count = true},
    Form{.kind = Kind::Double, .name = "double", .from = true},
    Form{.kind = Kind::Drag, .name = "drag", .from = true, .to = true, .count = true},
    Form{.kind = Kind::Wheel, .name = "wheel", .from = true, .count = true},
    Form{.kind = Kind::Hover, .name = "hover", .from = true},
    Form{.kind = Kind::Resize, .name = "resize", .from = true},
    Form{.kind = Kind::Drop, .name = "drop", .from = true, .text = true},
    Form{.kind = Kind::Close, .name = "close"},
    Form{.kind = Kind::Wait, .name = "wait", .count = true},
    Form{.kind = Kind::Rest, .name = "rest"},
};

constexpr std::string_view kDigits = "0123456789abcdef";

/// Returns the text with backslashes and control characters as \xHH, in two hexadecimal digits.
std::string escaped(std::string_view text) {
    std::string line;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte >= 0x20 && byte != 0x7f && character != '\\')
            line += character;
        else
            line.append("\\x").append(1, kDigits[byte / 16]).append(1, kDigits[byte % 16]);
    }
    return line;
}

std::optional<std::string> unescaped(std::string_view line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\') {
            text += line[i];
            continue;
        }
        if (i + 3 >= line.size() || line[i + 1] != 'x')
            return std::nullopt;
        const std::size_t high = kDigits.find(line[i + 2]);
        const std::size_t low = kDigits.find(line[i + 3]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return std::nullopt;
        text += static_cast<char>(16 * high + low);
        i += 3;
    }
    return text;
}

} // namespace

std::string lineOf(const Action& action) {
    const Form& form = *std::ranges::find(kForms, action.kind, &Form::kind);
    std::ostringstream line;
    line << form.name;
    if (form.from)
        line << ' ' << action.from.x << ' ' << action.from.y;
    if (form.to)
        line << ' ' << action.to.x << ' ' << action.to.y;
    if (form.count)
        line << ' ' << action.count;
    if (form.text)
        line << ' ' << escaped(action.text);
    return line.str();
}

std::optional<Action> actionOf(std::string_view line) {
    std::istringstream rest{std::string(line)};
    std::string name;
    rest >> name;
    const auto* const form = std::ranges::find(kForms, name, &Form::name);
    if (form == kForms.end())
        return std::nullopt;
    Action action{.kind = form->kind};
    if (form->from)
        rest >> action.from.x >> action.from.y;
    if (form->to)
        rest >> action.to.x >> action.to.y;
    if (form->count)
        rest >> action.count;
    if (form->text) {
        std::string words;
        rest.get(); // the space before the text
        if (!std::getline(rest, words))
            return std::nullopt;
        const auto text = unescaped(words);
        if (!text)
            return std::nullopt;
        action.text = *text;
    }
    if (!rest && !rest.eof())
        return std::nullopt;
    return rest.fail() && !form->text ? std::nullopt : std::optional(action);
}

} // namespace thetascope::hands
