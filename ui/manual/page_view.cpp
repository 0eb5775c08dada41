// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/page_view.h"

#include "ui/manual/page.h"
#include "ui/manual/search.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextTable>
#include <QUrl>

#include <cmath>
#include <utility>
#include <vector>

namespace thetascope::ui::manual {

namespace {

constexpr int kMargin = 22;
constexpr int kCellPadding = 5;

/// Gives tables hairlines and room.
void dressTables(QTextDocument& document, const theme::Theme& theme) {
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        auto* const table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(theme.border);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(kCellPadding);
        format.setCellSpacing(0);
        format.setTopMargin(kCellPadding);
        format.setBottomMargin(2 * kCellPadding);
        table->setFormat(format);
    }
}

/// Gives links, and text of a fixed pitch, the theme's colours.
void dressText(QTextDocument& document, const theme::Theme& theme) {
    QTextCharFormat link;
    link.setForeground(theme.accent);
    QTextCharFormat typed;
    typed.setBackground(theme.ground);
    std::vector<std::pair<QTextFragment, QTextCharFormat>> pieces;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextCharFormat format = piece.fragment().charFormat();
            if (format.isAnchor())
                pieces.emplace_back(piece.fragment(), link);
            else if (format.fontFixedPitch())
                pieces.emplace_back(piece.fragment(), typed);
        }
    }
    for (const auto& [piece, format] : pieces) {
        QTextCursor cursor(&document);
        cursor.setPosition(piece.position());
        cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

} // namespace

PageView::PageView(QWidget* parent)
    : QTextBrowser(parent) {
    setObjectName(QStringLiteral("manualPage"));
    setAccessibleName(tr("Page of the manual"));
    setOpenLinks(false);
    document()->setDocumentMargin(kMargin);
    connect(this, &QTextBrowser::anchorClicked, this, &PageView::follow);
}

void PageView::showPage(const Page& page, const QString& heading) {
    m_page = &page;
    load();
    setAccessibleDescription(page.title);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (heading.isEmpty() || block.blockFormat().headingLevel() == 0 ||
            headingId(block.text()) != heading)
            continue;
        const QRectF place = document()->documentLayout()->blockBoundingRect(block);
        verticalScrollBar()->setValue(static_cast<int>(std::floor(place.top())));
        return;
    }
    verticalScrollBar()->setValue(0);
}

void PageView::showHit(const Hit& hit, const QString& words) {
    if (m_page != hit.page)
        showPage(*hit.page);
    const QTextBlock block = document()->findBlockByNumber(hit.block);
    const QString first = words.section(' ', 0, 0, QString::SectionSkipEmpty);
    const auto at = block.text().indexOf(first, 0, Qt::CaseInsensitive);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(at));
    cursor.setPosition(cursor.position() + static_cast<int>(first.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void PageView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (m_page &&
        (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)) {
        const int scrolled = verticalScrollBar()->value();
        load();
        verticalScrollBar()->setValue(scrolled);
    }
}

void PageView::load() {
    const theme::Theme theme = theme::Theme::from(palette());
    manual::setMarkdown(*document(), m_page->markdown);
    dressTables(*document(), theme);
    dressText(*document(), theme);
    moveCursor(QTextCursor::Start);
}

void PageView::follow(const QUrl& link) {
    const Target target = resolve(*m_page, link.toString());
    if (target.page)
        emit pageRequested(*target.page, target.heading);
    else if (link.scheme() == QStringLiteral("https"))
        QDesktopServices::openUrl(link);
}

} // namespace thetascope::ui::manual
