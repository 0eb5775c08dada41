// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace thetascope::ui::widgets {

class FaultBubble;

/// A SizeBox is a spin box for a width or a height, in whole pixels at first. A number beyond the
/// bounds can be typed and stays during typing; a sentence beside the box gives the bound, which
/// replaces the number when the box loses the focus.
class SizeBox final : public QDoubleSpinBox {
    Q_OBJECT
public:
    /// Makes a box with the bounds of QDoubleSpinBox.
    explicit SizeBox(QWidget* parent);

    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;

private:
    /// Returns the number that is typed, regardless of the bounds, or nothing if it is none.
    std::optional<double> typed(QString text) const;
    void sayBound();

    FaultBubble* m_bubble = nullptr; ///< Made when it is first needed.
};

} // namespace thetascope::ui::widgets
