// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace thetascope::ui::widgets {

/// A FoldingRow is a row of controls in two parts. Where both do not fit side by side, the second
/// is below the first. Controls that are hidden count, so that it does not fold when they appear.
class FoldingRow final : public QWidget {
    Q_OBJECT
public:
    /// Makes a row without controls.
    explicit FoldingRow(QWidget* parent = nullptr);

    /// Returns the part at the left, or above, to which controls are added.
    QHBoxLayout& first() { return *m_first; }

    /// Returns the part at the right, or below, to which controls are added.
    QHBoxLayout& second() { return *m_second; }

    /// Returns whether the second part is below the first.
    bool isFolded() const;

    QSize minimumSizeHint() const override;

signals:
    /// This signal is emitted when isFolded() has changed.
    void folded(bool folded);

protected:
    bool event(QEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_parts;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
};

} // namespace thetascope::ui::widgets
