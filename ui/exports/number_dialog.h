// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/numbers.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QPushButton;
class QSettings;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::exports {

/// A NumberDialog asks which numbers are to be written, in which format, and where. The format and
/// the folder are kept for the next time.
class NumberDialog final : public QDialog {
    Q_OBJECT
public:
    /// Makes a dialog that offers the given numbers, at least one. `settings` must outlive it.
    NumberDialog(std::vector<views::Numbers> numbers, QSettings& settings,
                 QWidget* parent = nullptr);

    /// Accepts the dialog with the path of a file to write.
    void choosePath(const QString& path);

signals:
    /// This signal is emitted with the format of the chosen numbers, and where to write them.
    void chosen(const thetascope::ui::views::NumberFormat& format, const QString& path);

private:
    const views::Numbers& numbers() const;
    const views::NumberFormat& format() const;
    QWidget* makeButtons();
    void showFormats();
    void askForPath();

    std::vector<views::Numbers> m_numbers;
    QSettings& m_settings;
    QComboBox* m_what;
    QComboBox* m_format;
    widgets::PlainLabel* m_fault;
    QPushButton* m_save;
};

} // namespace thetascope::ui::exports
