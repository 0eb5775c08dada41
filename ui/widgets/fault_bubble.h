// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

namespace thetascope::ui::widgets {

/// A sentence beside a field that says what is wrong with what is typed there. It lies over what is
/// beside the column of controls that the field is in, so that nothing moves and no other field is
/// covered; it follows its field, and screen readers are told.
class FaultBubble final : public QLabel {
    Q_OBJECT
public:
    /// Goes away with the field.
    explicit FaultBubble(QWidget& field);

    /// An empty sentence: nothing is wrong any more.
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
