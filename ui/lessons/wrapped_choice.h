// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace thetascope::ui::lessons {

/// A radio button whose text is broken into lines where it is wider than the button.
class WrappedChoice final : public QRadioButton {
    Q_OBJECT
public:
    /// Makes a button with a text, which is given without line breaks.
    WrappedChoice(const QString& text, QWidget* parent);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void wrap();

    QString m_whole; ///< The text in one line.
};

} // namespace thetascope::ui::lessons
