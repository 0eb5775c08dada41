// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// The metadata of pictures, films and web pages, in which such a file carries the text of the
/// experiment that it shows. All functions work on the bytes of files and execute nothing.
namespace thetascope::metadata {

/// This is the size of the largest picture that is searched for a text, in bytes.
inline constexpr std::size_t kMaxPicture = 256 << 20;
/// This is the size of the longest text that is taken out of a picture, in bytes.
inline constexpr std::size_t kMaxCarried = 1 << 20;

/// Returns whether bytes are the beginning of a picture, film or page of a kind that can carry a
/// text: PNG, SVG, PDF, GIF, WebP, MP4, WebM or HTML.
bool canCarryText(std::string_view beginning);

/// Returns the text that a file carries, given all of its bytes. The error is a sentence without
/// the name of the file: it carries no experiment, or what it carries is damaged.
tl::expected<std::string, std::string> carriedText(std::string_view file);

} // namespace thetascope::metadata
