// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/files.h"

#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/library.h"
#include "ui/model/kept_setting.h"
#include "ui/theme/file_name.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"
#include "ui/window/centre.h"
#include "ui/window/looking.h"
#include "ui/window/session.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStandardPaths>

namespace thetascope::ui::window {

namespace {

/// The folder in which an experiment was last opened or saved.
const model::KeptSetting<QString> kFolder{"document/folder"};

QString lastFolder(const QSettings& settings) {
    return kFolder.readOr(settings,
                          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

/// The pictures are those that carry the experiment that they show.
QString openFilters() {
    return Files::tr("Experiments and pictures (*.theta *.png *.svg *.pdf *.gif *.webp *.mp4 "
                     "*.webm *.html);;Experiments (*.theta);;All files (*)");
}

} // namespace

Files::Files(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts) {
    const model::Document& document = m_parts.session.document;
    connect(&document, &model::Document::nameChanged, this, &Files::showTitle);
    connect(&document, &model::Document::modifiedChanged, &m_parts.window,
            &QWidget::setWindowModified);
    connect(&document, &model::Document::opening, this,
            [this](const experiment::Shown& shown) { prepareZoom(shown, m_parts.session); });
    showTitle();
}

void Files::showTitle() {
    const model::Document& document = m_parts.session.document;
    m_parts.window.setWindowTitle(tr("%1[*] — Thetascope").arg(theme::titleText(document.name())));
    m_parts.window.setWindowFilePath(document.path());
    m_parts.window.setWindowModified(document.isModified());
}

QMenu& Files::makeMenu() {
    QMainWindow& window = m_parts.window;
    QMenu& menu = *window.menuBar()->addMenu(tr("&File"));
    connect(widgets::addEntry(window, menu, tr("&New"), QKeySequence::New,
                              tr("Start with the default experiment")),
            &QAction::triggered, this, &Files::startNew);
    connect(widgets::addEntry(window, menu, tr("&Open…"), QKeySequence::Open,
                              tr("Open a saved experiment")),
            &QAction::triggered, this, &Files::askAndOpen);
    QMenu* const recent = menu.addMenu(tr("Open &recent"));
    recent->setToolTipsVisible(true);
    followRecentFiles(*recent);
    connect(&m_parts.session.document.recentFiles(), &model::RecentFiles::changed, this,
            [this, recent] { followRecentFiles(*recent); });
    menu.addSeparator();
    connect(
        widgets::addEntry(window, menu, tr("&Save"), QKeySequence::Save, tr("Save the experiment")),
        &QAction::triggered, this, &Files::save);
    connect(widgets::addEntry(window, menu, tr("Save &as…"),
                              QKeySequence(QStringLiteral("Ctrl+Shift+S")),
                              tr("Save the experiment under another name")),
            &QAction::triggered, this, &Files::askAndSave);
    menu.addSeparator();
    return menu;
}

bool Files::open(const QString& path) {
    if (lessons::mayBeLessons(path))
        return m_parts.lessons.open(path);
    const auto opened = m_parts.session.document.open(path);
    if (!opened) {
        m_parts.centre.notice().say(opened.error());
        return false;
    }
    m_parts.centre.notice().hide();
    leaveLesson();
    lookAsBefore(*opened, m_parts.session, m_parts.centre);
    kFolder.keep(QFileInfo(path).absolutePath(), m_parts.session.settings);
    return true;
}

bool Files::saveTo(const QString& path) {
    const experiment::Shown shown = shownNow(m_parts.session, m_parts.centre);
    if (const auto saved = m_parts.session.document.saveAs(path, shown); !saved) {
        m_parts.centre.notice().say(saved.error());
        return false;
    }
    m_parts.centre.notice().hide();
    kFolder.keep(QFileInfo(path).absolutePath(), m_parts.session.settings);
    return true;
}

void Files::acceptDrag(QDragEnterEvent& event) {
    const QList<QUrl> urls = event.mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event.acceptProposedAction();
}

void Files::takeDrop(QDropEvent& event) {
    const QString path = event.mimeData()->urls().first().toLocalFile();
    event.acceptProposedAction();
    if (lessons::mayBeLessons(path) || maybeSave())
        open(path);
}

bool Files::maybeSave() {
    // The scene of a lesson is not lost: it returns with the lesson.
    const model::Document& document = m_parts.session.document;
    if (!document.isOwnModified())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
                         tr("The experiment “%1” has changes that are not saved.")
                             .arg(theme::plainLine(document.ownName(), theme::kLongestName)),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                         &m_parts.window);
    question.setTextFormat(Qt::PlainText);
    question.setObjectName(QStringLiteral("unsavedQuestion"));
    question.setInformativeText(
        document.isScene() ? tr("It was put aside for the lesson. Do you want to save the changes?")
                           : tr("Do you want to save them?"));
    question.setDefaultButton(QMessageBox::Save);
    question.setWindowModality(Qt::WindowModal);
    switch (question.exec()) {
    case QMessageBox::Save:
        leaveLesson(); // so that one sees what is saved
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void Files::startNew() {
    if (!maybeSave())
        return;
    m_parts.session.document.startNew();
    leaveLesson();
}

void Files::leaveLesson() {
    if (m_parts.lessons.page())
        m_parts.lessons.showList();
}

void Files::askAndOpen() {
    if (!maybeSave())
        return;
    const QString path =
        QFileDialog::getOpenFileName(&m_parts.window, tr("Open experiment"),
                                     lastFolder(m_parts.session.settings), openFilters());
    if (!path.isEmpty())
        open(path);
}

bool Files::save() {
    const QString path = m_parts.session.document.path();
    return path.isEmpty() ? askAndSave() : saveTo(path);
}

bool Files::askAndSave() {
    QFileDialog dialog(&m_parts.window, tr("Save experiment"), lastFolder(m_parts.session.settings),
                       tr("Experiments (*.theta)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("theta"));
    dialog.selectFile(suggestedName());
    return dialog.exec() == QDialog::Accepted && saveTo(dialog.selectedFiles().constFirst());
}

/// Returns the name under which to save. A scene's is that of the lesson, so that no file of the
/// user is suggested.
QString Files::suggestedName() const {
    const model::Document& document = m_parts.session.document;
    if (!document.path().isEmpty())
        return document.path();
    if (document.isScene())
        return theme::fileName(document.sceneTitle()) + QStringLiteral(".theta");
    if (!document.picture().isEmpty())
        return QFileInfo(document.picture()).completeBaseName() + QStringLiteral(".theta");
    return tr("experiment.theta");
}

void Files::followRecentFiles(QMenu& menu) {
    menu.clear();
    model::RecentFiles& recent = m_parts.session.document.recentFiles();
    const QStringList paths = recent.paths();
    for (const QString& path : paths) {
        const QFileInfo file(path);
        QAction* const action = menu.addAction(theme::menuText(
            tr("%1 — %2").arg(file.fileName(), QDir::toNativeSeparators(file.path()))));
        action->setToolTip(theme::toolTip(path));
        connect(action, &QAction::triggered, this, [this, path] {
            if (maybeSave())
                open(path);
        });
    }
    if (!paths.isEmpty()) {
        menu.addSeparator();
        connect(menu.addAction(tr("&Clear this list")), &QAction::triggered, &recent,
                &model::RecentFiles::clear);
    }
    menu.setEnabled(!paths.isEmpty());
}

} // namespace thetascope::ui::window
