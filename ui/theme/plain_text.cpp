// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_text.h"

#include "core/experiment/experiment.h"

#include <QStringList>
#include <QTextDocument>

#include <algorithm>

namespace thetascope::ui::theme {

namespace {

constexpr QChar kMore(0x2026);      ///< “…”
constexpr QChar kLineBreak(0x21b5); ///< “↵”
constexpr QChar kUnknown(0xfffd);   ///< “�”
constexpr QChar kJoiner(0x2060);    ///< It is invisible, has no width, and is part of no tag.

constexpr qsizetype kWidestLine = 100; ///< Of a tooltip, in characters.
constexpr qsizetype kMostLines = 24;   ///< Of a tooltip.

/// Above a letter of any language there are fewer marks.
constexpr int kMostMarks = 4;

/// Returns whether a character changes the direction of those around it, so that a name could be
/// shown as another.
bool turnsText(QChar c) {
    const char16_t code = c.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

bool breaksLine(QChar c) {
    const char16_t code = c.unicode();
    return (code >= u'\n' && code <= u'\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

/// Returns a character as it is shown in a line.
QChar shown(QChar c) {
    constexpr char16_t kPictures = 0x2400; // a picture for each control character
    const char16_t code = c.unicode();
    if (code == u'\t')
        return u' ';
    if (breaksLine(c))
        return kLineBreak;
    if (code < u' ')
        return {static_cast<char16_t>(kPictures + code)};
    if (code == 0x7f)
        return {static_cast<char16_t>(kPictures + 0x21)};
    return (code > 0x7f && code < 0xa0) || turnsText(c) ? kUnknown : c;
}

/// Returns the beginning of a text that is too long, with a sign that there is more.
QString beginning(const QString& text, qsizetype longest) {
    if (text.size() <= longest)
        return text;
    qsizetype end = std::max<qsizetype>(longest - 1, 0);
    if (end > 0 && text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + kMore;
}

/// Returns a text that reads the same, but that Qt does not take as HTML: it looks only for what
/// might be a tag or a “&lt;” in the first line.
QString neverHtml(QString text) {
    if (!Qt::mightBeRichText(text))
        return text;
    text.replace(u'<', QStringLiteral("<") + kJoiner);
    return text.replace(u'&', QStringLiteral("&") + kJoiner);
}

/// Breaks a line at spaces, and within words where these are too long.
QStringList wrapped(QString line) {
    QStringList lines;
    while (line.size() > kWidestLine) {
        const qsizetype space = line.lastIndexOf(u' ', kWidestLine);
        qsizetype end = space > 0 ? space : kWidestLine;
        if (space <= 0 && line.at(end - 1).isHighSurrogate())
            --end;
        lines << line.left(end);
        line.remove(0, space > 0 ? end + 1 : end);
    }
    return lines << line;
}

} // namespace

QString plainLine(const QString& text, qsizetype longest) {
    const QString part = beginning(text, longest);
    QString line;
    line.reserve(part.size());
    int marks = 0;
    for (qsizetype i = 0; i < part.size(); ++i) {
        const QChar c = part.at(i);
        if (c == u'\r' && i + 1 < part.size() && part.at(i + 1) == u'\n')
            continue; // both together are one line break
        marks = c.isMark() ? marks + 1 : 0;
        if (marks <= kMostMarks)
            line += shown(c);
    }
    return line;
}

QString toolTip(const QString& text) {
    const QString part = beginning(text, kMostLines * kWidestLine);
    QStringList lines;
    for (const QString& line : part.split(u'\n'))
        lines << wrapped(plainLine(line, part.size()));
    if (lines.size() > kMostLines)
        lines = lines.mid(0, kMostLines - 1) << QString(kMore);
    return neverHtml(lines.join(u'\n'));
}

QString menuText(const QString& name) {
    // The text of an action is its tooltip, too, if it has no other.
    return neverHtml(plainLine(name, 2 * kLongestName)).replace(u'&', QStringLiteral("&&"));
}

QString titleText(const QString& name) {
    return plainLine(name, 2 * kLongestName)
        .replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

QString contenderName(const experiment::Contender& contender) {
    // The beginning is enough, so that a long name costs nothing.
    const std::string name = experiment::screenName(contender);
    const auto most = static_cast<std::size_t>(4 * (kLongestName + 1));
    return plainLine(QString::fromStdString(name.substr(0, most)), kLongestName);
}

} // namespace thetascope::ui::theme
