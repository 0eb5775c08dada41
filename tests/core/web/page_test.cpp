// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"
#include "core/metadata/carried_text.h"
#include "core/web/page.h"
#include "tests/support/checked.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace thetascope::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string usualPage(const experiment::Shown& shown = {}) {
    return pageOf(tests::checked(experiment::defaultExperiment()), shown,
                  {{.outcome = descent::Outcome::Converged, .ending = "converged in %1"}});
}

TEST(Page, document_needsNothingElse) {
    const std::string page = usualPage();
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    EXPECT_THAT(page, Not(HasSubstr("<link")));
    EXPECT_THAT(page, Not(HasSubstr(" src=")));
    EXPECT_THAT(page, Not(HasSubstr("@import")));
    EXPECT_THAT(page, HasSubstr("converged in %1"));
}

TEST(Page, marks_areFilled) {
    const std::string page = usualPage();
    EXPECT_THAT(page, Not(HasSubstr("/*{")));
    EXPECT_THAT(page, Not(HasSubstr("<!--{")));
    EXPECT_THAT(page, HasSubstr("<title>L = sin 2θ · log θ²</title>"));
}

TEST(Page, pageOfFourOptimizers_isSmall) {
    EXPECT_LT(usualPage().size(), 200'000);
}

TEST(Page, experiment_canBeTakenOutAgain) {
    const experiment::Shown shown{.view = "overlay", .step = 12, .zoom = {}};
    const auto text = metadata::carriedText(usualPage(shown));
    ASSERT_TRUE(text) << text.error();
    const auto saved = experiment::savedFromText(*text);
    ASSERT_TRUE(saved) << saved.error();
    EXPECT_EQ(saved->checked.experiment(), experiment::defaultExperiment());
    EXPECT_EQ(saved->shown, shown);
}

TEST(Page, viewAndStep_areThoseShown) {
    EXPECT_THAT(usualPage({.view = "overlay", .step = 12, .zoom = {}}),
                HasSubstr(R"("view":"overlay","step":12)"));
    EXPECT_THAT(usualPage({.view = "curves", .step = experiment::kLastStep, .zoom = {}}),
                HasSubstr(R"("view":"side-by-side","step":null)"));
}

TEST(Page, nameThatWouldEndTheScript_doesNot) {
    experiment::Experiment experiment = experiment::defaultExperiment();
    const std::string usual = pageOf(tests::checked(experiment), {}, {});
    experiment.contenders[0].name = "</script><script>alert(1)</script>";
    const std::string page = pageOf(tests::checked(experiment), {}, {});
    const auto count = [](const std::string& text, const char* part) {
        std::size_t found = 0;
        for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
            ++found;
        return found;
    };
    EXPECT_EQ(count(page, "<script"), count(usual, "<script"));
    EXPECT_EQ(count(page, "</script"), count(usual, "</script"));
    EXPECT_EQ(count(page, "<!--"), count(usual, "<!--"));
}

} // namespace
} // namespace thetascope::web
