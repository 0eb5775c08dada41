// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/syntax_error.h"

#include <QSyntaxHighlighter>

#include <optional>

namespace thetascope::ui::editors {

/// Slants the variables of a formula and underlines its fault.
class FormulaHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit FormulaHighlighter(QTextDocument* document);

    void setFault(std::optional<expression::Span> where, const QColor& colour);

protected:
    void highlightBlock(const QString& text) override;

private:
    std::optional<expression::Span> m_fault;
    QColor m_colour;
};

} // namespace thetascope::ui::editors
