// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/export_dialog.h"

#include "ui/exports/choice_form.h"
#include "ui/model/kept_setting.h"
#include "ui/pictures/formats.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardPaths>

#include <chrono>
#include <utility>

namespace thetascope::ui::exports {

namespace {

using namespace std::chrono_literals;

/// The folder in which a picture was last saved.
const model::KeptSetting<QString> kFolder{"export/folder"};
/// Whether pictures carry their experiment.
const model::KeptSetting<bool> kCarries{"export/carries", true};
/// The suffix of the format in which a picture was last saved.
const model::KeptSetting<QString> kSuffix{"export/suffix"};

/// Returns the suffix in a name filter such as "PNG pictures (*.png)".
QString suffixIn(const QString& kind) {
    return kind.section(QStringLiteral("*."), 1).chopped(1);
}

constexpr QSize kPreview(460, 340);

} // namespace

ExportDialog::ExportDialog(pictures::Exports exports, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_exports(std::move(exports))
    , m_settings(settings)
    , m_what(new QComboBox(this))
    , m_form(new ChoiceForm(this))
    , m_carries(new QCheckBox(tr("Carry the e&xperiment"), this))
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
    m_what->setObjectName(QStringLiteral("whatBox"));
    m_what->setToolTip(tr("What the picture shows"));
    for (const pictures::Exports::Each& each : m_exports.pictures)
        m_what->addItem(each.title);
    m_form->rows().insertRow(0, tr("S&how"), m_what);
    m_carries->setObjectName(QStringLiteral("carriesBox"));
    m_carries->setToolTip(theme::toolTip(
        tr("Whether the file has the experiment in its metadata, so that the program can open the "
           "picture and go on from there")));
    m_form->rows().addRow(QString(), m_carries);
    m_dots->setObjectName(QStringLiteral("dotsLabel"));
    m_dots->setProperty("role", "faded");
    m_form->rows().addRow(QString(), m_dots);
    column->addWidget(m_form);
    column->addStretch(1);
    return form;
}

QWidget* ExportDialog::makeButtons() {
    auto* const buttons = new QDialogButtonBox(this);
    QPushButton* const save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
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
    connect(m_what, &QComboBox::currentIndexChanged, this, changed);
    connect(m_form, &ChoiceForm::changed, this, changed);
}

void ExportDialog::restore() {
    m_what->setCurrentIndex(static_cast<int>(m_exports.front));
    m_form->setChoice(pictures::lastChoice(m_settings));
    m_carries->setChecked(kCarries.read(m_settings));
    chosen().prepare(asked());
}

pictures::Picture& ExportDialog::chosen() const {
    return *m_exports.pictures[static_cast<std::size_t>(m_what->currentIndex())].picture;
}

pictures::PictureSettings ExportDialog::asked() const {
    pictures::PictureSettings asked = m_form->choice().settings(m_exports.theme);
    if (m_carries->isChecked())
        asked.theta = m_exports.theta;
    return asked;
}

tl::expected<QImage, QString> ExportDialog::picture() const {
    return pictures::pageOf(chosen(), asked()).and_then(pictures::imageOf);
}

void ExportDialog::showPreview() {
    pictures::PictureSettings small = asked();
    m_dots->setText((chosen().isSharp() ? tr("%1 × %2 dots") : tr("%1 × %2 dots, sharpening…"))
                        .arg(theme::formatCount(quint64(small.dots.width())),
                             theme::formatCount(quint64(small.dots.height()))));
    // The preview is painted in the size of the picture and scaled down, so that text too small to
    // read looks so.
    small.scale = 1;
    small.dots = {};
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

QString ExportDialog::askForPath(const QString& title, const QString& name,
                                 const QStringList& kinds, const QString& kind) {
    const QString folder = kFolder.readOr(
        m_settings, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    QFileDialog dialog(this, title, folder);
    dialog.setNameFilters(kinds);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectNameFilter(kind);
    dialog.setDefaultSuffix(suffixIn(kind));
    // Another kind of file is another ending of the name.
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& now) {
        const QString before = dialog.defaultSuffix();
        dialog.setDefaultSuffix(suffixIn(now));
        const QString file = QFileInfo(dialog.selectedFiles().value(0)).fileName();
        if (file.endsWith('.' + before))
            dialog.selectFile(file.chopped(before.size()) + suffixIn(now));
    });
    dialog.selectFile(name + '.' + suffixIn(kind));
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

void ExportDialog::askAndSave() {
    const QStringList kinds = pictures::formatFilters();
    const pictures::Format* const last =
        pictures::formatNamed(kSuffix.read(m_settings).toStdString());
    const auto index = last ? last - pictures::formats().data() : 0;
    const QString path =
        askForPath(tr("Export picture"), QStringLiteral("thetascope"), kinds, kinds[index]);
    if (!path.isEmpty())
        saveTo(path);
}

bool ExportDialog::saveTo(const QString& path) {
    if (const pictures::Format* const format = pictures::formatOf(path))
        kSuffix.keep(QString::fromLatin1(format->suffix), m_settings);
    return finishSaving(
        pictures::pageOf(chosen(), asked()).and_then([&path](const pictures::Page& page) {
            return pictures::savePicture(page, path);
        }),
        path);
}

bool ExportDialog::finishSaving(const tl::expected<void, QString>& written, const QString& path) {
    if (!written) {
        say(written.error());
        return false;
    }
    pictures::keep(m_form->choice(), m_settings);
    kCarries.keep(m_carries->isChecked(), m_settings);
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
    pictures::keep(m_form->choice(), m_settings);
    QGuiApplication::clipboard()->setImage(*painted);
    accept();
}

} // namespace thetascope::ui::exports
