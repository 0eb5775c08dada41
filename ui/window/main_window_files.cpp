// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does with files: experiments and pictures.
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/library.h"
#include "ui/pictures/shown_picture.h"
#include "ui/window/export_dialog.h"
#include "ui/window/main_window.h"
#include "ui/window/notice.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

namespace thetascope::ui::window {

namespace {

const QString kFolderKey = QStringLiteral("document/folder");

QString lastFolder(const QSettings& settings) {
    return settings
        .value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

} // namespace

bool MainWindow::open(const QString& path) {
    if (lessons::mayBeLessons(path))
        return m_lessons->open(path);
    if (const auto opened = m_document.open(path); !opened) {
        say(opened.error());
        return false;
    }
    m_notice->hide();
    m_clock.restart();
    m_settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    return true;
}

bool MainWindow::saveTo(const QString& path) {
    if (const auto saved = m_document.saveAs(path); !saved) {
        say(saved.error());
        return false;
    }
    m_notice->hide();
    m_settings.setValue(kFolderKey, QFileInfo(path).absolutePath());
    return true;
}

bool MainWindow::maySpoil() {
    // A lesson's scene comes again with the lesson.
    const bool isLesson = m_lessons->page() && m_document.path().isEmpty();
    if (!m_document.isModified() || isLesson)
        return true;
    QMessageBox question(
        QMessageBox::Question, tr("Unsaved changes"),
        tr("The experiment “%1” has changes that are not saved.").arg(m_document.name()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question.setObjectName(QStringLiteral("unsavedQuestion"));
    question.setInformativeText(tr("Shall they be saved?"));
    question.setDefaultButton(QMessageBox::Save);
    question.setWindowModality(Qt::WindowModal);
    switch (question.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void MainWindow::startNew() {
    if (maySpoil())
        m_document.startNew();
}

void MainWindow::askAndOpen() {
    if (!maySpoil())
        return;
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open experiment"), lastFolder(m_settings), tr("Experiments (*.theta)"));
    if (!path.isEmpty())
        open(path);
}

bool MainWindow::save() {
    return m_document.path().isEmpty() ? askAndSave() : saveTo(m_document.path());
}

bool MainWindow::askAndSave() {
    QFileDialog dialog(this, tr("Save experiment"), lastFolder(m_settings),
                       tr("Experiments (*.theta)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("theta"));
    dialog.selectFile(m_document.path().isEmpty() ? tr("experiment.theta") : m_document.path());
    return dialog.exec() == QDialog::Accepted && saveTo(dialog.selectedFiles().constFirst());
}

void MainWindow::followRecentFiles(QMenu& menu) {
    menu.clear();
    const QStringList paths = m_document.recentFiles().paths();
    for (const QString& path : paths) {
        const QFileInfo file(path);
        QAction* const action = menu.addAction(
            tr("%1 — %2").arg(file.fileName(), QDir::toNativeSeparators(file.path())));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] {
            if (maySpoil())
                open(path);
        });
    }
    if (!paths.isEmpty()) {
        menu.addSeparator();
        connect(menu.addAction(tr("&Clear this list")), &QAction::triggered,
                &m_document.recentFiles(), &model::RecentFiles::clear);
    }
    menu.setEnabled(!paths.isEmpty());
}

void MainWindow::openExport() {
    auto* const dialog = new ExportDialog(shown(), m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this, [this](const QString& path) {
        say(tr("Saved in %1").arg(QDir::toNativeSeparators(path)));
    });
    dialog->open();
}

void MainWindow::copyPicture() {
    delete m_copied; // the newest counts
    m_copied = new pictures::ShownPicture(shown(), this);
    connect(m_copied, &pictures::ShownPicture::sharpened, this, &MainWindow::finishCopy);
    m_copied->ask(pictures::usualWish(m_copied->shown(), m_settings));
    if (!m_copied->isSharp())
        say(tr("The maps are being sharpened; then the picture is on the clipboard"));
    finishCopy();
}

void MainWindow::finishCopy() {
    if (!m_copied->isSharp())
        return;
    m_copied->deleteLater(); // it may be what has called
    const auto picture = m_copied->picture();
    if (!picture) {
        say(picture.error());
        return;
    }
    QGuiApplication::clipboard()->setImage(*picture);
    say(tr("The picture is on the clipboard: %1 × %2 dots")
            .arg(picture->width())
            .arg(picture->height()));
}

} // namespace thetascope::ui::window
