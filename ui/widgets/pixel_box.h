// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace thetascope::ui::widgets {

class FaultBubble;

/// A PixelBox is a spin box for a number of pixels. A number beyond the bounds can be typed and
/// stays during typing; a sentence beside the box gives the bound, which replaces the number when
/// the box loses the focus.
class PixelBox final : public QSpinBox {
    Q_OBJECT
public:
    /// Makes a box with the bounds of QSpinBox.
    explicit PixelBox(QWidget* parent);

    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;

private:
    /// Returns the number that is typed, regardless of the bounds.
    qint64 typed(QString text, bool& isNumber) const;
    void sayBound();

    FaultBubble* m_bubble = nullptr; ///< Made when it is first needed.
};

} // namespace thetascope::ui::widgets
