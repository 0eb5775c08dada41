// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/one_line.h"

#include <QRegularExpression>
#include <QStringList>

namespace thetascope::ui::editors {

namespace {

/// Returns a line without a comment in the manner of Python, JavaScript or MATLAB. "//" and "%" are
/// also operators, so they begin a comment only where no operator can be.
QString withoutComment(const QString& line) {
    static const QRegularExpression kComment(
        QStringLiteral("#.*$|(^|(?<=;)|(?<=\\{))\\s*(//|%).*$"));
    return QString(line).remove(kComment).trimmed();
}

/// Returns whether a line goes on in the next one.
bool goesOn(const QString& line) {
    static const QRegularExpression kOpen(QStringLiteral("(=>|[-:;,({\\[+*/^=?<>·−&|\\\\])$"));
    return kOpen.match(line).hasMatch();
}

/// Returns whether a line continues that before it.
bool continues(const QString& line) {
    static const QRegularExpression kContinues(QStringLiteral("^[)}\\].,+*/^=?:<>·&|−-]"));
    return kContinues.match(line).hasMatch();
}

} // namespace

QString oneLine(const QString& text) {
    static const QRegularExpression kBreak(
        QStringLiteral("\\r\\n?|[\\n\\x{0b}\\x{0c}\\x{2028}\\x{2029}]"));
    static const QRegularExpression kCommand(QStringLiteral("\\\\[A-Za-z]"));
    const bool isLatex = kCommand.match(text).hasMatch();
    QStringList lines = text.split(kBreak);
    while (!lines.isEmpty() && lines.back().trimmed().isEmpty())
        lines.pop_back();
    QString joined;
    QString before; // the last line that was joined
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isLast = i + 1 == lines.size();
        const QString line =
            isLast || isLatex ? lines[i].simplified() : withoutComment(lines[i].simplified());
        if (line.isEmpty())
            continue;
        const bool isTogether = joined.isEmpty() || isLatex || goesOn(before) || continues(line);
        if (!isLatex && joined.endsWith(QLatin1Char('\\')))
            joined.chop(1); // a line of Python that goes on
        if (!joined.isEmpty())
            joined += isTogether ? QStringLiteral(" ") : QStringLiteral("; ");
        joined += line;
        before = line;
    }
    return joined;
}

} // namespace thetascope::ui::editors
