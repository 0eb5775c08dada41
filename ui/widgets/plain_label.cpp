// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_label.h"

#include "ui/theme/plain_text.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace thetascope::ui::widgets {

namespace {

constexpr int kLongestWord = 30; ///< The longest word that makes a label wider, in letters.

/// Lets a line be broken within words that are too long. It is not for texts that can be copied.
QString breakable(const QString& text) {
    constexpr QChar kBreak(0x200b); // it has no width
    QString broken;
    int letters = 0;
    for (const QChar c : text) {
        letters = c.isSpace() ? 0 : letters + 1;
        if (letters > kLongestWord && !c.isLowSurrogate()) {
            broken += kBreak;
            letters = 1;
        }
        broken += c;
    }
    return broken;
}

bool canBeCopied(const QLabel& label) {
    return label.textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
}

} // namespace

PlainLabel::PlainLabel(QWidget* parent)
    : QLabel(parent) {
    setTextFormat(Qt::PlainText); // before anybody sets a text
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent)
    : PlainLabel(parent) {
    setText(text);
}

QSize PlainLabel::minimumSizeHint() const {
    const QSize least = QLabel::minimumSizeHint();
    if (!wordWrap())
        return least;
    return {std::min(least.width(), fontMetrics().averageCharWidth() * kLongestWord),
            least.height()};
}

void PlainLabel::paintEvent(QPaintEvent* event) {
    const bool hasRoom = width() >= QLabel::minimumSizeHint().width();
    if (hasRoom || wordWrap() || canBeCopied(*this)) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawFrame(&painter);
    const int margin = this->margin();
    const QRect room = contentsRect().adjusted(margin, margin, -margin, -margin);
    QStringList lines = text().split(u'\n');
    for (QString& line : lines)
        line = fontMetrics().elidedText(line, Qt::ElideRight, room.width());
    style()->drawItemText(&painter, room, static_cast<int>(alignment()), palette(), isEnabled(),
                          lines.join(u'\n'), foregroundRole());
}

void PlainLabel::setText(const QString& text) {
    setLines({text});
}

void PlainLabel::setLines(const QStringList& lines) {
    setTextFormat(Qt::PlainText);
    QStringList shown;
    for (const QString& line : lines)
        shown << (canBeCopied(*this) ? theme::plainLine(line) : breakable(theme::plainLine(line)));
    QLabel::setText(shown.join(u'\n'));
}

} // namespace thetascope::ui::widgets
