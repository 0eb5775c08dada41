// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/exports.h"

#include <tl/expected.hpp>

#include <QDialog>
#include <QTimer>

#include <array>

class QComboBox;
class QPushButton;
class QSettings;
class QSpinBox;

namespace thetascope::ui::widgets {
class PlainLabel;
class PixelBox;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::exports {

/// An ExportDialog asks what to export and in which size, shows a preview, and saves or copies the
/// picture. The numbers of a picture can be saved too, if it has any. The size is independent of
/// the window. Size, scale and background are kept for the next time when a file is written or the
/// picture is copied.
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    /// Makes a dialog that offers the given pictures. `settings` must outlive it.
    ExportDialog(pictures::Exports exports, QSettings& settings, QWidget* parent = nullptr);

    /// Returns the picture that is chosen.
    pictures::Picture& chosen() const;
    /// Paints the chosen picture with the chosen settings. The error is a sentence.
    tl::expected<QImage, QString> picture() const;
    /// Writes the chosen picture in the format that the name of the file indicates. On an error the
    /// dialog shows it, stays open, and returns false.
    bool saveTo(const QString& path);
    /// Writes the numbers of the chosen picture as CSV. On an error the dialog shows it, stays
    /// open, and returns false.
    bool saveNumbersTo(const QString& path);

signals:
    /// This signal is emitted when a file has been written.
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
    /// Asks for a file and adds `suffix` to its name if it is missing. The path is empty if the
    /// user cancels.
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
    widgets::PlainLabel* m_dots;
    widgets::PlainLabel* m_preview;
    widgets::PlainLabel* m_fault;
    QPushButton* m_saveNumbers = nullptr; ///< Null if no picture has any.
    QTimer m_pause;                       ///< Runs after each change.
};

} // namespace thetascope::ui::exports
