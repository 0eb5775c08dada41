// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/export_dialog.h"

#include "ui/pictures/basin_picture.h"
#include "ui/pictures/shown_picture.h"
#include "ui/theme/number_format.h"
#include "ui/widgets/pixel_box.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>

#include <chrono>
#include <utility>

namespace thetascope::ui::window {

namespace {

using namespace std::chrono_literals;
using Background = pictures::PictureWish::Background;
using What = pictures::PictureWish::What;

constexpr int kMapRole = Qt::UserRole + 1; ///< of What::OneMap: which

constexpr QSize kPreview(460, 340);

/// The numbers are the window's: those of a picture would be millions.
void tellNumbers(QPushButton& button, const maps::Map* map) {
    button.setEnabled(map != nullptr);
    if (!map) {
        button.setText(ExportDialog::tr("Save &numbers…"));
        button.setToolTip(ExportDialog::tr(
            "Choose a map above that is complete: a CSV file has the numbers of one"));
        return;
    }
    button.setText(ExportDialog::tr("Save &numbers (%1 × %2)…")
                       .arg(theme::formatCount(map->columns), theme::formatCount(map->rows)));
    button.setToolTip(ExportDialog::tr("Write the map to a CSV file as the window has it, a row a "
                                       "pixel: %1 rows")
                          .arg(theme::formatCount(map->columns * map->rows)));
}

} // namespace

ExportDialog::ExportDialog(pictures::ShownWindow shown, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_picture(new pictures::ShownPicture(std::move(shown), this))
    , m_settings(settings)
    , m_what(new QComboBox(this))
    , m_width(new widgets::PixelBox(this))
    , m_height(new widgets::PixelBox(this))
    , m_scale(new QSpinBox(this))
    , m_background(new QComboBox(this))
    , m_dots(new QLabel(this))
    , m_preview(new QLabel(this))
    , m_fault(new QLabel(this)) {
    setWindowTitle(tr("Export picture"));
    setObjectName(QStringLiteral("exportDialog"));
    m_preview->setFixedSize(kPreview);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setToolTip(tr("The picture as it will be"));
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

void ExportDialog::offerContent() {
    const pictures::ShownWindow& shown = m_picture->shown();
    if (shown.maps) {
        const auto& maps = shown.maps->maps;
        if (maps.size() != 1)
            m_what->addItem(tr("All maps"), int(What::Maps));
        for (std::size_t i = 0; i < maps.size(); ++i) {
            m_what->addItem(tr("Map of %1").arg(maps[i].head.names.front().title),
                            int(What::OneMap));
            m_what->setItemData(m_what->count() - 1, int(i), kMapRole);
        }
        return;
    }
    m_what->addItem(tr("All panels"), int(What::SideBySide));
    m_what->addItem(tr("Overlaid in one panel"), int(What::Overlay));
    for (const plot::RunView& run : shown.content.runs) {
        if (run.slot == shown.chosenSlot)
            m_what->addItem(tr("Panel of %1").arg(run.title), int(What::Chosen));
    }
    m_what->addItem(tr("Curves by step"), int(What::Curves));
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
    offerContent();
    rows->addRow(tr("S&how"), m_what);

    for (QSpinBox* box : numberBoxes())
        box->setButtonSymbols(QAbstractSpinBox::NoButtons); // typed, or by arrow keys and wheel
    for (QSpinBox* box : {m_width, m_height})
        box->setRange(pictures::PictureSettings::kLeastSide, pictures::PictureWish::kMostSide);
    m_width->setObjectName(QStringLiteral("widthBox"));
    const QString bounds = tr("%1 to %2 pixels, before scaling; text follows the size")
                               .arg(pictures::PictureSettings::kLeastSide)
                               .arg(pictures::PictureWish::kMostSide);
    m_width->setToolTip(tr("Width: %1").arg(bounds));
    m_height->setObjectName(QStringLiteral("heightBox"));
    m_height->setToolTip(tr("Height: %1").arg(bounds));
    rows->addRow(tr("&Width"), m_width);
    rows->addRow(tr("&Height"), m_height);
    m_scale->setObjectName(QStringLiteral("scaleBox"));
    m_scale->setRange(1, pictures::PictureWish::kMostScale);
    m_scale->setToolTip(tr("Dots for each pixel: more make the same picture sharper"));
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
    if (m_picture->shown().maps) {
        m_saveNumbers = buttons->addButton(tr("Save &numbers…"), QDialogButtonBox::ActionRole);
        m_saveNumbers->setObjectName(QStringLiteral("saveNumbersButton"));
        connect(m_saveNumbers, &QPushButton::clicked, this, &ExportDialog::askAndSaveNumbers);
    }
    QPushButton* const copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    QPushButton* const close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    save->setObjectName(QStringLiteral("saveButton"));
    save->setToolTip(tr("Write the picture to a PNG file"));
    save->setDefault(true);
    copyButton->setObjectName(QStringLiteral("copyButton"));
    copyButton->setToolTip(tr("Put the picture on the clipboard"));
    close->setToolTip(tr("Close without a picture (Esc)"));
    connect(save, &QPushButton::clicked, this, &ExportDialog::askAndSave);
    connect(copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

void ExportDialog::connectAll() {
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, &ExportDialog::showPreview);
    connect(m_picture, &pictures::ShownPicture::sharpened, &m_pause, qOverload<>(&QTimer::start));
    // What is asked for is known at once, also to those who do not wait for the preview.
    const auto changed = [this] {
        m_picture->ask(wish());
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
    const pictures::PictureWish usual = pictures::usualWish(m_picture->shown(), m_settings);
    m_what->setCurrentIndex(m_what->findData(int(usual.what)));
    m_width->setValue(usual.size.width());
    m_height->setValue(usual.size.height());
    m_scale->setValue(usual.scale);
    m_background->setCurrentIndex(m_background->findData(int(usual.background)));
    m_picture->ask(wish());
}

pictures::PictureWish ExportDialog::wish() const {
    return {.what = static_cast<What>(m_what->currentData().toInt()),
            .map = m_what->currentData(kMapRole).toUInt(),
            .size = {m_width->value(), m_height->value()},
            .scale = m_scale->value(),
            .background = static_cast<Background>(m_background->currentData().toInt())};
}

tl::expected<QImage, QString> ExportDialog::picture() const {
    return m_picture->picture();
}

void ExportDialog::showPreview() {
    if (m_saveNumbers)
        tellNumbers(*m_saveNumbers, m_picture->map());
    const pictures::PictureWish asked = wish();
    m_dots->setText((m_picture->isSharp() ? tr("%1 × %2 dots") : tr("%1 × %2 dots, sharpening …"))
                        .arg(theme::formatCount(quint64(asked.size.width() * asked.scale)),
                             theme::formatCount(quint64(asked.size.height() * asked.scale))));
    // Painted as large as it is to be and made smaller: what is too small to read is seen to be.
    const auto painted = m_picture->preview();
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
    const QString folder =
        m_settings
            .value(QStringLiteral("export/folder"),
                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation))
            .toString();
    QFileDialog dialog(this, title, folder, kind);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

void ExportDialog::askAndSave() {
    const QString path = askForPath(tr("Export picture"), QStringLiteral("thetascope.png"),
                                    QStringLiteral("png"), tr("PNG pictures (*.png)"));
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
    if (!path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        say(tr("A picture is a PNG file: its name has to end in .png, and %1 does not")
                .arg(QFileInfo(path).fileName()));
        return false;
    }
    const auto painted = picture();
    if (!painted) {
        say(painted.error());
        return false;
    }
    return finishSaving(pictures::savePicture(*painted, path), path);
}

bool ExportDialog::saveNumbersTo(const QString& path) {
    const maps::Map* const map = m_picture->map();
    return map && finishSaving(pictures::saveNumbers(*map, path), path);
}

bool ExportDialog::finishSaving(const tl::expected<void, QString>& written, const QString& path) {
    if (!written) {
        say(written.error());
        return false;
    }
    pictures::keep(wish(), m_settings);
    m_settings.setValue(QStringLiteral("export/folder"), QFileInfo(path).absolutePath());
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
    pictures::keep(wish(), m_settings);
    QGuiApplication::clipboard()->setImage(*painted);
    accept();
}

} // namespace thetascope::ui::window
