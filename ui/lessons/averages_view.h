// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace thetascope::ui::widgets {
class NumberField;
}

namespace thetascope::ui::lessons {

/// The notes' table of decaying averages, live: a row a number q⁽ᵗ⁾, a column a β; what is typed
/// for either is worked into every m⁽ᵗ⁾ at once.
class AveragesView final : public QWidget {
    Q_OBJECT
public:
    explicit AveragesView(lesson::AveragesTable table, QWidget* parent = nullptr);

private:
    widgets::NumberField* makeField(double number, const QString& name, const QString& help);
    void showAverages();

    lesson::AveragesTable m_table;
    std::vector<std::vector<QLabel*>> m_averages; ///< [column][t]
};

} // namespace thetascope::ui::lessons
