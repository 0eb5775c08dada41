// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/text_copy.h"

#include "ui/widgets/menu_entry.h"
#include "ui/widgets/notice.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>

#include <utility>

namespace thetascope::ui::exports {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("CopiedTexts", text);
}

} // namespace

TextCopy::TextCopy(Parts parts, QObject* parent)
    : QObject(parent)
    , m_parts(std::move(parts)) {}

void TextCopy::addTo(QMenu& menu) {
    QMenu& texts = *menu.addMenu(tr("C&opy as"));
    texts.setToolTipsVisible(true);
    for (const CopiedText& text : copiedTexts()) {
        QAction* const action = widgets::addEntry(m_parts.window, texts, translated(text.menu), {},
                                                  translated(text.tip));
        action->setObjectName(QString::fromLatin1(text.name));
        connect(action, &QAction::triggered, this, [this, &text] { copy(text); });
    }
}

void TextCopy::copy(const CopiedText& text) {
    const experiment::Shown shown = m_parts.shown();
    const pictures::ShownRuns runs = m_parts.runs();
    const auto made = text.make({m_parts.experiment(), shown, runs, m_parts.view()});
    if (!made) {
        m_parts.notice.say(tr("Nothing was copied: %1").arg(QString::fromStdString(made.error())));
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(*made));
    m_parts.notice.say(translated(text.said));
}

} // namespace thetascope::ui::exports
