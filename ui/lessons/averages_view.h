// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QWidget>

#include <vector>

namespace thetascope::ui::widgets {
class PlainLabel;
class NumberField;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::lessons {

/// Shows an editable table of decaying averages, with a row for each number q⁽ᵗ⁾ and a column for
/// each β (the notes, point 19). Whenever one of them is edited, all averages m⁽ᵗ⁾ follow.
class AveragesView final : public QWidget {
    Q_OBJECT
public:
    /// Makes a table that begins with the given numbers.
    explicit AveragesView(lesson::AveragesTable table, QWidget* parent = nullptr);

private:
    widgets::NumberField* makeField(double number, const QString& name, const QString& help);
    void showAverages();

    lesson::AveragesTable m_table;
    std::vector<std::vector<widgets::PlainLabel*>> m_averages; ///< [column][t]
};

} // namespace thetascope::ui::lessons
