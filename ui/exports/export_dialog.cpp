// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/export_dialog.h"

#include "ui/model/kept_setting.h"
#include "ui/pictures/formats.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/pixel_box.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

#include <chrono>
#include <utility>

namespace thetascope::ui::exports {

namespace {

using namespace std::chrono_literals;
using Background = pictures::PictureSettings::Background;

/// The folder in which a picture was last saved.
const model::KeptSetting<QString> kFolder{"export/folder"};

constexpr QSize kPreview(460, 340);

} // namespace

ExportDialog::ExportDialog(pictures::Exports exports, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_exports(std::move(exports))
    , m_settings(settings)
    , m_what(new QComboBox(this))
    , m_width(new widgets::PixelBox(this))
    , m_height(new widgets::PixelBox(this))
    , m_scale(new QSpinBox(this))
    , m_background(new QComboBox(this))
    , m_dots(new widgets::PlainLabel(this))
    , m_preview(new widgets::PlainLabel(this))
    , m_fault(new widgets::PlainLabel(this)) {
    setWindowTitle(tr("Export picture"));
    setObjectName(QStringLiteral("exportDialog"));
    m_preview->setFixedSize(kPreview);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setToolTip(tr("A preview of the picture"));
    m_fault->setProperty("role", "fault");
    m_fault->setWordWrap(true);
    auto* const row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(makeForm());
    row->addWidget(m_preview, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    column->addLayout(row);
    column->addWidget(m_fault);
    column->addWidget(makeButtons());
    restore();
    connectAll();
    showPreview();
}

QWidget* ExportDialog::makeForm() {
    auto* const form = new QWidget(this);
    auto* const column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const rows = new QFormLayout;
    rows->setLabelAlignment(Qt::AlignLeft);
    rows->setVerticalSpacing(8);

    m_what->setObjectName(QStringLiteral("whatBox"));
    m_what->setToolTip(tr("What the picture shows"));
    for (const pictures::Exports::Each& each : m_exports.pictures)
        m_what->addItem(each.title);
    rows->addRow(tr("S&how"), m_what);

    for (QSpinBox* box : numberBoxes())
        // The number is typed or changed by the arrow keys and the wheel.
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    for (QSpinBox* box : {m_width, m_height})
        box->setRange(pictures::PictureSettings::kMinSide,
                      pictures::PictureSettings::kMaxOfferedSide);
    m_width->setObjectName(QStringLiteral("widthBox"));
    const QString bounds = tr("%1 to %2 pixels, before scaling; text scales with the size")
                               .arg(pictures::PictureSettings::kMinSide)
                               .arg(pictures::PictureSettings::kMaxOfferedSide);
    m_width->setToolTip(theme::toolTip(tr("Width: %1").arg(bounds)));
    m_height->setObjectName(QStringLiteral("heightBox"));
    m_height->setToolTip(theme::toolTip(tr("Height: %1").arg(bounds)));
    rows->addRow(tr("&Width"), m_width);
    rows->addRow(tr("&Height"), m_height);
    m_scale->setObjectName(QStringLiteral("scaleBox"));
    m_scale->setRange(1, pictures::PictureSettings::kMaxScale);
    m_scale->setToolTip(tr("Dots per pixel: more dots make the same picture sharper"));
    rows->addRow(tr("Sca&le"), m_scale);
    m_background->setObjectName(QStringLiteral("backgroundBox"));
    m_background->setToolTip(tr("What is behind the panels"));
    m_background->addItem(tr("White"), int(Background::White));
    m_background->addItem(tr("Transparent"), int(Background::Transparent));
    m_background->addItem(tr("As on screen"), int(Background::Theme));
    rows->addRow(tr("&Background"), m_background);
    m_dots->setProperty("role", "faded");
    rows->addRow(QString(), m_dots);
    column->addLayout(rows);
    column->addStretch(1);
    return form;
}

QWidget* ExportDialog::makeButtons() {
    auto* const buttons = new QDialogButtonBox(this);
    QPushButton* const save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    if (!m_exports.numbersHint.isEmpty()) {
        m_saveNumbers = buttons->addButton(tr("Save &numbers…"), QDialogButtonBox::ActionRole);
        m_saveNumbers->setObjectName(QStringLiteral("saveNumbersButton"));
        connect(m_saveNumbers, &QPushButton::clicked, this, &ExportDialog::askAndSaveNumbers);
    }
    QPushButton* const copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton* const close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    save->setObjectName(QStringLiteral("saveButton"));
    save->setToolTip(
        theme::toolTip(tr("Write the picture to a %1 file").arg(pictures::formatNames())));
    save->setDefault(true);
    copyButton->setObjectName(QStringLiteral("copyButton"));
    copyButton->setToolTip(tr("Copy the picture to the clipboard"));
    close->setToolTip(tr("Close without saving (Esc)"));
    connect(save, &QPushButton::clicked, this, &ExportDialog::askAndSave);
    connect(copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

void ExportDialog::connectAll() {
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, &ExportDialog::showPreview);
    for (const pictures::Exports::Each& each : m_exports.pictures)
        connect(each.picture.get(), &pictures::Picture::sharpened, &m_pause,
                qOverload<>(&QTimer::start));
    // The picture is prepared at once: the user may save it without waiting for the preview.
    const auto changed = [this] {
        chosen().prepare(asked());
        m_pause.start();
    };
    for (QComboBox* box : {m_what, m_background})
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    for (QSpinBox* box : numberBoxes())
        connect(box, &QSpinBox::valueChanged, this, changed);
}

std::array<QSpinBox*, 3> ExportDialog::numberBoxes() const {
    return {m_width, m_height, m_scale};
}

void ExportDialog::restore() {
    const pictures::PictureSettings usual = pictures::lastSettings(m_settings, m_exports.theme);
    m_what->setCurrentIndex(static_cast<int>(m_exports.front));
    m_width->setValue(usual.size.width());
    m_height->setValue(usual.size.height());
    m_scale->setValue(qRound(usual.scale));
    m_background->setCurrentIndex(m_background->findData(int(usual.background)));
    chosen().prepare(asked());
}

pictures::Picture& ExportDialog::chosen() const {
    return *m_exports.pictures[static_cast<std::size_t>(m_what->currentIndex())].picture;
}

pictures::PictureSettings ExportDialog::asked() const {
    pictures::PictureSettings asked;
    asked.size = {m_width->value(), m_height->value()};
    asked.scale = m_scale->value();
    asked.background = static_cast<Background>(m_background->currentData().toInt());
    if (asked.background == Background::Theme)
        asked.theme = m_exports.theme;
    asked.theta = m_exports.theta;
    return asked;
}

tl::expected<QImage, QString> ExportDialog::picture() const {
    return pictures::pageOf(chosen(), asked()).and_then(pictures::imageOf);
}

/// Describes the numbers of the map in the window; at the size of the picture there would be
/// millions.
void ExportDialog::showNumbers() {
    if (!m_saveNumbers)
        return;
    const auto numbers = chosen().numbers();
    m_saveNumbers->setEnabled(numbers.has_value());
    if (!numbers) {
        m_saveNumbers->setText(tr("Save &numbers…"));
        m_saveNumbers->setToolTip(theme::toolTip(m_exports.numbersHint));
        return;
    }
    m_saveNumbers->setText(
        tr("Save &numbers (%1 × %2)…")
            .arg(theme::formatCount(numbers->columns), theme::formatCount(numbers->rows)));
    m_saveNumbers->setToolTip(
        theme::toolTip(tr("Write the map as computed for the window to a CSV file, "
                          "with one row per pixel: %1 rows")
                           .arg(theme::formatCount(numbers->columns * numbers->rows))));
}

void ExportDialog::showPreview() {
    showNumbers();
    pictures::PictureSettings small = asked();
    m_dots->setText((chosen().isSharp() ? tr("%1 × %2 dots") : tr("%1 × %2 dots, sharpening…"))
                        .arg(theme::formatCount(quint64(small.size.width() * small.scale)),
                             theme::formatCount(quint64(small.size.height() * small.scale))));
    // The preview is painted in the size of the picture and scaled down, so that text too small to
    // read looks so.
    small.scale = 1;
    const auto painted = pictures::pageOf(chosen(), small).and_then(pictures::imageOf);
    if (!painted) {
        say(painted.error());
        return;
    }
    say({});
    const double ratio = devicePixelRatioF();
    QPixmap preview = QPixmap::fromImage(
        painted->scaled(kPreview * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    preview.setDevicePixelRatio(ratio);
    m_preview->setPixmap(preview);
}

void ExportDialog::say(const QString& sentence) {
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

QString ExportDialog::askForPath(const QString& title, const QString& name, const QString& suffix,
                                 const QString& kind) {
    const QString folder = kFolder.readOr(
        m_settings, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    QFileDialog dialog(this, title, folder, kind);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

void ExportDialog::askAndSave() {
    const QString suffix = QString::fromLatin1(pictures::formats().front().suffix);
    const QString path = askForPath(tr("Export picture"), QStringLiteral("thetascope.") + suffix,
                                    suffix, pictures::formatFilters());
    if (!path.isEmpty())
        saveTo(path);
}

void ExportDialog::askAndSaveNumbers() {
    const QString path = askForPath(tr("Save numbers"), QStringLiteral("map.csv"),
                                    QStringLiteral("csv"), tr("Tables (*.csv)"));
    if (!path.isEmpty())
        saveNumbersTo(path);
}

bool ExportDialog::saveTo(const QString& path) {
    return finishSaving(
        pictures::pageOf(chosen(), asked()).and_then([&path](const pictures::Page& page) {
            return pictures::savePicture(page, path);
        }),
        path);
}

bool ExportDialog::saveNumbersTo(const QString& path) {
    const auto numbers = chosen().numbers();
    return numbers && finishSaving(pictures::saveNumbers(*numbers, path), path);
}

bool ExportDialog::finishSaving(const tl::expected<void, QString>& written, const QString& path) {
    if (!written) {
        say(written.error());
        return false;
    }
    pictures::keep(asked(), m_settings);
    kFolder.keep(QFileInfo(path).absolutePath(), m_settings);
    emit saved(path);
    accept();
    return true;
}

void ExportDialog::copy() {
    const auto painted = picture();
    if (!painted) {
        say(painted.error());
        return;
    }
    pictures::keep(asked(), m_settings);
    QGuiApplication::clipboard()->setImage(*painted);
    accept();
}

} // namespace thetascope::ui::exports
