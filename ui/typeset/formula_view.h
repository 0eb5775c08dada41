// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "ui/typeset/typesetter.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

class QToolButton;

namespace thetascope::ui::typeset {

/// Shows a loss as it was read, and its derivatives, typeset as on paper: L = …, dL/dθ = …. Lines
/// can be selected and copied. A long formula is cut off, and a button shows more of it. Nothing is
/// typeset before it is painted or measured, and never more than there is room for, so that a long
/// formula can be set at each key.
class FormulaView final : public QWidget {
    Q_OBJECT
public:
    /// Makes a view without a loss.
    explicit FormulaView(QWidget* parent = nullptr);

    /// Sets the loss that is shown.
    void setLoss(std::shared_ptr<const loss::Loss> loss);

    /// Returns whether a part of a formula is left out.
    bool isCut() const;

    /// Returns whether the part that is left out at first is shown, too.
    bool isOpen() const { return m_isOpen; }

    /// Returns the selected lines, or all if none is selected, as plain text, without anything left
    /// out.
    QString text() const;
    /// Returns the selected lines, or all if none is selected, as LaTeX. A formula of more than a
    /// few hundred terms is cut off.
    QString latex() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

public slots:
    /// Copies text() to the clipboard.
    void copyText() const;
    /// Copies latex() to the clipboard.
    void copyLatex() const;
    /// Selects all lines.
    void selectAll();
    /// Shows more of a long formula, or less again.
    void setOpen(bool open);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A Line is a typeset line; its lengths are in pixels from the top left corner.
    struct Line {
        Box target;
        Box right;
        double top = 0;
        double baseline = 0;
        double bottom = 0;
    };

    /// A Layout is all lines for one width.
    struct Layout {
        int width = 0;
        std::vector<Line> lines;
        double column = 0; ///< The left end of the right sides, which begin with equals signs.
        double height = 0;
        bool isCut = false;
    };

    std::size_t count() const;
    expression::NodeIndex nodeOf(std::size_t line) const;
    arithmetic::Notation target(std::size_t line) const;
    QString textOf(std::size_t line, std::size_t most) const;
    const Layout& layoutFor(int width) const;
    Layout makeLayout(int width) const;
    void setLine(Layout& made, std::size_t line, double most) const;
    double placeLines(Layout& made) const;
    std::vector<std::size_t> chosen() const;
    void select(std::set<std::size_t> lines);
    void makeActions();
    void placeButton();
    void forget();

    std::shared_ptr<const loss::Loss> m_loss;
    QToolButton* m_more;
    std::set<std::size_t> m_selected;
    bool m_isOpen = false;
    // What was typeset last is kept for the present loss, font and width.
    mutable std::optional<Typesetter> m_typesetter;
    mutable std::map<int, Layout> m_layouts; ///< By width; empty until they are needed.
};

} // namespace thetascope::ui::typeset
