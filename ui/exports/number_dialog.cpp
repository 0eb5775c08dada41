// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/number_dialog.h"

#include "ui/model/kept_setting.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QStandardPaths>

#include <utility>

namespace thetascope::ui::exports {

namespace {

/// The folder in which numbers were last saved, and the ending of their format.
const model::KeptSetting<QString> kNumberFolder{"export/numberFolder"};
const model::KeptSetting<QString> kNumberFormat{"export/numberFormat"};

} // namespace

NumberDialog::NumberDialog(std::vector<views::Numbers> numbers, QSettings& settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_numbers(std::move(numbers))
    , m_settings(settings)
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_fault(new widgets::PlainLabel(this)) {
    setWindowTitle(tr("Export numbers"));
    setObjectName(QStringLiteral("numberDialog"));
    m_what->setObjectName(QStringLiteral("numbersBox"));
    m_what->setToolTip(tr("Whose numbers are written"));
    for (const views::Numbers& each : m_numbers)
        m_what->addItem(each.title);
    m_format->setObjectName(QStringLiteral("formatBox"));
    m_format->setToolTip(tr("The format of the file; the manual describes each"));
    m_fault->setProperty("role", "fault");
    m_fault->setWordWrap(true);
    auto* const rows = new QFormLayout;
    rows->setLabelAlignment(Qt::AlignLeft);
    rows->setVerticalSpacing(8);
    rows->addRow(tr("&Numbers of"), m_what);
    rows->addRow(tr("&Format"), m_format);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    column->addLayout(rows);
    column->addWidget(m_fault);
    column->addWidget(makeButtons());
    setMinimumWidth(360);
    connect(m_what, &QComboBox::currentIndexChanged, this, &NumberDialog::showFormats);
    connect(m_format, &QComboBox::activated, this,
            [this] { kNumberFormat.keep(format().ending, m_settings); });
    showFormats();
}

QWidget* NumberDialog::makeButtons() {
    auto* const buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setToolTip(tr("Choose a file and write the numbers to it"));
    m_save->setDefault(true);
    QPushButton* const close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setToolTip(tr("Close without saving (Esc)"));
    connect(m_save, &QPushButton::clicked, this, &NumberDialog::askForPath);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

const views::Numbers& NumberDialog::numbers() const {
    return m_numbers[static_cast<std::size_t>(m_what->currentIndex())];
}

const views::NumberFormat& NumberDialog::format() const {
    return numbers().formats[static_cast<std::size_t>(m_format->currentIndex())];
}

void NumberDialog::showFormats() {
    m_format->clear();
    for (const views::NumberFormat& each : numbers().formats) {
        m_format->addItem(tr("%1 (*.%2)").arg(each.name, each.ending));
        if (each.ending == kNumberFormat.readOr(m_settings, {}))
            m_format->setCurrentIndex(m_format->count() - 1);
    }
    m_fault->setText(numbers().fault);
    m_fault->setVisible(!numbers().fault.isEmpty());
    m_save->setEnabled(numbers().fault.isEmpty());
}

void NumberDialog::askForPath() {
    const QString folder = kNumberFolder.readOr(
        m_settings, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QFileDialog dialog(this, tr("Export numbers"), folder,
                       tr("%1 files (*.%2)").arg(format().name, format().ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(format().ending);
    dialog.selectFile(numbers().name + u'.' + format().ending);
    if (dialog.exec() == QDialog::Accepted)
        choosePath(dialog.selectedFiles().constFirst());
}

void NumberDialog::choosePath(const QString& path) {
    kNumberFolder.keep(QFileInfo(path).absolutePath(), m_settings);
    emit chosen(format(), path);
    accept();
}

} // namespace thetascope::ui::exports
