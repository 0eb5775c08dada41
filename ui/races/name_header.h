// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <optional>

namespace thetascope::ui::races {

/// A NameHeader is the heading of columns that may be narrow: the names of optimizers, with their
/// markers below. The names are turned if they have no room otherwise.
class NameHeader final : public QHeaderView {
    Q_OBJECT
public:
    /// Makes a heading.
    explicit NameHeader(QWidget* parent = nullptr);

    /// Turns all names, so that they are read from the bottom up, or none.
    void setTurned(bool turned);
    /// Marks the heading of a column, or none.
    void setChosen(std::optional<int> column);

    /// Returns whether the names are turned.
    bool isTurned() const { return m_isTurned; }

    /// Returns the width that the longest name needs if it is not turned.
    int widthOfNames() const;

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    QFont chosenFont() const;
    int longestName() const;
    int markerRoom() const;

    bool m_isTurned = false;
    std::optional<int> m_chosen;
};

} // namespace thetascope::ui::races
