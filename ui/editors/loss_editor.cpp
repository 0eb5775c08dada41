// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/loss_editor.h"

#include "core/loss/catalogue.h"
#include "ui/editors/constant_rows.h"
#include "ui/editors/formula_field.h"
#include "ui/editors/loss_gallery.h"
#include "ui/editors/reading_notes.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/variable_names.h"
#include "ui/typeset/formula_view.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/markup_label.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/place.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>

namespace thetascope::ui::editors {

namespace {

using namespace std::chrono_literals;

/// After a pause this long, further typing is another step of the undo stack. It is long enough to
/// look for a key, and too short to look at what a loss does.
constexpr auto kBurst = 800ms;

/// Returns whether a text has a left side of its own, as in "J(w, b) = …".
bool hasLeftSide(const QString& text) {
    static const QRegularExpression kLeftSide(
        QStringLiteral("^\\s*[\\p{L}_][\\p{L}\\p{N}_]*\\s*(\\([^()=]*\\))?\\s*:?=(?!=)"));
    return kLeftSide.match(text).hasMatch();
}

/// Returns whether the natural logarithm is typed or shown, which is written "log".
bool hasLogarithm(const expression::Formula& formula) {
    std::vector<expression::NodeIndex> shown = formula.written;
    shown.push_back(formula.typed);
    const std::vector<bool> isShown = expression::reachable(formula.graph, shown);
    for (expression::NodeIndex i = 0; i < isShown.size(); ++i) {
        const expression::Node& node = formula.graph[i];
        if (isShown[i] && node.op == expression::Op::Call &&
            node.function == expression::Function::Log)
            return true;
    }
    return formula.text.find("log") != std::string::npos;
}

} // namespace

LossEditor::LossEditor(model::ExperimentModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_field(new FormulaField(this))
    , m_reading(new QWidget(this))
    , m_fault(widgets::smallPrint({}, m_reading))
    , m_formula(new typeset::FormulaView(m_reading))
    , m_notes(new ReadingNotes(m_reading))
    , m_logNote(widgets::smallPrint(tr("log is the natural logarithm"), m_reading))
    , m_constants(new ConstantRows(model, this))
    , m_galleryButton(widgets::themedButton(QStringLiteral("gallery"), this))
    , m_range(makeRangeRow(QStringLiteral("range")))
    , m_rangeY(makeRangeRow(QStringLiteral("rangeY"))) {
    setObjectName(QStringLiteral("lossEditor"));
    widgets::enterPlace(*this, "loss", widgets::Place::Kind::Control);
    m_field->setObjectName(QStringLiteral("lossEdit"));
    m_field->setAccessibleName(tr("Loss"));
    m_field->setToolTip(
        tr("The loss L: a formula in θ, or in x and y, such as sin 2θ · log θ² or "
           "0.5(x² + 20y²). Other letters can be variables, too, or constants.\nlog is the natural "
           "logarithm. Escape restores the last valid formula."));
    m_fault->setObjectName(QStringLiteral("lossFault"));
    m_fault->setProperty("role", "fault");
    m_fault->setAccessibleName(tr("What is wrong with the loss"));
    m_fault->setToolTip(tr("The last valid loss stays until this text is valid"));
    m_fault->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_fault->hide();
    m_formula->setObjectName(QStringLiteral("formulaView"));
    m_logNote->setObjectName(QStringLiteral("logNote"));
    m_logNote->setToolTip(tr("log and ln are to base e, log10 is to base 10, and log2 to base 2"));
    m_galleryButton->setObjectName(QStringLiteral("galleryButton"));
    m_galleryButton->setText(tr("Exa&mples"));
    m_galleryButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_galleryButton->setAccessibleName(tr("Ready-made losses"));
    m_galleryButton->setToolTip(tr("Ready-made losses, each with its range, start and rates"));

    layOut();
    connectAll();
    showLoss();
    showRange();
}

LossEditor::RangeRow LossEditor::makeRangeRow(const QString& name) {
    RangeRow range{new QWidget(this), new widgets::PlainLabel(this), new widgets::NumberField(this),
                   new widgets::NumberField(this)};
    range.row->setObjectName(name + QStringLiteral("Row"));
    range.label->setObjectName(name + QStringLiteral("Label"));
    range.low->setObjectName(name + QStringLiteral("LowField"));
    range.high->setObjectName(name + QStringLiteral("HighField"));
    range.label->setBuddy(range.low);
    range.low->setHelp(tr("The low end of the range shown; the runs do not depend on it"));
    range.high->setHelp(tr("The high end of the range shown; the runs do not depend on it"));
    auto* dots = new widgets::PlainLabel(QStringLiteral("…"), range.row);
    dots->setProperty("role", "faded");
    auto* row = new QHBoxLayout(range.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(range.label, 1);
    for (QWidget* part : {static_cast<QWidget*>(range.low), static_cast<QWidget*>(dots),
                          static_cast<QWidget*>(range.high)})
        row->addWidget(part);
    for (widgets::NumberField* field : {range.low, range.high}) {
        field->setFixedWidth(field->sizeHint().width());
        connect(field, &widgets::NumberField::numberEdited, this, &LossEditor::editRange);
    }
    return range;
}

void LossEditor::layOut() {
    auto* head = new QHBoxLayout;
    head->addWidget(widgets::caption(tr("Loss"), this), 1);
    head->addWidget(m_galleryButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_field);
    column->addWidget(m_reading);
    column->addWidget(m_constants);
    column->addWidget(m_range.row);
    column->addWidget(m_rangeY.row);
    column->addStretch(1);
    auto* reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(4);
    for (QWidget* part : {static_cast<QWidget*>(m_fault), static_cast<QWidget*>(m_formula),
                          static_cast<QWidget*>(m_notes), static_cast<QWidget*>(m_logNote)})
        reading->addWidget(part);
    reading->addStretch(1);
}

void LossEditor::connectAll() {
    m_burst.setSingleShot(true);
    m_burst.setInterval(kBurst);
    connect(&m_burst, &QTimer::timeout, this, &LossEditor::endBurst);
    connect(m_field, &FormulaField::edited, this, &LossEditor::type);
    connect(m_field, &FormulaField::finished, this, [this] {
        endBurst();
        settle();
    });
    connect(m_field, &FormulaField::abandoned, this, [this] {
        endBurst();
        showLoss();
    });
    connect(m_notes, &ReadingNotes::bracketsWanted, this, &LossEditor::putBrackets);
    connect(m_galleryButton, &QToolButton::clicked, this, &LossEditor::showGallery);
    connect(&m_model, &model::ExperimentModel::draftChanged, this, &LossEditor::followDraft);
    connect(&m_model, &model::ExperimentModel::changed, this, [this](model::Changes what) {
        if (what.testFlag(model::Change::Loss)) {
            // A text that is being typed stays when a constant or something else changes.
            if (m_typing || m_model.experiment().loss == m_text) {
                showReading();
            } else {
                endBurst(); // what is typed after an undo is another step
                showLoss();
            }
        }
        if (what.testFlag(model::Change::Constants) && !m_typing)
            m_constants->refresh();
        if (what.testFlag(model::Change::Range) || what.testFlag(model::Change::Loss))
            showRange();
    });
}

void LossEditor::showGallery() {
    endBurst();
    if (!m_gallery) {
        m_gallery = new LossGallery(this);
        connect(m_gallery, &LossGallery::chosen, this, [this](const loss::Entry* entry) {
            m_model.replaceLoss(*entry);
            m_field->moveCursor(QTextCursor::Start); // to be read, not typed on
            if (window()->focusWidget() == m_field)
                window()->setFocus();
        });
    }
    m_gallery->popUp(*m_galleryButton, QString::fromStdString(m_model.experiment().loss));
}

void LossEditor::type(const QString& text) {
    // More than one character has changed: a selection was replaced or removed, or text was pasted.
    if (std::abs(text.size() - std::exchange(m_size, text.size())) > 1)
        endBurst();
    const std::string typed = text.toStdString();
    if (typed == m_model.experiment().loss) {
        showFault(nullptr);
        m_model.setDraft({});
        return;
    }
    auto loss = m_model.compile(text);
    showFault(loss ? nullptr : &loss.error());
    m_model.setDraft(loss ? QString() : text);
    if (!loss)
        return;
    if (!m_inBurst)
        m_model.beginDrag();
    m_inBurst = true;
    m_burst.start();
    m_typing = true;
    m_model.setLoss(std::move(*loss));
    m_typing = false;
}

/// Shows a draft that was not typed here, since it came back with an experiment, and forgets one
/// that went with another.
void LossEditor::followDraft(const QString& draft) {
    if (draft.isEmpty() && !m_fault->isHidden())
        showLoss();
    if (draft.isEmpty() || m_field->text() == draft)
        return;
    endBurst();
    m_field->setText(draft);
    m_size = draft.size();
    if (const auto loss = m_model.compile(draft); !loss)
        showFault(&loss.error());
}

void LossEditor::endBurst() {
    if (!m_inBurst)
        return;
    m_inBurst = false;
    m_burst.stop();
    m_model.endDrag();
}

/// Keeps what is below the field from moving up while one types.
void LossEditor::keepHeight() {
    if (m_reading->isVisible())
        m_reading->setMinimumHeight(m_reading->height());
}

/// Lets what is below the field move up again, when one has stopped typing.
void LossEditor::settle() {
    if (m_fault->isHidden())
        m_reading->setMinimumHeight(0);
    // The field may have lost the focus because the window is being destroyed.
    if (m_field->hasFocus())
        m_constants->refresh();
    else
        m_constants->refreshSoon();
}

/// The sentence replaces the formula and is as high, so that nothing below moves while one types.
void LossEditor::showFault(const expression::SyntaxError* error) {
    keepHeight();
    m_field->setFault(error ? std::optional(error->where) : std::nullopt);
    m_fault->setVisible(error);
    m_fault->setText(error ? QString::fromStdString(error->message) : QString());
    m_formula->setHidden(error);
    m_notes->setVisible(!error && m_notes->count() > 0);
    m_logNote->setVisible(!error && m_hasLogarithm);
    const int needed = std::max(m_reading->minimumHeight(), m_fault->heightForWidth(width()));
    m_reading->setMaximumHeight(error && isVisible() ? needed : QWIDGETSIZE_MAX);
}

void LossEditor::showLoss() {
    m_field->setText(QString::fromStdString(m_model.experiment().loss));
    m_size = m_field->text().size();
    showFault(nullptr);
    m_model.setDraft({});
    showReading();
    settle();
}

void LossEditor::showReading() {
    const std::shared_ptr<const loss::Loss> loss = m_model.loss();
    const expression::Formula& formula = loss->formula();
    // A left side that was typed takes the place of the prefix.
    const QString typed = QString::fromStdString(formula.text);
    m_field->setPrefix(hasLeftSide(typed) ? QString()
                                          : tr("%1 =").arg(theme::VariableNames(*loss).loss()));
    m_field->setSymbols(formula.symbols);
    m_formula->setLoss(loss);
    m_notes->setReadings(formula.readings);
    m_hasLogarithm = hasLogarithm(formula);
    if (m_typing)
        m_constants->refreshWhileTyping();
    else
        m_constants->refresh();
    m_text = formula.text;
    m_logNote->setVisible(m_fault->isHidden() && m_hasLogarithm);
}

void LossEditor::putBrackets(expression::Span where) {
    endBurst();
    m_field->putBrackets(where);
    endBurst();
    m_field->setFocus();
}

void LossEditor::showRange() {
    const experiment::Experiment& now = m_model.experiment();
    const theme::VariableNames names(*m_model.loss());
    const auto show = [](const RangeRow& row, const QString& variable, loss::Range range) {
        row.label->setText(tr("Range of %1").arg(variable));
        row.label->setToolTip(theme::toolTip(
            tr("The range of %1 that is shown; the runs do not depend on it").arg(variable)));
        row.low->setAccessibleName(tr("Low end of the range of %1").arg(variable));
        row.high->setAccessibleName(tr("High end of the range of %1").arg(variable));
        row.low->setBounds({.maximum = range.high, .maximumAllowed = false});
        row.high->setBounds({.minimum = range.low, .minimumAllowed = false});
        row.low->setNumber(range.low);
        row.high->setNumber(range.high);
    };
    show(m_range, names.name(0), now.range);
    show(m_rangeY, names.isPlane() ? names.name(1) : tr("y"), now.rangeY);
    m_rangeY.row->setVisible(names.isPlane());
}

void LossEditor::editRange() {
    m_model.setRange({m_range.low->number(), m_range.high->number()},
                     {m_rangeY.low->number(), m_rangeY.high->number()});
}

} // namespace thetascope::ui::editors
