// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/formats.h"
#include "ui/animations/timing.h"
#include "ui/pictures/picture_choice.h"

#include <QWidget>

#include <cstdint>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSettings;
class QSpinBox;

namespace thetascope::ui::exports {

class ChoiceForm;

/// An AnimationForm asks for what is set about an animation: its format, its steps and speed, its
/// size and its background.
class AnimationForm final : public QWidget {
    Q_OBJECT
public:
    /// Makes a form with what was chosen last. `settings` need not outlive it.
    AnimationForm(const QSettings& settings, QWidget* parent);

    /// Sets the last step that can be chosen. While all steps are chosen, it is chosen, too.
    void setLastStep(std::uint64_t last);

    /// Returns the format that is chosen.
    const animations::Format& format() const;
    /// Returns the steps, the speed and the rate that are chosen. What the format does not have is
    /// left out.
    animations::Timing timing() const;
    /// Returns the size, the text and the background that are chosen.
    pictures::PictureChoice look() const;

    /// Stores what is chosen, but for the steps, for the next form.
    void keep(QSettings& settings) const;

    /// Returns the rows, to which others can be added.
    QFormLayout& rows() const;

signals:
    /// This signal is emitted when something has been changed.
    void changed();

private:
    void makeFormatRow();
    void makeStepRows();
    void makeTimeRows();
    void connectAll();
    void restore(const QSettings& settings);
    void followFormat();

    ChoiceForm* m_look;
    QComboBox* m_format;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QDoubleSpinBox* m_speed;
    QSpinBox* m_rate;
    QCheckBox* m_loop;
};

} // namespace thetascope::ui::exports
