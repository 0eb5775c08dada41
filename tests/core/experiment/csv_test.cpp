// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/csv.h"
#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "tests/support/csv.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <sstream>
#include <stop_token>
#include <streambuf>
#include <string>
#include <string_view>

namespace thetascope::experiment {
namespace {

std::string csvText(const Experiment& experiment) {
    std::ostringstream out;
    EXPECT_TRUE(writeCsv(tests::checked(experiment), out));
    return out.str();
}

/// Every cell read back is the run's own double, to the last bit.
void expectTheRuns(const Experiment& experiment) {
    const Checked checked = tests::checked(experiment);
    const std::size_t dimension = checked.loss()->dimension();
    const tests::Csv csv(csvText(experiment));
    const auto runs = run(checked);
    const bool isPlane = dimension == 2;
    std::size_t row = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (std::uint64_t t = 0; t < runs[i].points(); ++t, ++row) {
            const descent::Step step = runs[i].at(t);
            const bool isLast = t == runs[i].steps();
            const auto expectCell = [&](const std::string& column, double want) {
                ASSERT_EQ(std::bit_cast<std::uint64_t>(csv.number(row, column)),
                          std::bit_cast<std::uint64_t>(want))
                    << column << " of run " << i << " at step " << t;
            };
            ASSERT_LT(row, csv.rows());
            ASSERT_EQ(csv.cell(row, "optimizer"), label(experiment.contenders[i]));
            ASSERT_EQ(csv.cell(row, "step"), std::to_string(t));
            ASSERT_EQ(csv.cell(row, "outcome"), isLast ? key(runs[i].outcome()) : "");
            expectCell("loss", step.loss);
            for (std::size_t c = 0; c < dimension; ++c) {
                const std::string suffix = !isPlane ? "" : c == 0 ? "_x" : "_y";
                expectCell("theta" + suffix, step.theta[c]);
                expectCell("gradient" + suffix, step.slope[c]);
                if (isLast) {
                    ASSERT_EQ(csv.cell(row, "learning_rate" + suffix), "");
                    ASSERT_EQ(csv.cell(row, "update" + suffix), "");
                    continue;
                }
                expectCell("learning_rate" + suffix, step.rate[c]);
                expectCell("update" + suffix, step.sigma[c]);
            }
        }
    }
    EXPECT_EQ(row, csv.rows());
}

Experiment labelled(std::string loss, loss::Point start, std::uint64_t steps) {
    Experiment experiment = defaultExperiment();
    experiment.loss = std::move(loss);
    experiment.start = start;
    experiment.until = {steps, 0};
    for (Contender& contender : experiment.contenders)
        setLabel(contender, toSpec(contender.optimizer));
    return experiment;
}

TEST(WriteCsv, oneVariable_readsBackToTheSameBits) {
    expectTheRuns(labelled("sin 2θ · log θ²", {-5, 0}, 200));
}

TEST(WriteCsv, twoVariables_readsBackToTheSameBits) {
    expectTheRuns(labelled("(1-x)²+100(y-x²)²", {-1.2, 1}, 100)); // two of them diverge
}

TEST(WriteCsv, manyChunks_readBackToTheSameBits) {
    constexpr std::uint64_t kPoints = descent::Chunk::kPoints;
    for (const std::uint64_t steps : {kPoints - 2, kPoints - 1, kPoints, 2 * kPoints})
        expectTheRuns(labelled("sin θ", {1, 0}, steps));
}

TEST(WriteCsv, labels_areQuotedWhereTheyMustBe) {
    Experiment experiment = labelled("θ²", {1, 0}, 1);
    const std::vector<std::string> labels = {"plain", "a,b", "say \"α\"", "a \"b\", c"};
    for (std::size_t i = 0; i < labels.size(); ++i)
        setLabel(experiment.contenders[i], labels[i]);
    const std::string text = csvText(experiment);
    EXPECT_NE(text.find("\nplain,0,"), std::string::npos);
    EXPECT_NE(text.find("\n\"a,b\",0,"), std::string::npos);
    EXPECT_NE(text.find("\n\"say \"\"α\"\"\",0,"), std::string::npos);
    EXPECT_NE(text.find("\n\"a \"\"b\"\", c\",0,"), std::string::npos);
    const tests::Csv csv(text);
    for (std::size_t i = 0; i < labels.size(); ++i)
        EXPECT_EQ(csv.cell(2 * i, "optimizer"), labels[i]);
}

TEST(WriteCsv, withoutLabel_completeSpec) {
    Experiment experiment = labelled("θ²", {1, 0}, 1);
    experiment.contenders.resize(1);
    setLabel(experiment.contenders[0], {});
    EXPECT_EQ(tests::Csv(csvText(experiment)).cell(0, "optimizer"), "gd:alpha=0.05");
}

TEST(WriteCsv, noContenders_headerAlone) {
    Experiment experiment = labelled("θ²", {1, 0}, 1);
    experiment.contenders.clear();
    EXPECT_EQ(csvText(experiment),
              "optimizer,step,theta,loss,gradient,learning_rate,update,outcome\n");
}

/// Takes some bytes, and no more.
class FullBuffer final : public std::streambuf {
public:
    explicit FullBuffer(std::size_t room)
        : m_room(room) {}

    std::size_t refused() const { return m_refused; }

protected:
    std::streamsize xsputn(const char*, std::streamsize count) override {
        if (static_cast<std::size_t>(count) > m_room) {
            ++m_refused;
            return 0;
        }
        m_room -= static_cast<std::size_t>(count);
        return count;
    }

    int_type overflow(int_type) override { return traits_type::eof(); }

private:
    std::size_t m_room;
    std::size_t m_refused = 0;
};

TEST(WriteCsv, streamThatFails_endsTheRuns) {
    // With 10⁸ steps a writer that went on regardless would be noticed.
    const Checked checked = tests::checked(labelled("θ²", {1, 0}, 100'000'000));
    for (const std::size_t room : {std::size_t{0}, std::size_t{100}, std::size_t{1'000'000}}) {
        FullBuffer buffer(room);
        std::ostream out(&buffer);
        EXPECT_FALSE(writeCsv(checked, out));
        EXPECT_EQ(buffer.refused(), 1U) << room;
    }
}

TEST(WriteCsv, stopRequested_isNotComplete) {
    const Checked checked = tests::checked(labelled("θ²", {1, 0}, 100'000'000));
    std::stop_source source;
    source.request_stop();
    std::ostringstream out;
    EXPECT_FALSE(writeCsv(checked, out, source.get_token()));
}

} // namespace
} // namespace thetascope::experiment
