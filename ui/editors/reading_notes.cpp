// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/reading_notes.h"

#include "ui/theme/plain_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/markup_label.h"

#include <QColor>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace thetascope::ui::editors {

namespace {

/// Makes the last words of a sentence, those about the brackets, the link that puts them in.
widgets::Markup linked(const QString& sentence, const QColor& colour) {
    const qsizetype semicolon = sentence.lastIndexOf(QLatin1String("; "));
    const qsizetype begin = semicolon < 0 ? 0 : semicolon + 2;
    return widgets::Markup().plain(sentence.left(begin)).link(sentence.mid(begin), colour);
}

} // namespace

ReadingNotes::ReadingNotes(QWidget* parent)
    : QWidget(parent)
    , m_others(widgets::smallPrint({}, this)) {
    setObjectName(QStringLiteral("readingNotes"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (std::size_t i = 0; i < kShown; ++i) {
        widgets::MarkupLabel* const note = widgets::smallPrint({}, this);
        note->setObjectName(QStringLiteral("readingNote%1").arg(i));
        note->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        note->setToolTip(tr("The link puts in the brackets for the other meaning"));
        connect(note, &widgets::MarkupLabel::linkActivated, this, [this, i] {
            if (i < m_readings.size())
                emit bracketsWanted(m_readings[i].where);
        });
        column->addWidget(note);
        m_notes[i] = note;
    }
    m_others->setObjectName(QStringLiteral("otherReadings"));
    column->addWidget(m_others);
    setReadings({});
}

void ReadingNotes::setReadings(const std::vector<expression::Reading>& readings) {
    m_readings = readings;
    for (std::size_t i = 0; i < kShown; ++i) {
        m_notes[i]->setVisible(i < readings.size());
        if (i >= readings.size())
            continue;
        const QString sentence = QString::fromStdString(readings[i].sentence);
        m_notes[i]->setMarkup(linked(sentence, theme::Theme::from(palette()).accent));
        m_notes[i]->setAccessibleName(tr("How a part of the loss was read: %1").arg(sentence));
    }
    const std::size_t others = readings.size() - std::min(readings.size(), kShown);
    m_others->setVisible(others > 0);
    m_others->setText(tr("and %n more", nullptr, static_cast<int>(others)));
    QStringList rest;
    for (std::size_t i = kShown; i < readings.size() && i < 10 * kShown; ++i)
        rest << QString::fromStdString(readings[i].sentence);
    m_others->setToolTip(theme::toolTip(rest.join(QLatin1Char('\n'))));
    setVisible(!readings.empty());
}

void ReadingNotes::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setReadings(std::vector(m_readings)); // links have the colour of the theme
}

} // namespace thetascope::ui::editors
