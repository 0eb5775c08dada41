// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/step_picture.h"

#include "core/arithmetic/replay.h"
#include "core/arithmetic/worksheet.h"
#include "ui/pictures/page_parts.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/typeset/typesetter.h"
#include "ui/widgets/formula_font.h"
#include "ui/widgets/view_text.h"

#include <QPainter>

#include <algorithm>

namespace thetascope::ui::pictures {

namespace {

using arithmetic::Line;

constexpr double kHeading = 1.6; ///< The height of a heading, in heights of a line.
constexpr double kBetween = 0.5; ///< The space between lines, in heights of a line.

/// Returns the run of the selected optimizer, or else the first one, or null.
const plot::RunView* chosenRun(const ShownRuns& shown) {
    for (const plot::RunView& run : shown.runs) {
        if (run.slot == shown.chosen)
            return &run;
    }
    return shown.runs.empty() ? nullptr : &shown.runs.front();
}

QString partHeading(Line::Part part, const optimizer::Optimizer& optimizer) {
    switch (part) {
    case Line::Part::Slope:
        return StepPicture::tr("Slope");
    case Line::Part::Rate:
        return StepPicture::tr("Learning rate: %1").arg(widgets::viewText(optimizer.rate->title));
    case Line::Part::Update:
        return StepPicture::tr("Update: %1").arg(widgets::viewText(optimizer.update->title));
    case Line::Part::Move:
        return StepPicture::tr("Move");
    }
    return {};
}

std::string fiveDigitsText(double value) {
    return theme::formatNumber(value, 5).toStdString();
}

} // namespace

std::optional<ShownStep> shownStep(const experiment::Checked& checked, const ShownRuns& runs) {
    const plot::RunView* const run = chosenRun(runs);
    const experiment::Contender* const contender =
        run ? experiment::find(checked.experiment(), run->slot) : nullptr;
    if (!contender || run->trajectory.points() == 0 ||
        run->trajectory.dimension() != checked.loss()->dimension())
        return std::nullopt;
    const descent::Trajectory& points = run->trajectory;
    // the last step of a run leads to its last point
    const std::uint64_t last = points.steps() == 0 ? 0 : points.steps() - 1;
    const std::uint64_t t = std::min(runs.step.value_or(last), points.steps());
    if (t < points.steps()) {
        arithmetic::Replay replay(contender->optimizer, points.dimension());
        replay.goTo(points, t);
        if (!replay.agrees())
            return std::nullopt;
    }
    return ShownStep{*contender, points, t};
}

StepPicture::StepPicture(const loss::Loss& loss, const ShownStep& step)
    : m_title(tr("Step %1 of %2")
                  .arg(theme::formatCount(step.t), theme::contenderName(step.contender))) {
    const optimizer::Optimizer& optimizer = step.contender.optimizer;
    arithmetic::Replay replay(optimizer, loss.dimension());
    const bool isStep = step.t < step.run.steps();
    if (isStep)
        replay.goTo(step.run, step.t);
    for (std::size_t c = 0; c < loss.dimension(); ++c) {
        const std::vector<Line> lines =
            arithmetic::Worksheet(loss, optimizer, c)
                .lines(step.run, step.t, isStep ? replay.state(c) : arithmetic::RuleState{});
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const bool begins = i == 0 || lines[i - 1].part != lines[i].part;
            m_rows.push_back({begins ? partHeading(lines[i].part, optimizer) : QString(),
                              arithmetic::write(lines[i], fiveDigitsText)});
        }
    }
}

void StepPicture::paint(plot::PagePainter& page, const PictureSettings& settings) const {
    const plot::PlotStyle style = pageStyle(settings, 1, 1);
    paintBackground(page, settings);
    const QRectF box = paintTitle(page, m_title, settings, style);
    const typeset::Typesetter typesetter(widgets::formulaFont(style.font));
    const double line = QFontMetricsF(style.font).height();

    /// What is typeset, and where it is painted; all of it is as wide as the widest line.
    struct Set {
        typeset::Box box;
        QPointF at;
        bool isFaded;
    };

    std::vector<Set> all;
    std::vector<std::pair<double, QString>> headings;
    double width = 1;
    double y = 0;
    for (const Row& row : m_rows) {
        if (!row.heading.isEmpty()) {
            y += headings.empty() ? 0 : kBetween * line;
            headings.emplace_back(y, row.heading);
            y += kHeading * line;
        }
        const typeset::Box target = typesetter.set(row.line.target);
        const typeset::Box symbols = typesetter.set(row.line.symbols);
        const typeset::Box numbers = typesetter.set(row.line.numbers);
        y += std::max(target.ascent, symbols.ascent);
        all.push_back({target, {line, y}, false});
        all.push_back({symbols, {line + target.width, y}, false});
        y += std::max(target.descent, symbols.descent) + kBetween * line / 2 + numbers.ascent;
        all.push_back({numbers, {line + target.width, y}, true});
        y += numbers.descent + kBetween * line;
        width = std::max(width, line + target.width + std::max(symbols.width, numbers.width));
    }
    // Smaller where there is no room, but never larger than the text of the page.
    const double scale = std::min({1.0, box.width() / width, box.height() / std::max(y, 1.0)});
    const plot::PagePainter::Box here(page, box.topLeft());
    QPainter& painter = page.painter();
    painter.scale(scale, scale);
    painter.setFont(style.font);
    painter.setPen(style.theme.fadedInk);
    for (const auto& [top, text] : headings)
        painter.drawText(QPointF(0, top + line), text);
    for (const Set& each : all)
        typeset::paint(painter, each.box, each.at,
                       each.isFaded ? style.theme.fadedInk : style.theme.ink);
}

} // namespace thetascope::ui::pictures
