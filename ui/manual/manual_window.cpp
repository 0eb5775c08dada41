// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_window.h"

#include "ui/manual/hit_delegate.h"
#include "ui/manual/page.h"
#include "ui/manual/page_view.h"
#include "ui/model/kept_setting.h"
#include "ui/theme/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui::manual {

namespace {

const model::KeptSetting<QByteArray> kGeometry{"manual/geometry"};
constexpr QSize kFirstSize{980, 680};
constexpr int kListWidth = 250;
constexpr int kExcerpt = 70; ///< About the number of characters of an excerpt in the list.

/// Returns the text around the first of the words.
QString excerpt(const QString& text, const QString& words) {
    const QString first = words.section(' ', 0, 0, QString::SectionSkipEmpty);
    const auto at = text.indexOf(first, 0, Qt::CaseInsensitive);
    // It begins and ends with whole words.
    qsizetype from = at - kExcerpt / 3;
    from = from > 0 ? text.lastIndexOf(' ', from) + 1 : 0;
    qsizetype to = text.indexOf(' ', std::min(from + kExcerpt, text.size()));
    if (to < 0)
        to = text.size();
    return (from > 0 ? QStringLiteral("… ") : QString()) + text.mid(from, to - from).simplified() +
           (to < text.size() ? QStringLiteral(" …") : QString());
}

} // namespace

ManualWindow::ManualWindow(QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_words(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_view(new PageView(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this)) {
    setObjectName(QStringLiteral("manualWindow"));
    setWindowTitle(tr("Manual"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    makeSearch();
    makeHistory();

    auto* const left = new QWidget(this);
    auto* const top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addWidget(m_forward);
    top->addWidget(m_words, 1);
    auto* const column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_list, 1);
    auto* const splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_view);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kListWidth, kFirstSize.width() - kListWidth});
    auto* const whole = new QVBoxLayout(this);
    whole->addWidget(splitter);

    if (!restoreGeometry(kGeometry.read(m_settings)))
        resize(kFirstSize);
    list();
    m_words->setFocus();
}

void ManualWindow::makeSearch() {
    m_words->setObjectName(QStringLiteral("manualSearch"));
    m_words->setPlaceholderText(tr("Search"));
    m_words->setAccessibleName(tr("Search the manual"));
    m_words->setToolTip(tr("Search all pages (Ctrl+F)"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("manualContents"));
    m_list->setAccessibleName(tr("Contents of the manual"));
    m_list->setToolTip(tr("The pages, or the results of the search"));
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust); // the rows are as high as the width makes them
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_words, &QLineEdit::textChanged, this, &ManualWindow::list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ManualWindow::followRow);
    connect(m_view, &PageView::pageRequested, this, &ManualWindow::openPage);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_words->setFocus();
        m_words->selectAll();
    });
}

void ManualWindow::makeHistory() {
    m_back->setArrowType(Qt::LeftArrow);
    m_back->setObjectName(QStringLiteral("manualBack"));
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("The previous page (Alt+Left)"));
    m_back->setShortcut(QKeySequence(QStringLiteral("Alt+Left")));
    m_forward->setArrowType(Qt::RightArrow);
    m_forward->setObjectName(QStringLiteral("manualForward"));
    m_forward->setAccessibleName(tr("Forward"));
    m_forward->setToolTip(tr("The next page (Alt+Right)"));
    m_forward->setShortcut(QKeySequence(QStringLiteral("Alt+Right")));
    connect(m_back, &QToolButton::clicked, this, [this] { goThroughHistory(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { goThroughHistory(1); });
}

void ManualWindow::openPage(const Page& page, const QString& heading) {
    m_view->showPage(page, heading);
    if (m_present < 0 || m_history[static_cast<std::size_t>(m_present)] != &page) {
        m_history.resize(static_cast<std::size_t>(m_present + 1));
        m_history.push_back(&page);
        ++m_present;
    }
    goThroughHistory(0);
}

void ManualWindow::goThroughHistory(int direction) {
    m_present += direction;
    const Page& page = *m_history[static_cast<std::size_t>(m_present)];
    if (m_view->page() != &page)
        m_view->showPage(page);
    m_back->setEnabled(m_present > 0);
    m_forward->setEnabled(m_present + 1 < static_cast<int>(m_history.size()));
    setWindowTitle(tr("%1 – Manual").arg(theme::titleText(page.title)));
    markContents();
}

void ManualWindow::list() {
    const QString words = m_words->text();
    const bool isSearch = !words.trimmed().isEmpty();
    m_hits = search(words);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    if (!isSearch) {
        for (const Page& page : pages())
            m_list->addItem(page.title);
        markContents();
        return;
    }
    for (const Hit& hit : m_hits) {
        const QString head = hit.heading.isEmpty() ? hit.page->title
                                                   : tr("%1: %2").arg(hit.page->title, hit.heading);
        m_list->addItem(head + '\n' + excerpt(hit.text, words));
    }
    if (m_hits.empty()) {
        m_list->addItem(tr("Nothing was found."));
        m_list->item(0)->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(-1);
}

void ManualWindow::markContents() {
    if (!m_words->text().trimmed().isEmpty() || !m_view->page())
        return;
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(static_cast<int>(m_view->page() - pages().data()));
}

void ManualWindow::followRow(int row) {
    if (row < 0)
        return;
    const auto index = static_cast<std::size_t>(row);
    if (m_words->text().trimmed().isEmpty()) {
        openPage(pages()[index]);
    } else if (index < m_hits.size()) {
        openPage(*m_hits[index].page);
        m_view->showHit(m_hits[index], m_words->text());
    }
}

bool ManualWindow::eventFilter(QObject* watched, QEvent* event) {
    // From the field, Down goes through what was found, and Enter opens it.
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        const int rows = m_list->count();
        if (isEnter || key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Up ? -1 : 1;
            const int row = m_list->currentRow();
            m_list->setCurrentRow(isEnter ? std::max(row, 0) : std::clamp(row + step, 0, rows - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void ManualWindow::hideEvent(QHideEvent* event) {
    kGeometry.keep(saveGeometry(), m_settings);
    QDialog::hideEvent(event);
}

void showManual(QSettings& settings, QWidget& window, const QString& path) {
    auto* manual = window.findChild<ManualWindow*>();
    if (!manual) {
        manual = new ManualWindow(settings, &window);
        manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (const Page* page = findPage(path))
        manual->openPage(*page);
    manual->show();
    manual->raise();
    manual->activateWindow();
}

} // namespace thetascope::ui::manual
