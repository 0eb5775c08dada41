// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/formula_label.h"

#include "core/arithmetic/notation_reader.h"
#include "core/arithmetic/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_font.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::lessons {

namespace {

constexpr int kIndent = 16;        ///< The indent of formulas, in pixels.
constexpr int kPadding = 2;        ///< The space above and below, in pixels.
constexpr double kTypeSize = 1.15; ///< The size of the type, relative to that of the text.

} // namespace

FormulaLabel::FormulaLabel(const QString& formula, QWidget* parent)
    : widgets::PlainLabel(formula, parent)
    , m_notation(
          arithmetic::readNotation(formula.toStdString(), arithmetic::FractionForm::Stacked)) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // so that the height follows from the width
    const auto add = [this](const QString& title, const QString& copied) {
        auto* const action = new QAction(title, this);
        connect(action, &QAction::triggered, this,
                [copied] { QApplication::clipboard()->setText(copied); });
        addAction(action);
    };
    add(tr("&Copy as text"), formula);
    add(tr("Copy as &LaTeX"), QString::fromStdString(arithmetic::latex(m_notation)));
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

typeset::Box FormulaLabel::boxFor(int width) const {
    if (!m_typesetter)
        m_typesetter.emplace(widgets::formulaFont(font(), kTypeSize));
    typeset::Box box = m_typesetter->setWithin(m_notation, std::max(1, width - kIndent));
    box.ascent = std::max(box.ascent, m_typesetter->lineAscent());
    box.descent = std::max(box.descent, m_typesetter->lineDescent());
    return box;
}

QSize FormulaLabel::sizeHint() const {
    const typeset::Box box = boxFor(QWIDGETSIZE_MAX);
    return {kIndent + static_cast<int>(std::ceil(box.width)),
            static_cast<int>(std::ceil(box.height())) + 2 * kPadding};
}

QSize FormulaLabel::minimumSizeHint() const {
    return {4 * kIndent, sizeHint().height()};
}

int FormulaLabel::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(boxFor(width).height())) + 2 * kPadding;
}

void FormulaLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const typeset::Box box = boxFor(width());
    typeset::paint(painter, box, {kIndent, kPadding + box.ascent},
                   theme::Theme::from(palette()).ink);
}

void FormulaLabel::changeEvent(QEvent* event) {
    widgets::PlainLabel::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_typesetter.reset();
    updateGeometry();
    update();
}

} // namespace thetascope::ui::lessons
