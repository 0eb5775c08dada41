// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/csv.h"

#include "core/descent/descend.h"
#include "core/experiment/columns.h"
#include "core/text/csv_field.h"
#include "core/text/number_text.h"

#include <string>
#include <string_view>
#include <utility>

namespace thetascope::experiment {

namespace {

std::string header(std::size_t dimension) {
    std::string line = "optimizer";
    for (const std::string& name : columnNames(dimension))
        line += ',' + name;
    return line + ",outcome\n";
}

/// Writes one run. The newest point is held back until it is known whether it is the last.
class CsvSink final : public descent::Sink {
public:
    CsvSink(std::ostream& out, std::string label, std::size_t dimension)
        : m_out(out)
        , m_label(std::move(label))
        , m_dimension(dimension) {}

    bool take(std::size_t, std::shared_ptr<const descent::Chunk> chunk) override {
        m_text.clear();
        if (m_held)
            addRow(*m_held, m_held->size - 1, {});
        for (std::size_t i = 0; i + 1 < chunk->size; ++i)
            addRow(*chunk, i, {});
        m_held = std::move(chunk);
        m_out << m_text;
        return m_out.good();
    }

    void finish(std::size_t, const descent::End& end) override {
        m_outcome = end.outcome;
        m_text.clear();
        addRow(*m_held, m_held->size - 1, descent::key(m_outcome));
        m_out << m_text;
    }

    descent::Outcome outcome() const { return m_outcome; }

private:
    void addRow(const descent::Chunk& chunk, std::size_t i, std::string_view outcome) {
        m_text += m_label;
        m_text += ',' + std::to_string(m_step++);
        for (std::size_t c = 0; c < m_dimension; ++c)
            addNumber(chunk.theta[c][i]);
        addNumber(chunk.loss[i]);
        for (std::size_t c = 0; c < m_dimension; ++c)
            addNumber(chunk.slope[c][i]);
        if (outcome.empty()) {
            for (std::size_t c = 0; c < m_dimension; ++c)
                addNumber(chunk.rate[c][i]);
            for (std::size_t c = 0; c < m_dimension; ++c)
                addNumber(chunk.sigma[c][i]);
        } else {
            m_text.append(2 * m_dimension, ',');
        }
        m_text += ',';
        m_text += outcome;
        m_text += '\n';
    }

    void addNumber(double value) {
        m_text += ',';
        text::appendShortest(m_text, value);
    }

    std::ostream& m_out;
    std::string m_label; ///< The contender's label, quoted if necessary.
    std::size_t m_dimension;
    std::uint64_t m_step = 0;
    std::string m_text; ///< The rows of one chunk.
    /// The chunk whose last point is not written yet.
    std::shared_ptr<const descent::Chunk> m_held;
    descent::Outcome m_outcome = descent::Outcome::Running;
};

} // namespace

bool writeCsv(const Checked& checked, std::ostream& out, std::stop_token stop) {
    const Experiment& experiment = checked.experiment();
    const loss::Loss& loss = *checked.loss();
    out << header(loss.dimension());
    for (const Contender& contender : experiment.contenders) {
        const std::string& text = label(contender);
        CsvSink sink(out,
                     text::csvField(text.empty() ? optimizer::toSpec(contender.optimizer) : text),
                     loss.dimension());
        descent::descend(loss, {&contender.optimizer, 1}, experiment.start, experiment.until,
                         extentOf(experiment), sink, stop);
        if (!out || sink.outcome() == descent::Outcome::Cancelled)
            return false;
    }
    out.flush();
    return out.good();
}

} // namespace thetascope::experiment
