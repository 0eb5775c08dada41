// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/exports.h"

#include <tl/expected.hpp>

#include <QDialog>
#include <QTimer>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace thetascope::ui::widgets {
class PixelBox;
}

namespace thetascope::ui::window {

/// Asks what of the window goes into a picture, and how large, shows it as it will be, and saves or
/// copies it; where a picture has numbers, they can be saved too. The size is the
/// picture's, not the window's; what is asked for is kept for the next time.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `settings` must live as long as this.
    ExportDialog(pictures::Exports exports, QSettings& settings, QWidget* parent = nullptr);

    /// Gives the picture that is chosen.
    pictures::Picture& chosen() const;
    /// Paints it as asked for; the error is a sentence.
    tl::expected<QImage, QString> picture() const;
    /// Writes it, in the format that the file's name tells; on an error the dialog says so and
    /// stays.
    bool saveTo(const QString& path);
    /// Writes the numbers of the picture that is chosen, as CSV.
    bool saveNumbersTo(const QString& path);

signals:
    void saved(const QString& path);

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void connectAll();
    std::array<QSpinBox*, 3> numberBoxes() const;
    void restore();
    pictures::PictureSettings asked() const;
    void askAndSave();
    void askAndSaveNumbers();
    /// Asks for a file whose name ends in `suffix`, also where that is not typed; empty: none.
    QString askForPath(const QString& title, const QString& name, const QString& suffix,
                       const QString& kind);
    bool finishSaving(const tl::expected<void, QString>& written, const QString& path);
    void copy();
    void showNumbers();
    void showPreview();
    void say(const QString& sentence);

    pictures::Exports m_exports;
    QSettings& m_settings;
    QComboBox* m_what;
    widgets::PixelBox* m_width;
    widgets::PixelBox* m_height;
    QSpinBox* m_scale;
    QComboBox* m_background;
    QLabel* m_dots;
    QLabel* m_preview;
    QLabel* m_fault;
    QPushButton* m_saveNumbers = nullptr; ///< null: no picture has any
    QTimer m_pause;                       ///< since the last change
};

} // namespace thetascope::ui::window
