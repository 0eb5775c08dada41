// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/plot_style.h"

#include <QString>
#include <QWidget>

namespace thetascope::ui::panels {

/// A PanelHead is the widget at the top of a panel.
class PanelHead final : public QWidget {
    Q_OBJECT
public:
    /// Makes an empty head.
    explicit PanelHead(QWidget* parent = nullptr);

    /// Sets the colours, the font and the unit of length.
    void setStyle(const plot::PlotStyle& style);
    /// Sets what the head says.
    void setContent(const HeadContent& content);

    /// Sets HeadContent::Name::present of each name, which changes with the clock.
    void setPresent(const std::vector<QStringList>& present);

    /// Returns what the head says.
    const HeadContent& content() const { return m_content; }

    /// Sets the last sentence of the tooltip, which says what a click does.
    void setHint(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

signals:
    /// This signal is emitted when the head is clicked.
    void clicked();
    /// This signal is emitted when the head is double-clicked.
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void describe();

    plot::PlotStyle m_style;
    HeadContent m_content;
    QString m_hint;
};

} // namespace thetascope::ui::panels
