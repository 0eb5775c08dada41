// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/formula_highlighter.h"

#include "core/expression/function_table.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace thetascope::ui::editors {

namespace {

/// Converts a position: spans count code points, and QString counts UTF-16 units.
qsizetype unitsOf(const QString& text, std::size_t characters) {
    qsizetype unit = 0;
    for (std::size_t i = 0; i < characters && unit < text.size(); ++i)
        unit += text.at(unit).isHighSurrogate() ? 2 : 1;
    return std::min(unit, text.size());
}

/// Matches the variables and the constant e where they are not part of a word: those of e^x and 2t,
/// but not the x of max or exp.
QRegularExpression slantedLetters() {
    QStringList greek;
    QStringList latin;
    for (const expression::Name& name : expression::names()) {
        const bool isLatin = name.text.front() < 128;
        const bool isSlanted =
            name.kind == expression::Name::Kind::Variable ||
            (name.kind == expression::Name::Kind::Constant && isLatin && name.text.size() == 1);
        if (isSlanted)
            (isLatin ? latin : greek)
                .append(
                    QString::fromUcs4(name.text.data(), static_cast<qsizetype>(name.text.size())));
    }
    const QChar bar('|');
    return QRegularExpression(
        QStringLiteral("%1|(?<![A-Za-z])(%2)(?![A-Za-z])").arg(greek.join(bar), latin.join(bar)),
        QRegularExpression::CaseInsensitiveOption);
}

} // namespace

FormulaHighlighter::FormulaHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document) {}

void FormulaHighlighter::setFault(std::optional<expression::Span> where, const QColor& colour) {
    if (where == m_fault && colour == m_colour)
        return;
    m_fault = where;
    m_colour = colour;
    rehighlight();
}

void FormulaHighlighter::highlightBlock(const QString& text) {
    static const QRegularExpression kSlanted = slantedLetters();
    for (auto matches = kSlanted.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QTextCharFormat slanted;
        slanted.setFontItalic(true);
        setFormat(static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength()),
                  slanted);
    }
    if (!m_fault || text.isEmpty())
        return;
    qsizetype begin = unitsOf(text, m_fault->begin);
    qsizetype end = unitsOf(text, m_fault->begin + m_fault->length);
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
