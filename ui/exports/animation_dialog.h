// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/production.h"
#include "ui/pictures/exports.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

#include <optional>
#include <vector>

class QComboBox;
class QProgressBar;
class QPushButton;
class QSettings;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::exports {

class AnimationEstimate;
class AnimationForm;
class AnimationPreview;
class AnimationWork;

/// An AnimationDialog asks for an animation of the runs, plays a preview, tells how long and about
/// how large it will be, and writes it to a file. Meanwhile the window goes on.
class AnimationDialog final : public QDialog {
    Q_OBJECT
public:
    /// Makes a dialog that offers those of the given pictures that show steps. `settings` must
    /// outlive it.
    AnimationDialog(pictures::Exports exports, QSettings& settings, QWidget* parent = nullptr);
    ~AnimationDialog() override;

    /// Begins to write the animation to a file, or to numbered ones. The dialog closes when that is
    /// done; if it cannot be done, the dialog says why and stays.
    void saveTo(const QString& path);

    /// Returns whether the animation is being written.
    bool isSaving() const { return m_work != nullptr; }

    /// Ends the writing if there is any, without a file; otherwise it closes the dialog.
    void reject() override;

signals:
    /// This signal is emitted when a file has been written.
    void saved(const QString& path);

private:
    QWidget* makeForm();
    QWidget* makeButtons();
    void connectAll();
    void offerPictures();
    const pictures::Exports::Each& chosen() const;
    animations::Plan plan(const QString& path = {}) const;
    /// Returns the steps of the animation if it can be made, or a sentence that says why not.
    tl::expected<std::vector<animations::Shot>, QString> shots(const animations::Plan& plan) const;
    void follow();
    void estimate();
    void describe(std::optional<double> bytes);
    void askAndSave();
    void showProgress(double share);
    void finish(const animations::Recorder::Result& result, const QString& path);
    void setSaving(AnimationWork* work);
    void say(const QString& sentence);

    pictures::Exports m_exports;
    QSettings& m_settings;
    QComboBox* m_what;
    AnimationForm* m_form;
    AnimationPreview* m_preview;
    widgets::PlainLabel* m_facts;
    widgets::PlainLabel* m_fault;
    QProgressBar* m_progress;
    QPushButton* m_save = nullptr;
    QPushButton* m_close = nullptr;
    AnimationEstimate* m_estimate = nullptr;
    AnimationWork* m_work = nullptr; ///< What is being written, or null.
    QElapsedTimer m_begun;
    QTimer m_pause; ///< Runs after each change.
};

} // namespace thetascope::ui::exports
