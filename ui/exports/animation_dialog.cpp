// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/animation_dialog.h"

#include "core/file/numbered_path.h"
#include "ui/exports/animation_estimate.h"
#include "ui/exports/animation_form.h"
#include "ui/exports/animation_preview.h"
#include "ui/exports/animation_work.h"
#include "ui/model/kept_setting.h"
#include "ui/model/save_file.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

#include <chrono>
#include <cmath>
#include <utility>

namespace thetascope::ui::exports {

namespace {

using namespace std::chrono_literals;

/// The folder in which an animation was last saved.
const model::KeptSetting<QString> kAnimationFolder{"animation/folder"};

/// Returns a size with two digits, since it is an estimate: "350 kB", "1.2 MB".
QString sizeText(double bytes) {
    const double digit = std::pow(10, std::floor(std::log10(std::max(bytes, 1.0))) - 1);
    const auto rounded = static_cast<qint64>(std::round(bytes / digit) * digit);
    return QLocale::c().formattedDataSize(rounded, rounded < 1'000'000 ? 0 : 1,
                                          QLocale::DataSizeSIFormat);
}

/// Returns the path of numbered files, in which the place of the number is added if it is missing.
QString withNumber(const QString& path) {
    if (file::numberedPath(path.toStdString()))
        return path;
    const QFileInfo info(path);
    return info.path() + '/' + info.completeBaseName() + QStringLiteral("-####.") + info.suffix();
}

} // namespace

AnimationDialog::AnimationDialog(pictures::Exports exports, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_exports(std::move(exports))
    , m_settings(settings)
    , m_what(new QComboBox(this))
    , m_form(new AnimationForm(settings, this))
    , m_preview(new AnimationPreview(this))
    , m_facts(new widgets::PlainLabel(this))
    , m_fault(new widgets::PlainLabel(this))
    , m_progress(new QProgressBar(this)) {
    setWindowTitle(tr("Export animation"));
    setObjectName(QStringLiteral("animationDialog"));
    m_facts->setObjectName(QStringLiteral("factsLabel"));
    m_facts->setProperty("role", "faded");
    m_fault->setObjectName(QStringLiteral("faultLabel"));
    m_fault->setProperty("role", "fault");
    m_fault->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("progressBar"));
    m_progress->setRange(0, 1000);
    m_progress->setToolTip(tr("How much of the animation is written"));
    auto* const shown = new QVBoxLayout;
    shown->addWidget(m_preview, 1);
    shown->addWidget(m_facts);
    auto* const row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(makeForm());
    row->addLayout(shown, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    column->addLayout(row, 1);
    column->addWidget(m_fault);
    column->addWidget(m_progress);
    column->addWidget(makeButtons());
    connectAll();
    setSaving(nullptr);
    follow();
}

AnimationDialog::~AnimationDialog() {
    delete m_work; // while what it uses is there
    delete m_estimate;
}

QWidget* AnimationDialog::makeForm() {
    auto* const form = new QWidget(this);
    auto* const column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    m_what->setObjectName(QStringLiteral("whatBox"));
    m_what->setToolTip(tr("What the animation shows"));
    offerPictures();
    m_form->rows().insertRow(0, tr("S&how"), m_what);
    column->addWidget(m_form);
    column->addStretch(1);
    return form;
}

/// Offers the pictures that show steps; the one in front is chosen if it does.
void AnimationDialog::offerPictures() {
    for (std::size_t i = 0; i < m_exports.pictures.size(); ++i) {
        if (!m_exports.pictures[i].picture->lastStep())
            continue;
        m_what->addItem(m_exports.pictures[i].title, static_cast<int>(i));
        if (i == m_exports.front)
            m_what->setCurrentIndex(m_what->count() - 1);
    }
}

QWidget* AnimationDialog::makeButtons() {
    auto* const buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setToolTip(tr("Write the animation to a file"));
    m_save->setDefault(true);
    m_close->setObjectName(QStringLiteral("closeButton"));
    connect(m_save, &QPushButton::clicked, this, &AnimationDialog::askAndSave);
    connect(m_close, &QPushButton::clicked, this, &AnimationDialog::reject);
    return buttons;
}

void AnimationDialog::connectAll() {
    m_pause.setSingleShot(true);
    m_pause.setInterval(300ms);
    connect(&m_pause, &QTimer::timeout, this, &AnimationDialog::estimate);
    connect(m_what, &QComboBox::currentIndexChanged, this, &AnimationDialog::follow);
    connect(m_form, &AnimationForm::changed, this, &AnimationDialog::follow);
    connect(m_preview, &AnimationPreview::failed, this, &AnimationDialog::say);
}

const pictures::Exports::Each& AnimationDialog::chosen() const {
    return m_exports.pictures[static_cast<std::size_t>(m_what->currentData().toInt())];
}

animations::Plan AnimationDialog::plan(const QString& path) const {
    animations::Plan plan{&m_form->format(), chosen().picture,
                          m_form->look().settings(m_exports.theme), m_form->timing(), path};
    plan.settings.theta = m_exports.theta;
    return plan;
}

tl::expected<std::vector<animations::Shot>, QString>
AnimationDialog::shots(const animations::Plan& plan) const {
    return checkFormat(*plan.format, plan.timing, plan.settings).and_then([&plan] {
        return shotsOf(plan.timing);
    });
}

/// Shows what is chosen, in the preview and in words.
void AnimationDialog::follow() {
    m_form->setLastStep(chosen().picture->lastStep().value_or(0));
    const animations::Plan now = plan();
    delete std::exchange(m_estimate, nullptr);
    const auto all = shots(now);
    m_save->setEnabled(all.has_value());
    say(all ? QString() : all.error());
    describe({});
    if (!all) {
        m_pause.stop();
        return;
    }
    m_preview->play(now, *all);
    m_pause.start();
}

void AnimationDialog::estimate() {
    const animations::Plan now = plan();
    auto all = shots(now);
    if (!all || m_work)
        return;
    delete std::exchange(m_estimate, nullptr);
    m_estimate = new AnimationEstimate(now, std::move(*all), this);
    connect(m_estimate, &AnimationEstimate::found, this, &AnimationDialog::describe);
}

/// Tells the size in dots, the duration and, if it is known, the size of the file.
void AnimationDialog::describe(std::optional<double> bytes) {
    const animations::Plan now = plan();
    const QSize dots = animations::dotsOf(now.settings);
    const QString facts = tr("%1 × %2 dots, %3 frames in %4 s")
                              .arg(theme::formatCount(quint64(dots.width())),
                                   theme::formatCount(quint64(dots.height())),
                                   theme::formatCount(framesOf(now.timing)))
                              .arg(durationOf(now.timing).count(), 0, 'f', 1);
    m_facts->setText(bytes ? tr("%1, about %2").arg(facts, sizeText(*bytes)) : facts);
}

void AnimationDialog::askAndSave() {
    const animations::Format& format = m_form->format();
    const QString suffix = QString::fromLatin1(format.suffix);
    const QString folder = kAnimationFolder.readOr(
        m_settings, QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    QFileDialog dialog(this, tr("Export animation"), folder,
                       tr("%1 (*.%2)").arg(QLatin1String(format.name), suffix));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(
        (format.isNumbered ? QStringLiteral("thetascope-####.") : QStringLiteral("thetascope.")) +
        suffix);
    if (dialog.exec() == QDialog::Accepted)
        saveTo(dialog.selectedFiles().constFirst());
}

void AnimationDialog::saveTo(const QString& path) {
    const QString target = m_form->format().isNumbered ? withNumber(path) : path;
    const animations::Plan now = plan(target);
    auto all = shots(now);
    if (!all) {
        say(all.error());
        return;
    }
    m_form->keep(m_settings);
    kAnimationFolder.keep(QFileInfo(path).absolutePath(), m_settings);
    delete std::exchange(m_estimate, nullptr);
    say({});
    setSaving(new AnimationWork(now, std::move(*all), this));
    connect(m_work, &AnimationWork::progressed, this, &AnimationDialog::showProgress);
    connect(m_work, &AnimationWork::finished, this,
            [this, target](const animations::Recorder::Result& result) { finish(result, target); });
}

/// Shows or hides what there is while a file is written.
void AnimationDialog::setSaving(AnimationWork* work) {
    m_work = work;
    m_begun.start();
    m_progress->setValue(0);
    m_progress->setFormat(tr("%p %"));
    m_progress->setVisible(work != nullptr);
    m_what->setEnabled(!work);
    m_form->setEnabled(!work);
    m_save->setEnabled(!work);
    m_preview->setPaused(work != nullptr);
    m_close->setText(work ? tr("Cancel") : tr("Close"));
    m_close->setToolTip(work ? tr("End without a file (Esc)") : tr("Close without saving (Esc)"));
}

void AnimationDialog::showProgress(double share) {
    m_progress->setValue(qRound(share * m_progress->maximum()));
    const double passed = static_cast<double>(m_begun.elapsed()) / 1000;
    if (passed < 1 || share <= 0)
        return;
    const double left = passed * (1 - share) / share;
    m_progress->setFormat(tr("%p %, %1 s left").arg(static_cast<int>(std::ceil(left))));
}

void AnimationDialog::finish(const animations::Recorder::Result& result, const QString& path) {
    m_work->deleteLater(); // which has called this function
    const bool isNumbered = m_form->format().isNumbered;
    setSaving(nullptr);
    const auto written =
        result.and_then([&](const QByteArray& bytes) -> tl::expected<void, QString> {
            if (isNumbered)
                return {};
            return model::saveFile(bytes, path);
        });
    if (!written) {
        say(written.error());
        return;
    }
    emit saved(path);
    accept();
}

void AnimationDialog::reject() {
    if (!m_work) {
        QDialog::reject();
        return;
    }
    delete m_work;
    setSaving(nullptr);
    m_pause.start();
}

void AnimationDialog::say(const QString& sentence) {
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

} // namespace thetascope::ui::exports
