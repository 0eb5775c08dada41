// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/carried_text.h"

#include "core/metadata/element.h"
#include "core/metadata/gif.h"
#include "core/metadata/png.h"

#include <algorithm>
#include <optional>
#include <span>

namespace thetascope::metadata {

namespace {

/// A Kind of files: how one recognizes a file, and how one finds the text in it.
struct Kind {
    std::string_view signature; ///< The bytes with which a file begins, from `offset` on.
    std::size_t offset;
    std::optional<std::string> (*textIn)(std::string_view file);
};

constexpr Kind kKinds[] = {
    {kPngSignature, 0, textInPng},
    {"GIF8", 0, textInGif},
    {"%PDF-", 0, textInElement},
    {"<", 0, textInElement}, // SVG and HTML
    {"WEBP", 8, textInElement},
    {"ftyp", 4, textInElement},             // MP4
    {"\x1A\x45\xDF\xA3", 0, textInElement}, // WebM
};

/// Returns a file without the mark and the white space that may be in front of XML.
std::string_view withoutBlanks(std::string_view file) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (file.starts_with(kMark))
        file.remove_prefix(kMark.size());
    file.remove_prefix(std::min(file.find_first_not_of(" \t\r\n"), file.size()));
    return file;
}

const Kind* kindOf(std::string_view file) {
    for (const Kind& kind : kKinds) {
        if (file.size() > kind.offset && file.substr(kind.offset).starts_with(kind.signature))
            return &kind;
    }
    return withoutBlanks(file).starts_with('<') ? kindOf("<") : nullptr;
}

} // namespace

bool canCarryText(std::string_view beginning) {
    return kindOf(beginning) != nullptr;
}

tl::expected<std::string, std::string> carriedText(std::string_view file) {
    const Kind* const kind = kindOf(file);
    auto text = kind ? kind->textIn(file) : std::nullopt;
    if (!text)
        return tl::unexpected(std::string("the picture carries no experiment"));
    if (text->size() > kMaxCarried)
        return tl::unexpected(
            std::string("the experiment that the picture carries is larger than a megabyte"));
    return std::move(*text);
}

} // namespace thetascope::metadata
