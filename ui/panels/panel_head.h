// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace thetascope::ui::panels {

/// What a panel's head says.
struct HeadContent {
    enum class Mood { Plain, Good, Warning, Bad };

    /// From the longest text to the shortest: "converged in 41 steps, L = −2.747", "✓".
    struct Outcome {
        QStringList forms;
        Mood mood = Mood::Plain;

        friend bool operator==(const Outcome&, const Outcome&) = default;
    };

    struct Name {
        std::size_t slot; ///< of the marker
        QString title;
        Outcome outcome;

        friend bool operator==(const Name&, const Name&) = default;
    };

    std::vector<Name> names; ///< one, or several where runs share the panel
    QStringList parameters;  ///< of a single run: "α = 0.05"
    /// The same with all their digits, for the tooltip; empty: they have them.
    QStringList fullParameters{};

    friend bool operator==(const HeadContent&, const HeadContent&) = default;
};

/// The head of a panel that shows these runs.
HeadContent headOf(const std::vector<plot::RunView>& runs);

/// Height of a head with one row; and of one so wide, where many names may need two.
double headHeight(const plot::PlotStyle& style);
double headHeight(const plot::PlotStyle& style, const HeadContent& content, double width);

/// What a head of one run says beside its name, where it is so wide: the parameters go first, whole
/// ones, then the outcome is shortened.
struct HeadWords {
    QString parameters;
    QString outcome;
};

HeadWords headWords(const HeadContent& content, double width, const plot::PlotStyle& style);

/// Paints a head; what does not fit is shortened.
void paintHead(QPainter& painter, const QRectF& box, const HeadContent& content,
               const plot::PlotStyle& style);

/// A panel's head in a window.
class PanelHead final : public QWidget {
    Q_OBJECT
public:
    explicit PanelHead(QWidget* parent = nullptr);

    void setStyle(const plot::PlotStyle& style);
    void setContent(const HeadContent& content);

    const HeadContent& content() const { return m_content; }

    /// What a click does here: the end of the tooltip, from the next setContent() on.
    void setHint(const QString& hint) { m_hint = hint; }

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
    plot::PlotStyle m_style;
    HeadContent m_content;
    QString m_hint;
};

} // namespace thetascope::ui::panels
