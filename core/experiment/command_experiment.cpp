// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/command_experiment.h"

#include "core/experiment/constants.h"
#include "core/experiment/suited_rates.h"
#include "core/experiment/theta_file.h"
#include "core/loss/catalogue.h"
#include "core/machine/constant.h"
#include "core/text/quotes.h"

#include <cmath>
#include <memory>
#include <string_view>
#include <utility>

namespace thetascope::experiment {

namespace {

using machine::findOutsideBrackets;
using machine::hasDecimalComma;
using machine::readConstant;
using text::inQuotes;
using Failure = tl::unexpected<CommandError>;

Failure failure(std::string sentence) {
    return Failure({std::move(sentence), std::nullopt});
}

bool isFiniteAt(const loss::Loss& loss, loss::Point point) {
    const loss::Loss::Sample sample = loss.at(point);
    return std::isfinite(sample.loss) && std::isfinite(sample.slope[0]) &&
           (loss.dimension() == 1 || std::isfinite(sample.slope[1]));
}

/// Returns the start that build() documents. If the loss is finite at none of the points tried, it
/// is at 1/12 of the range.
loss::Point defaultStart(const loss::Loss& loss, loss::Range range, loss::Range rangeY) {
    constexpr int kParts = 24;
    const auto at = [&](int part) {
        const auto inside = [part](loss::Range along) {
            return along.low + along.width() / kParts * part;
        };
        return loss::Point{inside(range), loss.dimension() == 2 ? inside(rangeY) : 0};
    };
    const loss::Point first = at(2);
    for (const loss::Point point : {first, at(kParts - 2)}) {
        if (isFiniteAt(loss, point))
            return point;
    }
    for (int part = kParts - 1; part > 0; --part) {
        if (isFiniteAt(loss, at(part)))
            return at(part);
    }
    return first;
}

/// Builds an experiment part by part; each function returns what is wrong with its part.
class Builder {
public:
    explicit Builder(const CommandExperiment& command)
        : m_command(command) {}

    tl::expected<Saved, CommandError> build() {
        using Piece = std::optional<CommandError> (Builder::*)();
        for (const Piece piece :
             {&Builder::takeFile, &Builder::takeLoss, &Builder::takeConstants, &Builder::takeRange,
              &Builder::takeStart, &Builder::takeStoppingRule, &Builder::takeOptimizers}) {
            if (std::optional<CommandError> error = (this->*piece)())
                return Failure(std::move(*error));
        }
        auto checked = check(std::move(m_experiment), std::move(m_loss));
        if (!checked)
            return failure(std::move(checked.error().sentence));
        if (m_command.loss || m_command.range)
            m_shown.zoom.reset();
        return Saved{std::move(*checked), std::move(m_shown)};
    }

private:
    using Fault = std::optional<CommandError>;

    static CommandError fault(std::string sentence) { return {std::move(sentence), std::nullopt}; }

    Fault takeFile() {
        if (!m_command.file)
            return {};
        auto read = readSaved(*m_command.file, text::FileKinds::Streams);
        if (!read)
            return fault(std::move(read.error()));
        m_experiment = read->checked.experiment();
        m_loss = read->checked.loss();
        m_shown = std::move(read->shown);
        m_keepsStart = true;
        return {};
    }

    Fault takeLoss() {
        const loss::Entry* const entry =
            m_command.loss ? loss::entryNamed(*m_command.loss) : nullptr;
        const bool isTyped = m_command.loss && entry == nullptr;
        const std::size_t dimensionBefore = m_loss ? m_loss->dimension() : 0;
        if (entry != nullptr)
            m_experiment.loss = entry->formula;
        else if (isTyped)
            m_experiment.loss = *m_command.loss;

        if (!m_loss || m_loss->text() != m_experiment.loss) {
            auto loss = loss::Loss::fromText(m_experiment.loss, constantValues());
            if (!loss)
                return lossFault(loss.error());
            m_loss = std::move(*loss);
        }
        if (entry != nullptr)
            takeEntry(*entry);
        else if (isTyped && m_loss->dimension() != dimensionBefore)
            m_keepsStart = false;
        return {};
    }

    /// Returns the values that are already set, and those of --set by the names as typed, so that
    /// the loss is seldom compiled a second time.
    std::vector<expression::ConstantValue> constantValues() const {
        std::vector<expression::ConstantValue> values;
        for (const std::string& text : m_command.constants) {
            if (const auto setting = readConstantSetting(text))
                values.push_back({setting->name, setting->value});
        }
        const auto earlier = experiment::constantValues(m_experiment);
        values.insert(values.end(), earlier.begin(), earlier.end());
        return values;
    }

    Fault takeConstants() {
        std::vector<ConstantSetting> typed;
        for (const std::string& text : m_command.constants) {
            auto setting = readConstantSetting(text);
            if (!setting)
                return fault(std::move(setting.error()));
            typed.push_back(std::move(*setting));
        }
        auto loss = setTypedConstants(m_experiment, m_loss, typed);
        if (!loss)
            return fault(std::move(loss.error().sentence));
        m_loss = std::move(*loss);
        return {};
    }

    /// Returns what is wrong with the loss: a name that is nearly one of the catalogue, or a
    /// formula.
    CommandError lossFault(const expression::SyntaxError& error) const {
        if (m_command.loss) {
            const std::string suggestion = loss::suggestionFor(*m_command.loss);
            if (!suggestion.empty())
                return fault("there is no loss " + inQuotes(*m_command.loss) + suggestion);
        }
        return {error.message, error.column()};
    }

    void takeEntry(const loss::Entry& entry) {
        m_experiment.range = entry.range;
        m_experiment.rangeY = entry.rangeY;
        m_experiment.start = entry.start;
        m_keepsStart = true;
        m_rates = entry.rates;
    }

    Fault takeRange() {
        if (!m_keepsStart)
            m_experiment.range = m_experiment.rangeY = loss::Range{};
        if (!m_command.range)
            return {};
        const std::string_view text = *m_command.range;
        const std::size_t comma = findOutsideBrackets(text, ',');
        const auto first = readRange(text.substr(0, comma));
        const auto second = comma == text.size() ? first : readRange(text.substr(comma + 1));
        if (!first || !second)
            return fault("range " + inQuotes(text) +
                         (hasDecimalComma(text)
                              ? ": " + machine::pointSentence()
                              : " is not of the form LO:HI, two numbers with a colon between them "
                                "(for x and y: LO:HI,LO:HI)"));
        if (comma < text.size() && m_loss->dimension() == 1)
            return fault("range " + inQuotes(text) +
                         " has a second part, for y, but the loss has only one variable");
        m_experiment.range = *first;
        if (m_loss->dimension() == 2)
            m_experiment.rangeY = *second;
        return {};
    }

    Fault takeStart() {
        if (!m_command.start) {
            if (!m_keepsStart)
                m_experiment.start = defaultStart(*m_loss, m_experiment.range, m_experiment.rangeY);
            return {};
        }
        const std::string_view text = *m_command.start;
        const std::size_t comma = findOutsideBrackets(text, ',');
        const std::size_t given = comma == text.size() ? 1 : 2;
        const auto first = readConstant(text.substr(0, comma));
        const auto second = given == 1 ? 0.0 : readConstant(text.substr(comma + 1));
        if (!first || !second)
            return fault("start " + inQuotes(text) +
                         (given == 2 && !second && hasDecimalComma(text)
                              ? ": " + machine::pointSentence()
                              : " is not of the form X or X,Y, with finite numbers"));
        if (given == 2 && m_loss->dimension() == 1)
            return fault("start " + inQuotes(text) +
                         " has two numbers, but the loss has only one variable" +
                         (hasDecimalComma(text) ? "; " + machine::pointSentence() : ""));
        if (given != m_loss->dimension())
            return fault("start " + inQuotes(text) +
                         " has one number, but the loss has two variables: write X,Y");
        m_experiment.start = {*first, *second};
        return {};
    }

    Fault takeStoppingRule() {
        if (m_command.steps) {
            const auto steps = machine::readCount(*m_command.steps);
            if (!steps)
                return fault("steps " + inQuotes(*m_command.steps) +
                             " is not a whole number from 1 to " +
                             std::to_string(descent::kMaxSteps));
            m_experiment.until.steps = *steps;
            if (m_command.stepsMeanAll && !m_command.file)
                m_experiment.until.tolerance = 0;
        }
        if (m_command.tolerance) {
            const auto tolerance = readConstant(*m_command.tolerance);
            if (!tolerance)
                return fault("tolerance: " + tolerance.error());
            m_experiment.until.tolerance = *tolerance;
        }
        return {};
    }

    Fault takeOptimizers() {
        if (m_command.optimizers.empty()) {
            if (!m_command.file) {
                m_experiment.contenders = defaultExperiment().contenders;
                suitRates(m_experiment, m_rates); // nobody chose these optimizers
            }
            return {};
        }
        m_experiment.contenders.clear();
        for (const std::string& spec : m_command.optimizers) {
            auto optimizer = optimizer::parseSpec(spec);
            if (!optimizer)
                return fault(std::move(optimizer.error()));
            m_experiment.contenders.push_back(
                {.optimizer = std::move(*optimizer), .slot = {m_experiment.contenders.size()}});
            setLabel(m_experiment.contenders.back(), spec);
        }
        return {};
    }

    const CommandExperiment& m_command;
    Experiment m_experiment;
    std::shared_ptr<const loss::Loss> m_loss;
    std::span<const loss::SuitedRate> m_rates;
    /// Whether range and start come from the file or the ready-made loss.
    Shown m_shown;
    bool m_keepsStart = false;
};

} // namespace

std::optional<loss::Range> readRange(std::string_view text) {
    const std::size_t colon = findOutsideBrackets(text, ':');
    if (colon == text.size())
        return std::nullopt;
    const auto low = readConstant(text.substr(0, colon));
    const auto high = readConstant(text.substr(colon + 1));
    if (!low || !high)
        return std::nullopt;
    return loss::Range{*low, *high};
}

tl::expected<Checked, CommandError> build(const CommandExperiment& command) {
    return buildSaved(command).map([](Saved&& saved) { return std::move(saved.checked); });
}

tl::expected<Saved, CommandError> buildSaved(const CommandExperiment& command) {
    return Builder(command).build();
}

Stage usualStage(const loss::Loss& loss) {
    Stage stage;
    stage.start = defaultStart(loss, stage.range, stage.rangeY);
    return stage;
}

} // namespace thetascope::experiment
