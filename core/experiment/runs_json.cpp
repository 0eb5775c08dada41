// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/runs_json.h"

#include "core/descent/descend.h"
#include "core/experiment/columns.h"
#include "core/experiment/theta_json.h"
#include "core/text/number_text.h"

#include <cmath>
#include <string>
#include <utility>

namespace thetascope::experiment {

namespace {

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Writes what comes before the runs.
std::string beginning(const Checked& checked) {
    const Experiment& experiment = checked.experiment();
    const loss::Loss& loss = *checked.loss();
    Json constants = Json::object();
    for (const expression::NamedConstant& constant : loss.constants())
        constants[constant.name] = constant.value;
    Json start = Json::array();
    for (std::size_t c = 0; c < loss.dimension(); ++c)
        start.push_back(experiment.start[c]);
    return "{\"loss\": " + dumped(experiment.loss) +
           ", \"variables\": " + dumped(loss.formula().symbols.variables) +
           ", \"constants\": " + dumped(constants) + ", \"start\": " + dumped(start) +
           ",\n \"columns\": " + dumped(columnNames(loss.dimension())) + ",\n \"runs\": [";
}

/// Writes the rows of one run.
class JsonSink final : public descent::Sink {
public:
    JsonSink(std::ostream& out, std::size_t dimension)
        : m_out(out)
        , m_dimension(dimension) {}

    bool take(std::size_t, std::shared_ptr<const descent::Chunk> chunk) override {
        m_text.clear();
        for (std::size_t i = 0; i < chunk->size; ++i)
            addRow(*chunk, i);
        m_out << m_text;
        return m_out.good();
    }

    void finish(std::size_t, const descent::End& end) override { m_outcome = end.outcome; }

    descent::Outcome outcome() const { return m_outcome; }

private:
    void addRow(const descent::Chunk& chunk, std::size_t i) {
        m_text += (m_step == 0 ? "\n   [" : ",\n   [") + std::to_string(m_step);
        ++m_step;
        const auto add = [&](const auto& columns) {
            for (std::size_t c = 0; c < m_dimension; ++c)
                addNumber(columns[c][i]);
        };
        add(chunk.theta);
        addNumber(chunk.loss[i]);
        add(chunk.slope);
        add(chunk.rate); // NaN at the last point
        add(chunk.sigma);
        m_text += ']';
    }

    void addNumber(double value) {
        m_text += ", ";
        if (std::isfinite(value))
            text::appendShortest(m_text, value);
        else
            m_text += "null";
    }

    std::ostream& m_out;
    std::size_t m_dimension;
    std::uint64_t m_step = 0;
    std::string m_text; ///< The rows of one chunk.
    descent::Outcome m_outcome = descent::Outcome::Running;
};

} // namespace

bool writeJson(const Checked& checked, std::ostream& out, std::stop_token stop) {
    const Experiment& experiment = checked.experiment();
    out << beginning(checked);
    for (const Contender& contender : experiment.contenders) {
        const bool isFirst = &contender == experiment.contenders.data();
        const std::string& text = label(contender);
        const std::string name = text.empty() ? optimizer::toSpec(contender.optimizer) : text;
        out << (isFirst ? "" : ",") << "\n  {\"optimizer\": " << dumped(name) << ", \"rows\": [";
        JsonSink sink(out, checked.loss()->dimension());
        descent::descend(*checked.loss(), {&contender.optimizer, 1}, experiment.start,
                         experiment.until, extentOf(experiment), sink, stop);
        if (!out || sink.outcome() == descent::Outcome::Cancelled)
            return false;
        out << "\n   ], \"outcome\": " << dumped(descent::key(sink.outcome())) << '}';
    }
    out << "\n ]}\n";
    out.flush();
    return out.good();
}

} // namespace thetascope::experiment
