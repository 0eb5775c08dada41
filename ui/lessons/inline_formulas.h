// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/box.h"

#include <QObject>
#include <QTextObjectInterface>

#include <vector>

class QFont;
class QTextCursor;

namespace thetascope::ui::lessons {

/// InlineFormulas sets formulas within the lines of a QTextDocument, on the baseline of the text.
class InlineFormulas final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// Makes an object without formulas, and lets it paint those of a document, which becomes its
    /// parent.
    explicit InlineFormulas(QTextDocument& document);

    /// Appends a text, in which formulas stand between dollar signs, in a font with its size in
    /// points.
    void append(QTextCursor& cursor, const QString& text, const QFont& font);

    /// Returns a part of the document as plain text, formulas as they were written.
    QString plainText(const QTextCursor& selection) const;

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& area, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    void appendFormula(QTextCursor& cursor, const QString& text, const QFont& font);

    /// A Formula is one of those in the document, or a part of a long one.
    struct Formula {
        QString text; ///< As it was written; only the first part of a formula has it.
        typeset::Box box;
    };

    std::vector<Formula> m_formulas;
};

} // namespace thetascope::ui::lessons
