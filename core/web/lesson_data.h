// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "core/web/script_data.h"

#include <string>
#include <string_view>

namespace thetascope::web {

/// Returns a text of a lesson as HTML: what is between dollar signs is typeset.
std::string sentenceHtml(std::string_view text);

/// Returns a page of a lesson as resources/web/README.md describes it, without its model.
Json pageData(const lesson::Page& page);

} // namespace thetascope::web
