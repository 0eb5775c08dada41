// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/choice_form.h"

#include "ui/theme/plain_text.h"
#include "ui/widgets/size_box.h"

#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace thetascope::ui::exports {

namespace {

using Background = pictures::PictureSettings::Background;
using Unit = pictures::PictureChoice::Unit;

/// How sizes in a unit are shown.
struct UnitRow {
    Unit unit;
    const char* name;
    const char* suffix;
    int decimals;
    double step;
};

constexpr UnitRow kUnits[] = {
    {Unit::Pixel, QT_TRANSLATE_NOOP("thetascope::ui::exports::ChoiceForm", "pixels"), " px", 0,
     100},
    {Unit::Centimetre, QT_TRANSLATE_NOOP("thetascope::ui::exports::ChoiceForm", "centimetres"),
     " cm", 1, 1},
    {Unit::Millimetre, QT_TRANSLATE_NOOP("thetascope::ui::exports::ChoiceForm", "millimetres"),
     " mm", 0, 10},
    {Unit::Inch, QT_TRANSLATE_NOOP("thetascope::ui::exports::ChoiceForm", "inches"), " in", 2, 0.5},
};

const UnitRow& rowOf(Unit unit) {
    return *std::ranges::find(kUnits, unit, &UnitRow::unit);
}

} // namespace

ChoiceForm::ChoiceForm(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QFormLayout(this))
    , m_width(new widgets::SizeBox(this))
    , m_height(new widgets::SizeBox(this))
    , m_unit(new QComboBox(this))
    , m_scale(new QSpinBox(this))
    , m_resolution(new QSpinBox(this))
    , m_text(new QSpinBox(this))
    , m_background(new QComboBox(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setLabelAlignment(Qt::AlignLeft);
    m_rows->setVerticalSpacing(8);
    makeSizeRows();
    makeLookRows();
    connectAll();
    setChoice({});
}

void ChoiceForm::makeSizeRows() {
    m_width->setObjectName(QStringLiteral("widthBox"));
    m_height->setObjectName(QStringLiteral("heightBox"));
    m_unit->setObjectName(QStringLiteral("unitBox"));
    m_unit->setToolTip(theme::toolTip(
        tr("What the size is given in: in pixels, for screens, or as the picture will be on paper "
           "or on a slide")));
    for (const UnitRow& row : kUnits)
        m_unit->addItem(tr(row.name), int(row.unit));
    m_rows->addRow(tr("&Width"), m_width);
    m_rows->addRow(tr("&Height"), m_height);
    m_rows->addRow(tr("&Unit"), m_unit);
    m_scale->setObjectName(QStringLiteral("scaleBox"));
    m_scale->setRange(1, pictures::PictureSettings::kMaxScale);
    m_scale->setToolTip(theme::toolTip(
        tr("Dots per pixel: more dots make the same picture sharper. SVG and PDF consist of lines "
           "and need no dots")));
    m_rows->addRow(tr("Sca&le"), m_scale);
    m_resolution->setObjectName(QStringLiteral("resolutionBox"));
    m_resolution->setRange(pictures::PictureChoice::kLeastResolution,
                           pictures::PictureChoice::kMostResolution);
    m_resolution->setSingleStep(50);
    m_resolution->setSuffix(tr(" dpi"));
    m_resolution->setToolTip(theme::toolTip(
        tr("Dots per inch of a PNG picture: 150 for a screen, 300 or more for print. SVG and PDF "
           "consist of lines and need no dots")));
    m_rows->addRow(tr("&Resolution"), m_resolution);
    // The number is typed or changed by the arrow keys and the wheel.
    for (QAbstractSpinBox* box :
         std::initializer_list<QAbstractSpinBox*>{m_width, m_height, m_scale, m_resolution, m_text})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
}

void ChoiceForm::setOnlyPixels() {
    m_rows->setRowVisible(m_unit, false);
}

void ChoiceForm::makeLookRows() {
    m_text->setObjectName(QStringLiteral("textBox"));
    // The number below the least is a word.
    m_text->setRange(pictures::PictureChoice::kLeastText - 1, pictures::PictureChoice::kMostText);
    m_text->setSpecialValueText(tr("as suits the size"));
    m_text->setSuffix(tr(" pt"));
    m_text->setToolTip(theme::toolTip(
        tr("The size of text in points, in the size above: 10 or 11 beside text on paper, 18 or "
           "more on a slide")));
    m_rows->addRow(tr("&Text"), m_text);
    m_background->setObjectName(QStringLiteral("backgroundBox"));
    m_background->setToolTip(tr("What is behind the panels"));
    m_background->addItem(tr("White"), int(Background::White));
    m_background->addItem(tr("Transparent"), int(Background::Transparent));
    m_background->addItem(tr("Dark"), int(Background::Dark));
    m_background->addItem(tr("As on screen"), int(Background::Theme));
    m_rows->addRow(tr("&Background"), m_background);
}

void ChoiceForm::showUnit() {
    const UnitRow& row = rowOf(static_cast<Unit>(m_unit->currentData().toInt()));
    const double perPixel =
        pictures::PictureChoice::perInch(row.unit) / pictures::PictureChoice::perInch(Unit::Pixel);
    // What is offered is within the bounds in pixels, with the digits that are shown.
    const double digits = std::pow(10, row.decimals);
    const double least =
        std::ceil(pictures::PictureSettings::kMinSide * perPixel * digits) / digits;
    const double most =
        std::floor(pictures::PictureSettings::kMaxOfferedSide * perPixel * digits) / digits;
    const bool isOnPaper = row.unit != Unit::Pixel;
    for (widgets::SizeBox* box : {m_width, m_height}) {
        box->setDecimals(row.decimals);
        box->setSuffix(QString::fromLatin1(row.suffix));
        box->setSingleStep(row.step);
        box->setRange(least, most);
        const QString bounds =
            isOnPaper ? tr("%1 to %2%3").arg(least).arg(most).arg(row.suffix)
                      : tr("%1 to %2 pixels, before scaling; text scales with the size")
                            .arg(least)
                            .arg(most);
        box->setToolTip(
            theme::toolTip((box == m_width ? tr("Width: %1") : tr("Height: %1")).arg(bounds)));
    }
    m_rows->setRowVisible(m_scale, !isOnPaper);
    m_rows->setRowVisible(m_resolution, isOnPaper);
}

/// Another unit is another name for the same size. It is remembered exactly, although the fields
/// round it.
void ChoiceForm::connectUnit() {
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this](int index) {
        const QSizeF inches = m_inches;
        m_shownUnit = kUnits[index].unit;
        showUnit();
        const QSizeF size = inches * pictures::PictureChoice::perInch(m_shownUnit);
        m_width->setValue(size.width());
        m_height->setValue(size.height());
        m_inches = inches;
    });
    for (widgets::SizeBox* box : {m_width, m_height})
        connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
            m_inches = QSizeF(m_width->value(), m_height->value()) /
                       pictures::PictureChoice::perInch(m_shownUnit);
        });
}

void ChoiceForm::connectAll() {
    connectUnit();
    for (QComboBox* box : {m_background, m_unit})
        connect(box, &QComboBox::currentIndexChanged, this, &ChoiceForm::changed);
    for (QSpinBox* box : {m_scale, m_resolution, m_text})
        connect(box, &QSpinBox::valueChanged, this, &ChoiceForm::changed);
    for (widgets::SizeBox* box : {m_width, m_height})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ChoiceForm::changed);
}

void ChoiceForm::setChoice(const pictures::PictureChoice& choice) {
    m_shownUnit = choice.unit;
    m_unit->setCurrentIndex(m_unit->findData(int(choice.unit)));
    showUnit();
    m_width->setValue(choice.width);
    m_height->setValue(choice.height);
    m_scale->setValue(qRound(choice.scale));
    m_resolution->setValue(qRound(choice.resolution));
    m_text->setValue(qRound(choice.text)); // 0 is below the least, so it is the word
    m_background->setCurrentIndex(m_background->findData(int(choice.background)));
}

pictures::PictureChoice ChoiceForm::choice() const {
    pictures::PictureChoice choice;
    choice.unit = m_shownUnit;
    choice.width = m_width->value();
    choice.height = m_height->value();
    choice.scale = m_scale->value();
    choice.resolution = m_resolution->value();
    choice.text = m_text->value() < pictures::PictureChoice::kLeastText ? 0 : m_text->value();
    choice.background = static_cast<Background>(m_background->currentData().toInt());
    return choice;
}

} // namespace thetascope::ui::exports
