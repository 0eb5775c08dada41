// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The texts and numbers that the command line writes beside pictures.
#include "core/experiment/command_text.h"
#include "core/experiment/csv.h"
#include "tests/app/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace thetascope::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string kExperiment =
    " --loss='x² + a y², a = 2' --start=1,2 --steps=20 --optimizer=adam --optimizer=gd:alpha=0.1 ";

TEST(ExportPython, script_printsWhatTracePrints) {
    const ScratchFolder folder;
    const Finished finished =
        runShell("set -e; $PROGRAM export" + kExperiment +
                     "--output=run.py; /usr/bin/python3 run.py > script.csv; $PROGRAM trace" +
                     kExperiment + R"(> trace.csv; /usr/bin/python3 - <<'END'
import csv
trace, script = (list(csv.DictReader(open(name))) for name in ('trace.csv', 'script.csv'))
for a, b in zip(trace, script, strict=True):
    assert a['optimizer'] == b['optimizer'] and a['step'] == b['step']
    for name in ('theta_x', 'theta_y', 'loss', 'gradient_x', 'gradient_y'):
        assert abs(float(a[name]) - float(b[name])) < 1e-12, (a, b)
print(len(trace))
END
)",
                 folder.path());
    EXPECT_EQ(finished.out, "42\n") << finished.err;
}

TEST(ExportPython, standardOutput_isOnePlace) {
    const Finished python = runShell("$PROGRAM export" + kExperiment + "--output=- --format=py");
    EXPECT_THAT(python.out, StartsWith("#!/usr/bin/env python3\n"));
    const Finished torch =
        runShell("$PROGRAM export" + kExperiment + "--output=- --format=torch.py");
    EXPECT_THAT(torch.out, HasSubstr("torch.optim.Adam, lr=0.1"));
}

TEST(ExportPython, endings_tellBothScriptsApart) {
    const ScratchFolder folder;
    runShell("$PROGRAM export" + kExperiment + "--output=a.py; $PROGRAM export" + kExperiment +
                 "--output=a.torch.py",
             folder.path());
    EXPECT_THAT(fileContents(folder.path() / "a.py"), Not(HasSubstr("import torch")));
    EXPECT_THAT(fileContents(folder.path() / "a.torch.py"), HasSubstr("import torch"));
}

TEST(ExportLatex, document_hasTheStepOfEachOptimizer) {
    const Finished finished =
        runShell("$PROGRAM export" + kExperiment + "--output=- --format=tex --step=3");
    EXPECT_THAT(finished.out, HasSubstr("\\section*{Step 3: Adam}"));
    EXPECT_THAT(finished.out, HasSubstr("\\section*{Step 3: Gradient descent}"));
    EXPECT_THAT(finished.out, testing::EndsWith("\\end{document}\n"));
    EXPECT_EQ(finished.err, "");
}

TEST(ExportLatex, stepOfAFile_isTheOneExplained) {
    const ScratchFolder folder;
    const Finished finished =
        runShell("set -e; $PROGRAM export" + kExperiment +
                     "--step=4 --size=200x150 --output=run.svg; $PROGRAM export run.svg --output=- "
                     "--format=tex; $PROGRAM export run.svg --step=2 --output=- --format=tex",
                 folder.path());
    EXPECT_THAT(finished.out, HasSubstr("\\section*{Step 4: Adam}"));
    EXPECT_THAT(finished.out, HasSubstr("\\section*{Step 2: Adam}"));
    EXPECT_EQ(finished.err, "");
}

TEST(TraceFormats, jsonAndNpy_areReadByPython) {
    const ScratchFolder folder;
    const Finished finished = runShell("set -e; for f in csv json npy; do $PROGRAM trace" +
                                           kExperiment + R"(--output=run.$f; done
/usr/bin/python3 - <<'END'
import csv, json, math, numpy
rows = list(csv.DictReader(open('run.csv')))
runs = json.load(open('run.json'))
assert runs['variables'] == ['x', 'y'] and runs['constants'] == {'a': 2} and runs['start'] == [1, 2]
a = numpy.load('run.npy')
assert a.shape == (len(rows),), a.shape
assert a.dtype.names == ('run', 'step', 'theta', 'loss', 'gradient', 'learning_rate', 'update')
points = [(run, dict(zip(runs['columns'], point))) for run in runs['runs'] for point in run['rows']]
for row, (run, point), element in zip(rows, points, a):
    assert row['optimizer'] == run['optimizer']
    assert int(row['step']) == point['step'] == element['step']
    assert float(row['loss']) == point['loss'] == element['loss']
    assert [float(row['theta_x']), float(row['theta_y'])] == list(element['theta'])
    assert (row['update_x'] == '') == (point['update_x'] is None) == math.isnan(element['update'][0])
print(len(points))
END
)",
                                       folder.path());
    EXPECT_EQ(finished.out, "42\n") << finished.err;
}

TEST(TraceFormats, csv_isTheUsualOne) {
    EXPECT_THAT(runShell("$PROGRAM trace" + kExperiment + "--output=-").out,
                StartsWith("optimizer,step,theta_x"));
    EXPECT_THAT(runShell("$PROGRAM trace" + kExperiment + "--format=json").out,
                StartsWith("{\"loss\": \"x² + a y², a = 2\""));
    const Finished both = runShell("$PROGRAM trace --csv=a.csv --output=b.csv");
    EXPECT_EQ(both.status, 2);
    EXPECT_THAT(both.err, HasSubstr("--csv already says where to write, and in which format"));
}

TEST(CommandLine, asItIsCopied_givesTheRunsOfTheExperiment) {
    for (const char* loss : {"a |x − λ|^1.5 + log(1 + x²), a = −0.5, λ = 2", "x² + 2·y⁴",
                             "−x² + x⁴", "{x < 0: x², x ≥ 0: 3x}"}) {
        experiment::Experiment experiment = experiment::defaultExperiment();
        experiment.loss = loss;
        experiment.constants = {{"a", 0.1, {-1, 1}}};
        experiment.start = {-1.0 / 3, 1e-9};
        auto checked = experiment::check(experiment);
        if (!checked)
            continue; // it is no formula after all
        std::string line = experiment::commandLine("trace", *checked, {});
        line.replace(0, line.find(' '), "$PROGRAM");
        const Finished finished = runShell(line);
        EXPECT_EQ(finished.err, "") << line;
        std::ostringstream want;
        experiment::writeCsv(*checked, want);
        EXPECT_EQ(finished.out, want.str()) << line;
    }
}

} // namespace
} // namespace thetascope::tests
