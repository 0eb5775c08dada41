// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace thetascope::ui::widgets {

class FaultBubble;

/// A number of pixels within bounds. What is beyond them can be typed, as far as it goes, and stays
/// while one types; the bound is said beside it, and taken when the field is left.
class PixelBox final : public QSpinBox {
    Q_OBJECT
public:
    explicit PixelBox(QWidget* parent);

    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;

private:
    /// What is typed, whatever the bounds.
    qint64 typed(QString text, bool& isNumber) const;
    void sayBound();

    FaultBubble* m_bubble = nullptr; ///< made when first needed
};

} // namespace thetascope::ui::widgets
