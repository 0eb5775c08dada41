// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture_wish.h"
#include "ui/pictures/shown_window.h"

#include <tl/expected.hpp>

#include <QDialog>
#include <QTimer>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace thetascope::ui::pictures {
class ShownPicture;
}

namespace thetascope::ui::widgets {
class PixelBox;
}

namespace thetascope::ui::window {

/// Asks what of the comparison, or of its basin maps, goes into a picture, and how large, shows it
/// as it will be, and saves or copies it; of a map, the numbers can be saved too. The size is the
/// picture's, not the window's; what is asked for is kept for the next time.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// `settings` must live as long as this.
    ExportDialog(pictures::ShownWindow shown, QSettings& settings, QWidget* parent = nullptr);

    /// The picture as asked for; the error is a sentence.
    tl::expected<QImage, QString> picture() const;
    /// Writes it; on an error the dialog says so and stays.
    bool saveTo(const QString& path);
    /// The same with the numbers of the map asked for, as CSV.
    bool saveNumbersTo(const QString& path);

signals:
    void saved(const QString& path);

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void connectAll();
    std::array<QSpinBox*, 3> numberBoxes() const;
    void restore();
    pictures::PictureWish wish() const;
    void askAndSave();
    void askAndSaveNumbers();
    /// Of a file whose name ends in `suffix`, also where that is not typed; empty: none.
    QString askForPath(const QString& title, const QString& name, const QString& suffix,
                       const QString& kind);
    bool finishSaving(const tl::expected<void, QString>& written, const QString& path);
    void offerContent();
    void copy();
    void showPreview();
    void say(const QString& sentence);

    pictures::ShownPicture* m_picture;
    QSettings& m_settings;
    QComboBox* m_what;
    widgets::PixelBox* m_width;
    widgets::PixelBox* m_height;
    QSpinBox* m_scale;
    QComboBox* m_background;
    QLabel* m_dots;
    QLabel* m_preview;
    QLabel* m_fault;
    QPushButton* m_saveNumbers = nullptr; ///< of maps only
    QTimer m_pause;                       ///< since the last change
};

} // namespace thetascope::ui::window
