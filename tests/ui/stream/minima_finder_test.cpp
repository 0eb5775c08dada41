// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/loss.h"
#include "ui/stream/minima_finder.h"

#include <gtest/gtest.h>

#include <QEventLoop>

namespace thetascope::ui::stream {

namespace {

std::shared_ptr<const loss::Loss> lossOf(const char* text) {
    return *loss::Loss::fromText(text);
}

TEST(MinimaFinder, newestRequest_isAnswered) {
    MinimaFinder finder;
    std::vector<std::vector<loss::LocalMinimum>> answers;
    QEventLoop loop;
    QObject::connect(&finder, &MinimaFinder::found, [&](const auto& minima) {
        answers.push_back(minima);
        loop.quit();
    });
    finder.start(lossOf("(x − 1)² + y² + 7"), {-2, 2}, {-2, 2});
    finder.start(lossOf("(x + 1)² + y² + 5"), {-2, 2}, {-2, 2});
    loop.exec();
    ASSERT_EQ(answers.size(), 1U);
    ASSERT_EQ(answers[0].size(), 1U);
    EXPECT_NEAR(answers[0][0].at[0], -1, 1e-6);
    EXPECT_NEAR(answers[0][0].loss, 5, 1e-9);
}

} // namespace

} // namespace thetascope::ui::stream
