// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trace_command.h"
#include "core/experiment/theta_file.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace thetascope::app {
namespace {

TEST(Trace, ofAFile_compilesItsLossOnce) {
    const std::string file =
        (std::filesystem::temp_directory_path() / ("compiled" + std::to_string(::getpid())))
            .string();
    std::ofstream(file) << experiment::toThetaText(tests::checked(experiment::defaultExperiment()));
    const std::uint64_t before = loss::Loss::compilations();
    EXPECT_TRUE(trace({.experiment = {.file = file}, .output = {file + ".csv", "csv"}}));
    EXPECT_EQ(loss::Loss::compilations(), before + 1);
    EXPECT_GT(std::filesystem::file_size(file + ".csv"), 10'000U);
    std::filesystem::remove(file);
    std::filesystem::remove(file + ".csv");
}

} // namespace
} // namespace thetascope::app
