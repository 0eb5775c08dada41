// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plain_label.h"

#include <QPointer>

namespace thetascope::ui::widgets {

/// A FaultBubble is a sentence beside a field that says what is wrong with the text typed there. It
/// floats next to the column of controls that contains the field, so that nothing moves and no
/// other field is covered. It follows the field, and it is announced to screen readers.
class FaultBubble final : public PlainLabel {
    Q_OBJECT
public:
    /// Makes a hidden bubble that is destroyed together with `field`.
    explicit FaultBubble(QWidget& field);

    /// Shows a sentence, or hides the bubble if the sentence is empty.
    void say(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void fit(int room);
    void place();

    QPointer<QWidget> m_field;
};

} // namespace thetascope::ui::widgets
