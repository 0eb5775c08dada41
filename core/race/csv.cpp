// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/csv.h"

#include "core/race/tuning.h"
#include "core/text/csv_field.h"
#include "core/text/number_text.h"

#include <string>

namespace thetascope::race {

void writeCsv(const Report& report, std::ostream& out) {
    out << "loss,optimizer,spec,alpha,share,cost,median,loss_at_end\n";
    std::string line;
    for (std::size_t course = 0; course < report.losses.size(); ++course) {
        for (std::size_t i = 0; i < report.optimizers.size(); ++i) {
            const Standing& standing = report.standings[course][i];
            const std::string names =
                text::csvField(report.losses[course]) + ',' + text::csvField(report.optimizers[i]);
            for (const RateResult& result : standing.result.rates) {
                line = names;
                line += ',' + text::csvField(toSpec(withRate(standing.optimizer, result.rate)));
                for (const double value :
                     {result.rate, result.share, result.cost, result.median, result.loss}) {
                    line += ',';
                    text::appendShortest(line, value);
                }
                out << line << '\n';
            }
        }
    }
}

} // namespace thetascope::race
