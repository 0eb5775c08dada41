// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture_choice.h"

#include <QSizeF>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace thetascope::ui::widgets {
class SizeBox;
}

namespace thetascope::ui::exports {

/// A ChoiceForm asks for the size of a picture, in pixels or on paper, for the size of its text and
/// for its background.
class ChoiceForm final : public QWidget {
    Q_OBJECT
public:
    /// Makes a form with the default choice.
    explicit ChoiceForm(QWidget* parent);

    /// Returns what is chosen.
    pictures::PictureChoice choice() const;
    /// Shows a choice.
    void setChoice(const pictures::PictureChoice& choice);

    /// Offers sizes in pixels only.
    void setOnlyPixels();

    /// Returns the rows, to which others can be added.
    QFormLayout& rows() const { return *m_rows; }

signals:
    /// This signal is emitted when the choice has changed.
    void changed();

private:
    void makeSizeRows();
    void makeLookRows();
    void connectAll();
    void connectUnit();
    /// Sets the bounds and the digits of width and height, and shows the row that the unit needs.
    void showUnit();

    QFormLayout* m_rows;
    widgets::SizeBox* m_width;
    widgets::SizeBox* m_height;
    QComboBox* m_unit;
    QSpinBox* m_scale;
    QSpinBox* m_resolution;
    QSpinBox* m_text;
    QComboBox* m_background;
    QSizeF m_inches; ///< The size as it was last set or typed.
    pictures::PictureChoice::Unit m_shownUnit = pictures::PictureChoice::Unit::Pixel;
};

} // namespace thetascope::ui::exports
