// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace thetascope::ui::lessons {

/// A radio button whose text goes on in a next line where it is too long for its width.
class WrappedChoice final : public QRadioButton {
    Q_OBJECT
public:
    WrappedChoice(const QString& text, QWidget* parent);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void wrap();

    QString m_whole; ///< in one line
};

} // namespace thetascope::ui::lessons
