// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thetascope::web {

/// DocumentParts are what one page has otherwise than another.
struct DocumentParts {
    std::string title;      ///< The title, as HTML.
    std::string engine;     ///< The script that makes `thetascope`.
    std::string carried;    ///< The element with the experiment that the page carries, or empty.
    bool hasLesson = false; ///< Whether it has the scripts and the style of lessons.
};

/// Returns the HTML document, in which each mark of resources/web/page.html is replaced by the part
/// for which it stands.
std::string documentOf(const DocumentParts& parts);

} // namespace thetascope::web
