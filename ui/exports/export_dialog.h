// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/exports.h"

#include <tl/expected.hpp>

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSettings;

namespace thetascope::ui::widgets {
class PlainLabel;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::exports {

class ChoiceForm;

/// An ExportDialog asks what to export and in which size, shows a preview, and saves or copies the
/// picture. The size is independent of the window. What is chosen is kept for the next time when a
/// file is written or the picture is copied.
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

signals:
    /// This signal is emitted when a file has been written.
    void saved(const QString& path);

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void connectAll();
    void restore();
    pictures::PictureSettings asked() const;
    void askAndSave();
    /// Asks for a file of one of several kinds, which are name filters, and adds the suffix of the
    /// kind to its name if it is missing. `kind` comes first. The path is empty if the user
    /// cancels.
    QString askForPath(const QString& title, const QString& name, const QStringList& kinds,
                       const QString& kind);
    bool finishSaving(const tl::expected<void, QString>& written, const QString& path);
    void copy();
    void showPreview();
    void say(const QString& sentence);

    pictures::Exports m_exports;
    QSettings& m_settings;
    QComboBox* m_what;
    ChoiceForm* m_form;
    QCheckBox* m_carries;
    widgets::PlainLabel* m_dots;
    widgets::PlainLabel* m_preview;
    widgets::PlainLabel* m_fault;
    QTimer m_pause; ///< Runs after each change.
};

} // namespace thetascope::ui::exports
