// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <optional>

namespace thetascope::ui::races {

class LossCellPainter;
class LossesModel;
class NameHeader;

/// A LossesTable shows a LossesModel. Its columns share the width; the usual key copies all of it.
class LossesTable final : public QTableView {
    Q_OBJECT
public:
    /// Makes a table of a model, which must outlive it.
    explicit LossesTable(LossesModel& model, QWidget* parent = nullptr);

    /// Marks a column, or none.
    void setChosen(std::optional<int> column);

    /// Returns the least width in which no cell is cut off.
    int leastWidth() const;
    /// Returns the width that suits the table if it has at most `most`, not below leastWidth().
    int widthFor(int most) const;
    /// Returns the height in which nothing has to be scrolled.
    int wholeHeight() const;

    /// Returns the heading with the names of the optimizers.
    NameHeader& names() const { return *m_names; }

    /// Takes a font, in the size that letters have in plots.
    void followFont(const QFont& usual);

public slots:
    /// Copies the table with full digits to the clipboard.
    void copy() const;

signals:
    /// This signal is emitted when the user has clicked on a row, or pressed Enter in it.
    void rowTaken(int row);
    /// This signal is emitted when the user has clicked on the heading of a column, or pressed the
    /// space bar in it.
    void columnTaken(int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int columnWidthNeeded() const;
    int beside() const;
    void fit();
    void follow();
    void span(int row);

    LossesModel& m_model;
    NameHeader* m_names;
    LossCellPainter* m_painter;
    int m_row = 0; ///< The current cell before the model was reset.
    int m_column = 0;
};

} // namespace thetascope::ui::races
