// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/formula_view.h"

#include "core/arithmetic/beginning.h"
#include "core/arithmetic/expression_term.h"
#include "core/arithmetic/text.h"
#include "core/text/number_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formula_font.h"
#include "ui/widgets/themed_button.h"
#include "ui/widgets/tool_tip.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::typeset {

namespace {

using arithmetic::Notation;
using arithmetic::Term;

constexpr double kMargin = 5;  ///< Around the lines, within the frame of the focus.
constexpr double kPadding = 2; ///< Above and below each line.
/// The type is a little larger than that around it, as the scripts are smaller.
constexpr double kTypeSize = 1.08;
/// A line shows at most this many terms at first, and this many if more are asked for.
constexpr double kFewTerms = 60;
constexpr double kManyTerms = arithmetic::kMaxTerms;
/// The terms of a line that is too high are reduced by this factor, but not below this number.
constexpr double kFewer = 0.7;
constexpr double kLeastTerms = 16;
/// The view is at most this high, in em, before more is asked for and afterwards.
constexpr double kLeastRoom = 11;
constexpr double kMostRoom = 30;
/// The tooltip has at most this many characters of a line.
constexpr std::size_t kTooltip = 600;
/// Screen readers are told at most this many characters of a line.
constexpr std::size_t kSpoken = 200;

std::string exactly(double number) {
    return text::withTrueMinus(text::shortest(number));
}

} // namespace

FormulaView::FormulaView(QWidget* parent)
    : QWidget(parent)
    , m_more(widgets::themedButton(QStringLiteral("more"), this)) {
    setAccessibleName(tr("The loss as it was read, and its derivative"));
    setToolTip(tr("How the text was read, and the derivative"));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_more->setObjectName(QStringLiteral("moreFormulaButton"));
    m_more->setIconSize({14, 14});
    m_more->setToolTip(tr("Show more of the formula"));
    m_more->setCheckable(true);
    m_more->setAccessibleName(tr("More of the formula"));
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &FormulaView::setOpen);
    makeActions();
}

void FormulaView::makeActions() {
    auto* text = new QAction(tr("&Copy as text"), this);
    text->setObjectName(QStringLiteral("copyFormulaTextAction"));
    text->setShortcut(QKeySequence::Copy);
    connect(text, &QAction::triggered, this, &FormulaView::copyText);
    auto* latex = new QAction(tr("Copy as &LaTeX"), this);
    latex->setObjectName(QStringLiteral("copyFormulaLatexAction"));
    latex->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(latex, &QAction::triggered, this, &FormulaView::copyLatex);
    auto* all = new QAction(tr("Select &all"), this);
    all->setShortcut(QKeySequence::SelectAll);
    connect(all, &QAction::triggered, this, &FormulaView::selectAll);
    for (QAction* action : {text, latex, all})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({text, latex, all});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void FormulaView::setLoss(std::shared_ptr<const loss::Loss> loss) {
    const std::shared_ptr<const loss::Loss> before = std::exchange(m_loss, std::move(loss));
    // With other values of named constants the formula reads the same, unless a value is the number
    // of a sum's terms.
    const bool isSame =
        before && before->text() == m_loss->text() &&
        std::ranges::none_of(m_loss->constants(), &expression::NamedConstant::isBound);
    if (isSame)
        return;
    if (before && before->dimension() != m_loss->dimension())
        m_selected.clear();
    QString spoken;
    for (std::size_t line = 0; line < count(); ++line)
        spoken += textOf(line, kSpoken) + QLatin1Char('\n');
    setAccessibleDescription(spoken.trimmed());
    forget();
}

std::size_t FormulaView::count() const {
    return m_loss ? 1 + m_loss->dimension() : 0;
}

bool FormulaView::isCut() const {
    return layoutFor(width()).isCut;
}

/// Returns the node that a line shows: the loss, or its derivative.
expression::NodeIndex FormulaView::nodeOf(std::size_t line) const {
    const expression::Formula& formula = m_loss->formula();
    return line == 0 ? formula.typed : formula.written[line - 1];
}

Notation FormulaView::target(std::size_t line) const {
    Term left = Term::letter({.letter = "L"});
    if (line > 0) {
        const std::string sign = m_loss->dimension() == 1 ? "d" : "∂";
        arithmetic::Symbol variable =
            arithmetic::symbolOf(m_loss->formula().symbols.variables[line - 1]);
        variable.letter.insert(0, sign);
        left = Term::of(Term::Kind::Divide, Term::letter({.letter = sign + "L"}),
                        Term::letter(std::move(variable)));
    }
    return arithmetic::notationOf(left, exactly);
}

/// Returns a line as plain text, of which a long formula is cut off.
QString FormulaView::textOf(std::size_t line, std::size_t most) const {
    const expression::Formula& formula = m_loss->formula();
    const std::string left = arithmetic::plainText(target(line));
    return QString::fromStdString(left).remove(QLatin1Char(' ')) + QStringLiteral(" = ") +
           QString::fromStdString(
               expression::print(formula.graph, nodeOf(line), formula.symbols, most));
}

void FormulaView::forget() {
    m_layouts.clear();
    updateGeometry();
    update();
    if (isVisible())
        placeButton();
}

const FormulaView::Layout& FormulaView::layoutFor(int width) const {
    // layouts around this widget try several widths
    constexpr std::size_t kWidths = 8;
    if (const auto found = m_layouts.find(width); found != m_layouts.end())
        return found->second;
    if (!m_typesetter)
        m_typesetter.emplace(widgets::formulaFont(font(), kTypeSize));
    if (m_layouts.size() == kWidths)
        m_layouts.clear();
    return m_layouts.emplace(width, makeLayout(width)).first->second;
}

/// Typesets all lines, each with as many terms as make the whole no higher than there is room for.
FormulaView::Layout FormulaView::makeLayout(int width) const {
    Layout made{.width = width};
    made.lines.resize(count());
    for (std::size_t i = 0; i < count(); ++i) {
        made.lines[i].target = m_typesetter->set(target(i));
        made.column = std::max(made.column, kMargin + made.lines[i].target.width);
    }
    std::vector<double> most(count(), m_isOpen ? kManyTerms : kFewTerms);
    for (std::size_t i = 0; i < count(); ++i)
        setLine(made, i, most[i]);
    const double room = (m_isOpen ? kMostRoom : kLeastRoom) * m_typesetter->em();
    while (placeLines(made) > room) {
        // The highest line that can be shorter has fewer terms.
        std::optional<std::size_t> highest;
        for (std::size_t i = 0; i < count(); ++i) {
            const bool isHigher =
                !highest || made.lines[i].right.height() > made.lines[*highest].right.height();
            if (most[i] > kLeastTerms && isHigher)
                highest = i;
        }
        if (!highest)
            break;
        most[*highest] *= kFewer;
        setLine(made, *highest, most[*highest]);
    }
    return made;
}

void FormulaView::setLine(Layout& made, std::size_t i, double most) const {
    const expression::Formula& formula = m_loss->formula();
    const arithmetic::Beginning beginning =
        arithmetic::beginningOf(formula.graph, nodeOf(i), formula.symbols, most);
    const Notation right{
        Notation::Kind::Row,
        {},
        {{Notation::Kind::Relation, "=", {}}, arithmetic::notationOf(beginning.term, exactly)}};
    made.isCut = made.isCut || !beginning.isWhole;
    made.lines[i].right = m_typesetter->setWithin(right, made.width - made.column - kMargin);
}

/// Puts the lines below each other and returns their height.
double FormulaView::placeLines(Layout& made) const {
    double y = kMargin;
    for (Line& line : made.lines) {
        line.top = y;
        line.baseline =
            y + kPadding +
            std::max({line.target.ascent, line.right.ascent, m_typesetter->lineAscent()});
        line.bottom =
            line.baseline + kPadding +
            std::max({line.target.descent, line.right.descent, m_typesetter->lineDescent()});
        y = line.bottom;
    }
    made.height = y + kMargin;
    return made.height;
}

QSize FormulaView::sizeHint() const {
    return {220, heightForWidth(std::max(220, width()))};
}

QSize FormulaView::minimumSizeHint() const {
    return {120, 20};
}

int FormulaView::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(layoutFor(width).height));
}

std::vector<std::size_t> FormulaView::chosen() const {
    if (!m_selected.empty())
        return {m_selected.begin(), m_selected.end()};
    std::vector<std::size_t> all;
    for (std::size_t line = 0; line < count(); ++line)
        all.push_back(line);
    return all;
}

QString FormulaView::text() const {
    constexpr std::size_t kAll = 1'000'000;
    QStringList lines;
    for (const std::size_t line : chosen())
        lines << textOf(line, kAll);
    return lines.join(QLatin1Char('\n'));
}

QString FormulaView::latex() const {
    QStringList all;
    const expression::Formula& formula = m_loss->formula();
    for (const std::size_t line : chosen()) {
        const arithmetic::Beginning beginning =
            arithmetic::beginningOf(formula.graph, nodeOf(line), formula.symbols, kManyTerms);
        all << QString::fromStdString(
            arithmetic::latex(target(line)) + " = " +
            arithmetic::latex(arithmetic::notationOf(beginning.term, exactly)));
    }
    return all.join(QStringLiteral(" \\\\\n"));
}

void FormulaView::copyText() const {
    QApplication::clipboard()->setText(text());
}

void FormulaView::copyLatex() const {
    QApplication::clipboard()->setText(latex());
}

void FormulaView::selectAll() {
    std::set<std::size_t> all;
    for (std::size_t line = 0; line < count(); ++line)
        all.insert(line);
    select(std::move(all));
}

void FormulaView::select(std::set<std::size_t> lines) {
    m_selected = std::move(lines);
    update();
}

void FormulaView::setOpen(bool open) {
    m_isOpen = open;
    forget();
}

/// Puts the button that shows more of a long formula into the lower right corner.
void FormulaView::placeButton() {
    const bool isNeeded = m_isOpen || layoutFor(width()).isCut;
    m_more->setVisible(isNeeded);
    if (!isNeeded)
        return;
    m_more->setChecked(m_isOpen);
    m_more->setToolTip(m_isOpen ? tr("Show less of the formula") : tr("Show more of the formula"));
    m_more->adjustSize();
    m_more->move(width() - m_more->width(), height() - m_more->height());
    m_more->raise();
}

bool FormulaView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QStringList lines{toolTip()};
        if (isCut()) {
            for (std::size_t line = 0; line < count(); ++line)
                lines << textOf(line, kTooltip);
        }
        widgets::showToolTip(help->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return QWidget::event(event);
}

void FormulaView::paintEvent(QPaintEvent*) {
    const theme::Theme theme = theme::Theme::from(palette());
    const Layout& layout = layoutFor(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    QColor ground = theme.accent;
    ground.setAlphaF(0.13F);
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
        const Line& line = layout.lines[i];
        if (m_selected.contains(i)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(QRectF(2, line.top, width() - 4, line.bottom - line.top), 5, 5);
        }
        const QColor& ink = i == 0 ? theme.ink : theme.fadedInk;
        paint(painter, line.target, {kMargin, line.baseline}, ink);
        paint(painter, line.right, {layout.column, line.baseline}, ink);
    }
}

void FormulaView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeButton();
}

void FormulaView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_typesetter.reset();
        forget();
    }
}

void FormulaView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const std::vector<Line>& lines = layoutFor(width()).lines;
    const double y = event->position().y();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (y < lines[i].top || y >= lines[i].bottom)
            continue;
        std::set<std::size_t> now;
        if (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
            now = m_selected;
        const bool wasOnly = m_selected == std::set{i};
        if (wasOnly || (now.contains(i) && event->modifiers().testFlag(Qt::ControlModifier)))
            now.erase(i);
        else
            now.insert(i);
        return select(std::move(now));
    }
    select({});
}

void FormulaView::keyPressEvent(QKeyEvent* event) {
    const bool isUp = event->key() == Qt::Key_Up;
    if (!isUp && event->key() != Qt::Key_Down)
        return QWidget::keyPressEvent(event);
    if (count() == 0)
        return;
    std::size_t line = isUp ? count() - 1 : 0;
    if (!m_selected.empty())
        line = isUp ? std::max<std::size_t>(*m_selected.begin(), 1) - 1
                    : std::min(*m_selected.rbegin() + 1, count() - 1);
    select({line});
}

} // namespace thetascope::ui::typeset
