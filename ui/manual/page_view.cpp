// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/page_view.h"

#include "ui/manual/page.h"
#include "ui/manual/search.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextTable>
#include <QUrl>

#include <vector>

namespace thetascope::ui::manual {

namespace {

constexpr int kMargin = 22;
constexpr int kCellPadding = 5;
constexpr int kPictureWidth = 640;

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

/// Returns a picture that is no wider than a page, smooth on a screen of this many dots per unit.
QImage fitted(const QImage& picture, qreal dots) {
    const int width = qRound(kPictureWidth * dots);
    if (picture.width() <= width)
        return picture;
    QImage smaller = picture.scaledToWidth(width, Qt::SmoothTransformation);
    smaller.setDevicePixelRatio(dots);
    return smaller;
}

/// A Dressing is a piece of the text with what its format gets in addition.
struct Dressing {
    int position;
    int length;
    QTextCharFormat format;
};

/// Gives links, and text of a fixed pitch, the theme's colours.
void dressText(QTextDocument& document, const theme::Theme& theme) {
    QTextCharFormat link;
    link.setForeground(theme.accent);
    QTextCharFormat typed;
    typed.setBackground(theme.ground);
    std::vector<Dressing> dressings; // fragments are no longer valid once a format has changed
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment fragment = piece.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (format.isAnchor())
                dressings.push_back({fragment.position(), fragment.length(), link});
            else if (format.fontFixedPitch())
                dressings.push_back({fragment.position(), fragment.length(), typed});
        }
    }
    for (const Dressing& dressing : dressings) {
        QTextCursor cursor(&document);
        cursor.setPosition(dressing.position);
        cursor.setPosition(dressing.position + dressing.length, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(dressing.format);
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
    if (heading.isEmpty())
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || headingId(block.text()) != heading)
            continue;
        setTextCursor(QTextCursor(block));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top());
        return;
    }
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

QVariant PageView::loadResource(int type, const QUrl& name) {
    if (type == QTextDocument::ImageResource && m_page)
        return fitted(picture(*m_page, name.toString()), devicePixelRatioF());
    return {};
}

void PageView::load() {
    const theme::Theme theme = theme::Theme::from(palette());
    // What is shown is laid out anew with each of its hundreds of pieces, so they are put together
    // elsewhere.
    QTextDocument text;
    text.setDefaultFont(document()->defaultFont());
    text.setDocumentMargin(kMargin);
    manual::setMarkdown(text, m_page->markdown);
    dressTables(text, theme);
    dressText(text, theme);
    document()->clear();
    QTextCursor(document()).insertFragment(QTextDocumentFragment(&text));
    moveCursor(QTextCursor::Start);
    // Lays out the whole page, and tells it at once, so that the page can be scrolled to a heading.
    QAbstractTextDocumentLayout& layout = *document()->documentLayout();
    emit layout.documentSizeChanged(layout.documentSize());
}

void PageView::follow(const QUrl& link) {
    const Target target = resolve(*m_page, link.toString());
    if (target.page)
        emit pageRequested(*target.page, target.heading);
    else if (link.scheme() == QStringLiteral("https"))
        QDesktopServices::openUrl(link);
}

} // namespace thetascope::ui::manual
