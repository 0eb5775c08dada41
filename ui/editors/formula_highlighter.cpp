// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/formula_highlighter.h"

#include "core/arithmetic/expression_term.h"
#include "core/expression/function_table.h"
#include "ui/widgets/view_text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace thetascope::ui::editors {

namespace {

using Kind = expression::Name::Kind;

/// Longer texts have no italics: with two typefaces, Qt needs most of a frame to lay them out.
constexpr qsizetype kLongest = 4000;

/// Returns the kinds of all names, by the name in lower case.
QHash<QString, Kind> kindsOfNames() {
    QHash<QString, Kind> kinds;
    for (const expression::Name& name : expression::names())
        kinds.insert(QString::fromUcs4(name.text.data(), static_cast<qsizetype>(name.text.size())),
                     name.kind);
    return kinds;
}

} // namespace

FormulaHighlighter::FormulaHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document) {}

void FormulaHighlighter::setSymbols(const expression::Symbols& symbols) {
    QSet<QString> letters;
    for (const auto* const names : {&symbols.variables, &symbols.constants}) {
        for (const std::string& name : *names)
            letters.insert(QString::fromStdString(arithmetic::symbolOf(name).letter));
    }
    if (letters == m_symbols)
        return;
    m_symbols = std::move(letters);
    rehighlight();
}

/// Returns whether a word, or each of its letters, is a variable, a named constant or e.
bool FormulaHighlighter::isSlanted(const QString& word) const {
    static const QHash<QString, Kind> kKinds = kindsOfNames();
    if (m_symbols.contains(word))
        return true;
    if (const auto kind = kKinds.constFind(word.toLower()); kind != kKinds.constEnd()) {
        const bool isLetter = word.size() == 1 && word.front().unicode() < 128;
        return *kind == Kind::Variable || (*kind == Kind::Constant && isLetter);
    }
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [this](QChar letter) {
               return m_symbols.contains(QString(letter));
           });
}

void FormulaHighlighter::setFault(std::optional<expression::Span> where, const QColor& colour) {
    if (where == m_fault && colour == m_colour)
        return;
    m_fault = where;
    m_colour = colour;
    rehighlight();
}

void FormulaHighlighter::highlightBlock(const QString& text) {
    if (text.size() <= kLongest)
        slant(text);
    if (m_fault && !text.isEmpty())
        underline(text, *m_fault);
}

void FormulaHighlighter::slant(const QString& text) {
    // Latin letters are read as words; each other letter is a word.
    static const QRegularExpression kWord(QStringLiteral("[A-Za-z]+|\\p{L}"));
    QTextCharFormat slanted;
    slanted.setFontItalic(true);
    for (auto words = kWord.globalMatch(text); words.hasNext();) {
        const QRegularExpressionMatch word = words.next();
        if (isSlanted(word.captured()))
            setFormat(static_cast<int>(word.capturedStart()),
                      static_cast<int>(word.capturedLength()), slanted);
    }
}

void FormulaHighlighter::underline(const QString& text, expression::Span where) {
    qsizetype begin = widgets::unitsOf(text, where.begin);
    qsizetype end = widgets::unitsOf(text, where.begin + where.length);
    if (begin == end) // something is missing here, so the character before it is underlined
        begin = std::max<qsizetype>(0, std::min(end, text.size()) - 1);
    end = std::max(end, begin + 1);
    for (qsizetype i = begin; i < end; ++i) {
        QTextCharFormat wavy = format(static_cast<int>(i));
        wavy.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wavy.setUnderlineColor(m_colour);
        setFormat(static_cast<int>(i), 1, wavy);
    }
}

} // namespace thetascope::ui::editors
