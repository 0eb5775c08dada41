// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/sweep_report.h"

#include "core/text/csv_field.h"
#include "core/text/number_text.h"

#include <nlohmann/json.hpp>

namespace thetascope::race {

namespace {

nlohmann::ordered_json pointJson(const loss::Point& point, std::size_t dimension) {
    if (dimension == 1)
        return point[0];
    return nlohmann::ordered_json::array({point[0], point[1]});
}

} // namespace

void writeCsv(const SweepReport& report, std::ostream& out) {
    const std::size_t dimension = report.loss->dimension();
    out << "optimizer,alpha,outcome,steps," << (dimension == 1 ? "theta" : "theta_x,theta_y")
        << ",loss\n";
    std::string line;
    for (std::size_t i = 0; i < report.names.size(); ++i) {
        const std::string name = text::csvField(report.names[i]) + ',';
        for (const Swept& swept : report.runs[i]) {
            line = name;
            text::appendShortest(line, swept.rate);
            line += ',';
            line += descent::key(swept.end.outcome);
            line += ',' + std::to_string(swept.end.steps);
            for (std::size_t c = 0; c < dimension; ++c) {
                line += ',';
                text::appendShortest(line, swept.end.theta[c]);
            }
            line += ',';
            text::appendShortest(line, swept.end.loss);
            out << line << '\n';
        }
    }
}

void writeJson(const SweepReport& report, std::ostream& out) {
    const std::size_t dimension = report.loss->dimension();
    nlohmann::ordered_json json{{"thetascope_sweep", 1},
                                {"loss", report.loss->text()},
                                {"start", pointJson(report.start, dimension)},
                                {"steps", report.until.steps},
                                {"tolerance", report.until.tolerance}};
    json["optimizers"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < report.names.size(); ++i) {
        nlohmann::ordered_json entry{{"name", report.names[i]},
                                     {"spec", toSpec(report.optimizers[i])}};
        for (const Swept& swept : report.runs[i])
            entry["runs"].push_back({{"alpha", swept.rate},
                                     {"outcome", descent::key(swept.end.outcome)},
                                     {"steps", swept.end.steps},
                                     {"theta", pointJson(swept.end.theta, dimension)},
                                     {"loss", swept.end.loss}});
        json["optimizers"].push_back(std::move(entry));
    }
    out << json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

} // namespace thetascope::race
