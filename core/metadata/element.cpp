// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/element.h"

#include "core/metadata/carried_text.h"
#include "core/text/utf8.h"

#include <charconv>
#include <cstdint>
#include <system_error>

namespace thetascope::metadata {

namespace {

constexpr std::string_view kBegin = "<thetascope:experiment";
constexpr std::string_view kEnd = "</thetascope:experiment>";

struct Entity {
    char character;
    std::string_view name; ///< Without & and ;.
};

constexpr Entity kEntities[] = {
    {'&', "amp"}, {'<', "lt"}, {'>', "gt"}, {'"', "quot"}, {'\'', "apos"}};

std::string escaped(std::string_view text) {
    std::string result;
    for (const char character : text) {
        const bool isMarkup = character == '&' || character == '<' || character == '>';
        for (const Entity& entity : kEntities) {
            if (isMarkup && entity.character == character)
                result.append("&").append(entity.name).append(";");
        }
        if (!isMarkup)
            result += character;
    }
    return result;
}

/// Returns the character of a name such as "lt", "#952" or "#x3b8", or nothing if there is none.
std::optional<std::string> characterOf(std::string_view name) {
    for (const Entity& entity : kEntities) {
        if (entity.name == name)
            return std::string(1, entity.character);
    }
    if (!name.starts_with('#'))
        return std::nullopt;
    name.remove_prefix(1);
    const bool isHexadecimal = name.starts_with('x');
    name.remove_prefix(isHexadecimal ? 1 : 0);
    std::uint32_t code = 0;
    const char* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data(), end, code, isHexadecimal ? 16 : 10);
    const bool isHalf = 0xD800 <= code && code < 0xE000; // half of a character in UTF-16
    if (read.ec != std::errc() || read.ptr != end || code > 0x10FFFF || isHalf)
        return std::nullopt;
    const auto character = static_cast<char32_t>(code);
    return text::encodeUtf8({&character, 1});
}

/// Returns a text without entities, or nothing if there is one that is none.
std::optional<std::string> unescaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t mark = text.find('&');
        result += text.substr(0, mark);
        if (mark == text.npos)
            break;
        text.remove_prefix(mark + 1);
        const std::size_t end = text.find(';');
        const auto character = end == text.npos ? std::nullopt : characterOf(text.substr(0, end));
        if (!character)
            return std::nullopt;
        result += *character;
        text.remove_prefix(end + 1);
    }
    return result;
}

} // namespace

std::string elementWithText(std::string_view text) {
    return std::string(kBegin) + " xmlns:thetascope=\"urn:thetascope\">" + escaped(text) +
           std::string(kEnd);
}

std::string packetWithText(std::string_view text) {
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\">\n" +
           elementWithText(text) +
           "\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

std::optional<std::string> textInElement(std::string_view file) {
    const std::size_t element = file.find(kBegin);
    if (element == file.npos)
        return std::nullopt;
    file.remove_prefix(element);
    const std::size_t begin = file.find('>');
    // Nothing is looked for beyond the longest text, so that a hostile file costs no time.
    const std::size_t end = file.substr(0, 6 * kMaxCarried).find(kEnd);
    if (begin == file.npos || end == file.npos || end < begin)
        return std::nullopt;
    return unescaped(file.substr(begin + 1, end - begin - 1));
}

} // namespace thetascope::metadata
