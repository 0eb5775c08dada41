// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_panel.h"

#include "ui/lessons/lesson_list.h"
#include "ui/lessons/page_view.h"
#include "ui/model/kept_setting.h"
#include "ui/theme/plain_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/themed_button.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace thetascope::ui::lessons {

namespace {

/// The folder from which lessons were last opened.
const model::KeptSetting<QString> kFolder{"lessons/folder"};

} // namespace

LessonPanel::LessonPanel(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_progress(settings)
    , m_lessons(shippedLessons())
    , m_stack(new QStackedWidget(this))
    , m_list(new LessonList(this))
    , m_view(new PageView(this)) {
    setObjectName(QStringLiteral("lessonPanel"));
    setAcceptDrops(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    // The pager is above the page, so that its buttons do not move when the dock's height changes.
    column->addWidget(m_pager = makePager());
    column->addWidget(m_stack, 1);
    connect(m_view, &PageView::aboutToReveal, this, [this] { moveFocus(*m_next); });
    connect(m_view, &PageView::revealed, this, &LessonPanel::liftVeil);
    connect(m_view, &PageView::taskDone, this, &LessonPanel::noteSolved);
    connect(m_list, &LessonList::chosen, this, &LessonPanel::showLesson);
    showList();
}

QWidget* LessonPanel::makeHead() {
    auto* const head = new QWidget(this);
    head->setProperty("role", "bar");
    m_toList = new QToolButton(head);
    m_toList->setObjectName(QStringLiteral("allLessonsButton"));
    m_toList->setText(tr("All lessons"));
    m_toList->setToolTip(tr("Leave the lesson: back to the list, and to your own experiment"));
    m_toList->setProperty("role", "segment");
    m_title = new widgets::PlainLabel(head);
    m_title->setObjectName(QStringLiteral("lessonTitle"));
    m_title->setWordWrap(true);
    m_open = new QToolButton(head);
    m_open->setObjectName(QStringLiteral("openLessonsButton"));
    m_open->setText(tr("Open…"));
    m_open->setToolTip(tr("Open lessons of your own: a file, or a folder of them"));
    m_open->setProperty("role", "segment");
    m_open->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(m_open);
    connect(menu->addAction(tr("Lesson…")), &QAction::triggered, this, &LessonPanel::askForFile);
    connect(menu->addAction(tr("Folder of lessons…")), &QAction::triggered, this,
            &LessonPanel::askForFolder);
    m_open->setMenu(menu);
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(8, 6, 8, 6);
    row->addWidget(m_toList);
    row->addWidget(m_title, 1);
    row->addWidget(m_open);
    connect(m_toList, &QToolButton::clicked, this, &LessonPanel::showList);
    return head;
}

QWidget* LessonPanel::makePager() {
    auto* const pager = new QWidget(this);
    pager->setProperty("role", "bar");
    m_back = new QPushButton(tr("Back"), pager);
    m_back->setObjectName(QStringLiteral("pageBackButton"));
    m_back->setToolTip(tr("The previous page"));
    m_next = new QPushButton(tr("Next"), pager);
    m_next->setObjectName(QStringLiteral("pageNextButton"));
    m_next->setToolTip(tr("The next page"));
    QToolButton* const again = widgets::themedButton(QStringLiteral("reset"), pager);
    again->setObjectName(QStringLiteral("sceneAgainButton"));
    again->setAccessibleName(tr("Set the scene again"));
    again->setToolTip(tr("Set the scene again: restore the experiment of this page"));
    m_where = new widgets::PlainLabel(pager);
    m_where->setObjectName(QStringLiteral("pageWhere"));
    m_where->setProperty("role", "faded");
    setTabOrder(m_back, again);
    setTabOrder(again, m_next);
    auto* const row = new QHBoxLayout(pager);
    row->setContentsMargins(8, 0, 8, 6);
    row->addWidget(m_back);
    row->addWidget(m_where);
    row->addStretch(1);
    row->addWidget(again);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &LessonPanel::showPreviousPage);
    connect(m_next, &QPushButton::clicked, this, &LessonPanel::showNextPage);
    connect(again, &QToolButton::clicked, this, &LessonPanel::setScene);
    return pager;
}

const lesson::Page* LessonPanel::page() const {
    return m_position ? &m_lessons[m_position->lesson].lesson().pages[m_position->page] : nullptr;
}

const lesson::Lesson* LessonPanel::lesson() const {
    return m_position ? &m_lessons[m_position->lesson].lesson() : nullptr;
}

QString LessonPanel::lessonTitle() const {
    return m_position ? QString::fromStdString(m_lessons[m_position->lesson].lesson().title)
                      : QString();
}

void LessonPanel::showList() {
    const std::size_t left = m_position ? m_position->lesson : 0;
    m_position.reset();
    m_scene.reset();
    m_list->setLessons(m_lessons, m_progress);
    m_stack->setCurrentWidget(m_list);
    moveFocus(m_list->button(left));
    m_toList->hide();
    m_open->show();
    m_pager->hide();
    m_title->setText(tr("Choose a lesson"));
    m_isVeiled = false;
    emit veilRequested(false);
    emit pageChanged(nullptr);
}

void LessonPanel::showLesson(std::size_t lesson) {
    const lesson::Outline& chosen = m_lessons[lesson].outline();
    const std::size_t page = m_progress.page(chosen);
    m_scene.reset(); // another lesson may have changed the window
    m_position = Position{lesson, 0};
    turnTo(page + 1 == chosen.pages.size() ? 0 : page);
}

void LessonPanel::showNextUnread() {
    const auto unread = std::ranges::find_if(
        m_lessons, [this](const ListedLesson& each) { return !m_progress.isRead(each.outline()); });
    showLesson(unread == m_lessons.end() ? 0
                                         : static_cast<std::size_t>(unread - m_lessons.begin()));
}

bool LessonPanel::open(const QString& path) {
    auto opened = openLessons(path, m_names ? &*m_names : nullptr);
    if (!opened) {
        emit failed(opened.error());
        return false;
    }
    kFolder.keep(QFileInfo(path).absolutePath(), m_settings);
    // They replace those opened before, since a teacher opens the same file after each change.
    m_lessons = shippedLessons();
    const std::size_t first = m_lessons.size();
    std::ranges::move(*opened, std::back_inserter(m_lessons));
    showLesson(first);
    return true;
}

int LessonPanel::neededHeight() const {
    return height() - m_stack->height() + m_view->neededHeight();
}

void LessonPanel::setTextScale(double scale) {
    m_view->setTextScale(scale);
}

void LessonPanel::turnTo(std::size_t page) {
    m_position->page = page;
    const lesson::Lesson& lesson = m_lessons[m_position->lesson].lesson();
    const lesson::Page& shown = lesson.pages[page];
    m_progress.setPage(m_lessons[m_position->lesson].outline(), page);
    m_title->setText(
        tr("%1   %2").arg(m_position->lesson + 1).arg(QString::fromStdString(lesson.title)));
    m_where->setText(tr("%1 of %2").arg(page + 1).arg(lesson.pages.size()));
    m_where->setToolTip(theme::toolTip(tr("Page %1 of %2").arg(page + 1).arg(lesson.pages.size())));
    const bool isLast = page + 1 == lesson.pages.size();
    const bool isVeryLast = isLast && m_position->lesson + 1 == m_lessons.size();
    m_next->setText(isVeryLast ? tr("All lessons") : isLast ? tr("Next lesson") : tr("Next"));
    m_next->setToolTip(
        theme::toolTip(isVeryLast ? tr("Back to the list of lessons, and to your own experiment")
                       : isLast   ? tr("Begin the next lesson")
                                  : tr("The next page")));
    m_toList->show();
    m_pager->show();
    const QWidget* const focused = QApplication::focusWidget();
    if (focused != m_next && (focused != m_back || page == 0))
        moveFocus(*m_next); // the page before is deleted, with the widget that had the focus
    m_back->setEnabled(page > 0);
    m_open->hide(); // the title needs the room
    m_view->setPage(shown);
    m_view->setTabOrderAfter(*m_next);
    m_isVeiled = shown.isVeiled;
    m_stack->setCurrentWidget(m_view);
    // "keep" keeps what the reader has changed, but not the scene of another page.
    if (shown.setsScene || m_isVeiled || !m_scene || *m_scene != shown.scene) {
        setScene();
        return;
    }
    emit veilRequested(false);
    emit clockRequested(shown.clock);
    emit pageChanged(&shown);
}

void LessonPanel::showPreviousPage() {
    if (!m_position || m_position->page == 0)
        return;
    m_scene.reset(); // the task of a later page may have changed what an earlier one is about
    turnTo(m_position->page - 1);
}

void LessonPanel::showNextPage() {
    if (!m_position)
        return;
    const lesson::Outline& lesson = m_lessons[m_position->lesson].outline();
    if (m_position->page + 1 < lesson.pages.size()) {
        turnTo(m_position->page + 1);
    } else if (m_position->lesson + 1 < m_lessons.size()) {
        showLesson(m_position->lesson + 1);
    } else {
        showList();
    }
}

void LessonPanel::goOn() {
    if (m_position && !m_view->scrollDown())
        showNextPage();
}

void LessonPanel::revealAndGoOn() {
    if (m_position && !m_view->scrollDown() && !m_view->reveal())
        showNextPage();
}

void LessonPanel::goBack() {
    if (m_position && !m_view->scrollUp())
        showPreviousPage();
}

QWidget* LessonPanel::askToPredict() {
    return m_position ? m_view->askToPredict() : nullptr;
}

void LessonPanel::setScene() {
    const lesson::Page& shown = *page();
    m_scene = shown.scene;
    emit sceneRequested(
        *m_scene, tr("lesson “%1”").arg(theme::menuText(QString::fromStdString(shown.title))));
    emit veilRequested(m_isVeiled);
    emit clockRequested(shown.clock);
    emit pageChanged(&shown);
}

void LessonPanel::noteSolved() {
    m_progress.setSolved(m_lessons[m_position->lesson].outline(), *page());
}

void LessonPanel::liftVeil() {
    if (!m_isVeiled)
        return;
    m_isVeiled = false;
    setScene();
    emit clockRequested({lesson::ClockAction::Kind::Play, 0});
}

void LessonPanel::moveFocus(QWidget& to) {
    if (isAncestorOf(QApplication::focusWidget()))
        to.setFocus(Qt::OtherFocusReason);
}

void LessonPanel::check(std::span<const lesson::Run> runs) {
    if (m_position)
        m_view->checkTask(runs);
}

QString LessonPanel::lastFolder() const {
    return kFolder.readOr(m_settings,
                          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

void LessonPanel::askForFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a lesson"), lastFolder(),
                                                      tr("Lessons (*.yaml *.yml)"));
    if (!path.isEmpty())
        open(path);
}

void LessonPanel::askForFolder() {
    const QString path =
        QFileDialog::getExistingDirectory(this, tr("Open a folder of lessons"), lastFolder());
    if (!path.isEmpty())
        open(path);
}

void LessonPanel::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && mayBeLessons(urls.first().toLocalFile()))
        event->acceptProposedAction();
}

void LessonPanel::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    open(event->mimeData()->urls().first().toLocalFile());
}

} // namespace thetascope::ui::lessons
