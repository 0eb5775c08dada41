// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/plot_style.h"

#include <QString>
#include <QWidget>

namespace thetascope::ui::panels {

/// A panel's head in a window.
class PanelHead final : public QWidget {
    Q_OBJECT
public:
    explicit PanelHead(QWidget* parent = nullptr);

    void setStyle(const plot::PlotStyle& style);
    void setContent(const HeadContent& content);

    const HeadContent& content() const { return m_content; }

    /// Sets what a click does here, which ends the tooltip.
    void setHint(const QString& hint);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

signals:
    void clicked();
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
