// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"

#include <QWidget>

#include <array>
#include <vector>

namespace thetascope::ui::widgets {
class MarkupLabel;
}

namespace thetascope::ui::editors {

/// Says in small print how the ambiguous parts of a formula were read, each with a link that puts
/// brackets around the part, so that it has the other meaning.
class ReadingNotes final : public QWidget {
    Q_OBJECT
public:
    /// Makes a widget without notes, which is hidden.
    explicit ReadingNotes(QWidget* parent = nullptr);

    /// Shows the first of the readings and the number of the others, or hides the widget if there
    /// are none.
    void setReadings(const std::vector<expression::Reading>& readings);

    /// Returns the number of readings.
    std::size_t count() const { return m_readings.size(); }

signals:
    /// This signal is emitted when the user wants brackets around a part of the text.
    void bracketsWanted(thetascope::expression::Span where);

protected:
    void changeEvent(QEvent* event) override;

private:
    static constexpr std::size_t kShown = 2;

    std::vector<expression::Reading> m_readings;
    std::array<widgets::MarkupLabel*, kShown> m_notes{};
    widgets::MarkupLabel* m_others;
};

} // namespace thetascope::ui::editors
