// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace thetascope::ui {

/// What a panel's head says.
struct HeadContent {
    struct Name {
        std::size_t slot; ///< of the marker
        QString title;
    };

    std::vector<Name> names; ///< one, or several where runs share the panel
    QString parameters;      ///< of a single run
    QString outcome;         ///< "converged in 41 steps, L = −2.747"
    QString briefOutcome;    ///< where there is no room for it: "L = −2.747"
    enum class Mood { Plain, Good, Warning, Bad } mood = Mood::Plain;
};

/// The head of a panel that shows these runs.
HeadContent headOf(const std::vector<RunView>& runs);

/// Height of a head.
double headHeight(const PlotStyle& style);

/// Paints a head; what does not fit is shortened: first the outcome to its brief form, then the
/// parameters, then the names.
void paintHead(QPainter& painter, const QRectF& box, const HeadContent& content,
               const PlotStyle& style);

/// A panel's head in a window.
class PanelHead final : public QWidget {
    Q_OBJECT
public:
    explicit PanelHead(QWidget* parent = nullptr);

    void setStyle(const PlotStyle& style);
    void setContent(const HeadContent& content);

    const HeadContent& content() const { return m_content; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    PlotStyle m_style;
    HeadContent m_content;
};

} // namespace thetascope::ui
