// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/inline_formulas.h"

#include "core/arithmetic/notation_reader.h"
#include "core/lesson/lesson.h"
#include "ui/lessons/page_text.h"
#include "ui/typeset/typesetter.h"
#include "ui/widgets/formula_font.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFragment>

namespace thetascope::ui::lessons {

namespace {

using arithmetic::Notation;

constexpr int kFormula = QTextFormat::UserObject + 1;
constexpr int kIndex = QTextFormat::UserProperty + 1; ///< The formula's place in m_formulas.
/// A serif letter looks as large as those around it at this size.
constexpr double kTypeSize = 1.12;
/// Between a formula and a letter or a mark, a line must not be broken.
constexpr QChar kJoiner{0x2060};
/// A line may be broken before a relation of a formula that is longer than this, in em.
constexpr double kLong = 6;

/// Returns the sides of the relations of a formula, each but the first with the relation before it.
std::vector<Notation> sides(const Notation& whole) {
    std::vector<Notation> sides{Notation{}};
    for (const Notation& part : whole.parts) {
        if (part.kind == Notation::Kind::Relation)
            sides.emplace_back();
        sides.back().parts.push_back(part);
    }
    return sides;
}

} // namespace

InlineFormulas::InlineFormulas(QTextDocument& document)
    : QObject(&document) {
    document.documentLayout()->registerHandler(kFormula, this);
}

void InlineFormulas::append(QTextCursor& cursor, const QString& text, const QFont& font) {
    const QStringList pieces = text.split(QLatin1Char(lesson::kFormulaMark));
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QString& piece = pieces[i];
        if (i % 2 == 1) {
            appendFormula(cursor, piece, font);
            continue;
        }
        const bool joinsBefore = i > 0 && !piece.isEmpty() && !piece.front().isSpace();
        const bool joinsBehind =
            i + 1 < pieces.size() && !piece.isEmpty() && !piece.back().isSpace();
        cursor.insertText((joinsBefore ? QString(kJoiner) : QString()) + unbroken(piece) +
                              (joinsBehind ? QString(kJoiner) : QString()),
                          QTextCharFormat());
    }
}

void InlineFormulas::appendFormula(QTextCursor& cursor, const QString& text, const QFont& font) {
    const typeset::Typesetter typesetter(widgets::formulaFont(font, kTypeSize));
    const Notation whole =
        arithmetic::readNotation(text.toStdString(), arithmetic::FractionForm::Slashed);
    const bool isLong = typesetter.set(whole).width > kLong * typesetter.em();
    const std::vector<Notation> pieces = isLong ? sides(whole) : std::vector{whole};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        QTextCharFormat format;
        format.setObjectType(kFormula);
        format.setProperty(kIndex, static_cast<int>(m_formulas.size()));
        m_formulas.push_back({i == 0 ? text : QString(), typesetter.set(pieces[i])});
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

QString InlineFormulas::plainText(const QTextCursor& selection) const {
    QString text;
    qsizetype formula = 0;
    const QTextBlock block = selection.document()->begin();
    for (auto each = block.begin(); !each.atEnd(); ++each) {
        const QTextFragment fragment = each.fragment();
        const QString whole = fragment.text();
        for (qsizetype i = 0; i < whole.size(); ++i) {
            const bool isFormula = whole[i] == QChar::ObjectReplacementCharacter;
            const int position = fragment.position() + static_cast<int>(i);
            if (position >= selection.selectionStart() && position < selection.selectionEnd() &&
                whole[i] != kJoiner)
                text += isFormula ? m_formulas[static_cast<std::size_t>(formula)].text
                                  : QString(whole[i]);
            formula += isFormula ? 1 : 0;
        }
    }
    return text;
}

/// The box ends at the baseline; what is below it has room between the lines.
QSizeF InlineFormulas::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    const typeset::Box& box = m_formulas[static_cast<std::size_t>(format.intProperty(kIndex))].box;
    return {box.width, box.ascent};
}

void InlineFormulas::drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int,
                                const QTextFormat& format) {
    const typeset::Box& box = m_formulas[static_cast<std::size_t>(format.intProperty(kIndex))].box;
    typeset::paint(*painter, box, area.bottomLeft(), painter->pen().color());
}

} // namespace thetascope::ui::lessons
