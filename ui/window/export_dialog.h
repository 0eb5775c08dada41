// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/basins/shown_maps.h"
#include "ui/export/picture.h"

#include <QDialog>
#include <QTimer>

#include <array>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;

namespace thetascope::ui {

class PixelBox;
class SharpMaps;

/// Asks what of the comparison, or of its basin maps, goes into a picture, and how large, shows it
/// as it will be, and saves or copies it; of a map, the numbers can be saved too. The size is the
/// picture's, not the window's; what is asked for is kept for the next time.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// What the window shows.
    struct Shown {
        PictureContent content; ///< all visible runs
        bool isOverlay = false;
        std::optional<std::size_t> chosenSlot;
        std::uint64_t step = 0;
        View view; ///< the stretch that is seen
        Theme theme;
        bool logarithmic = false;
        std::optional<ShownMaps> maps; ///< absent: the maps are not in front
    };

    /// `settings` must live as long as this.
    ExportDialog(Shown shown, QSettings& settings, QWidget* parent = nullptr);

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
    void keep();
    void askAndSave();
    void askAndSaveNumbers();
    /// Of a file whose name ends in `suffix`, also where that is not typed; empty: none.
    QString askForPath(const QString& title, const QString& name, const QString& suffix,
                       const QString& kind);
    bool finishSaving(const tl::expected<void, QString>& written, const QString& path);
    void offerContent();
    void copy();
    void showPreview();
    PictureSettings pictureSettings() const;
    PictureContent content() const;
    /// Those asked for, as they are shown in the window.
    ShownMaps maps() const;
    void sharpen();
    /// The one whose numbers would be saved; null where none is asked for alone, or complete.
    const BasinMap* numbers() const;
    tl::expected<QImage, QString> paint(const PictureSettings& settings) const;
    void say(const QString& sentence);

    Shown m_shown;
    QSettings& m_settings;
    QComboBox* m_what;
    PixelBox* m_width;
    PixelBox* m_height;
    QSpinBox* m_scale;
    QComboBox* m_background;
    QLabel* m_dots;
    QLabel* m_preview;
    QLabel* m_fault;
    QPushButton* m_saveNumbers = nullptr; ///< of maps only
    SharpMaps* m_sharp = nullptr;         ///< the same
    QTimer m_pause;                       ///< since the last change
};

} // namespace thetascope::ui
