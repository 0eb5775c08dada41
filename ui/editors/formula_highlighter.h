// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"

#include <QSet>
#include <QString>
#include <QSyntaxHighlighter>

#include <optional>

namespace thetascope::ui::editors {

/// Sets the variables of a formula in italics, unless it is very long, and underlines an error in
/// it.
class FormulaHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    /// Makes a highlighter of a document, which becomes its parent.
    explicit FormulaHighlighter(QTextDocument* document);

    /// Sets the names of the variables and constants of the formula.
    void setSymbols(const expression::Symbols& symbols);
    /// Underlines an error in a colour, or none. An empty span underlines the character before it.
    void setFault(std::optional<expression::Span> where, const QColor& colour);

protected:
    void highlightBlock(const QString& text) override;

private:
    bool isSlanted(const QString& word) const;
    void slant(const QString& text);
    void underline(const QString& text, expression::Span where);

    QSet<QString> m_symbols;
    std::optional<expression::Span> m_fault;
    QColor m_colour;
};

} // namespace thetascope::ui::editors
