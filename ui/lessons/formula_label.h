// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"
#include "ui/typeset/box.h"
#include "ui/typeset/typesetter.h"
#include "ui/widgets/plain_label.h"

#include <optional>

namespace thetascope::ui::lessons {

/// A FormulaLabel shows a formula of a lesson on lines of its own, typeset. Its text() is the
/// formula as it was written, which is what screen readers are told. It can be copied as text and
/// as LaTeX.
class FormulaLabel final : public widgets::PlainLabel {
    Q_OBJECT
public:
    /// Makes a label with a formula, as readNotation() reads it.
    explicit FormulaLabel(const QString& formula, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    typeset::Box boxFor(int width) const;

    arithmetic::Notation m_notation;
    mutable std::optional<typeset::Typesetter> m_typesetter; ///< Made for the present font.
};

} // namespace thetascope::ui::lessons
