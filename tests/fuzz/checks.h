// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"

#include <string_view>

namespace thetascope::fuzz {

/// Ends the program with a sentence, the text and what was found instead, unless `holds`.
void require(bool holds, std::string_view sentence, std::string_view text,
             std::string_view found = {});

/// Requires that a text can be shown in one line as it is: it is UTF-8, not empty, and has no
/// control characters.
void requireOneLine(std::string_view shown, std::string_view sentence, std::string_view text);

/// Requires that an error is one line, and a short one, however long the text is that it quotes.
void requireSentence(std::string_view error, std::string_view text);

/// Requires that an error has a sentence, in valid UTF-8 and on one line, and that the place it
/// names is in the text.
void checkError(std::string_view text, const expression::SyntaxError& error);

/// Requires what every formula has: names for its one or two variables, one each for its constants,
/// readings whose places are in the text and follow one another, and a graph in the order of
/// evaluation.
void checkFormula(std::string_view text, const expression::Formula& formula);

} // namespace thetascope::fuzz
