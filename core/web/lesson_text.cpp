// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/lesson_text.h"

#include "core/arithmetic/notation_reader.h"
#include "core/lesson/lesson.h"
#include "core/web/math_html.h"
#include "core/web/script_data.h"

namespace thetascope::web {

using arithmetic::FractionForm;

std::string lessonHtml(std::string_view text) {
    std::string html;
    bool isFormula = false;
    for (;;) {
        const std::size_t end = text.find(lesson::kFormulaMark);
        const std::string_view piece = text.substr(0, end);
        html += isFormula ? mathHtml(arithmetic::readNotation(piece, FractionForm::Slashed))
                          : htmlText(piece);
        if (end == std::string_view::npos)
            return html;
        text.remove_prefix(end + 1);
        isFormula = !isFormula;
    }
}

std::string lessonFormulaHtml(std::string_view text) {
    return mathHtml(arithmetic::readNotation(text, FractionForm::Stacked));
}

} // namespace thetascope::web
