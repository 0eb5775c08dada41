// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/abandoned.h"
#include "core/file/temporary.h"
#include "core/file/whole_file.h"
#include "tests/core/file/folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace thetascope::file {
namespace {

using Names = std::set<std::string>;

class Kinds : public testing::TestWithParam<Temporary::Kind> {};

INSTANTIATE_TEST_SUITE_P(Temporary, Kinds,
                         testing::Values(Temporary::Kind::Nameless, Temporary::Kind::Named),
                         [](const auto& kind) {
                             return kind.param == Temporary::Kind::Named ? "named" : "nameless";
                         });

TEST_P(Kinds, replacedTarget_hasTheNewContentAlone) {
    for (const bool exists : {false, true}) {
        const Folder folder;
        const std::string target = folder.file("a.csv");
        if (exists)
            put(target, "before");
        {
            auto temporary = Temporary::make(target, 0666, GetParam());
            ASSERT_TRUE(temporary);
            ASSERT_TRUE(writeAll(temporary->descriptor(), "after"));
            EXPECT_EQ(contentOf(target), exists ? "before" : "");
            ASSERT_TRUE(temporary->replaceTarget());
        }
        EXPECT_EQ(contentOf(target), "after");
        EXPECT_EQ(folder.names(), Names{"a.csv"});
    }
}

TEST_P(Kinds, discarded_leavesNothing) {
    const Folder folder;
    put(folder.file("a.csv"), "before");
    {
        const auto temporary = Temporary::make(folder.file("a.csv"), 0666, GetParam());
        ASSERT_TRUE(temporary);
        const bool isNamed = GetParam() == Temporary::Kind::Named;
        EXPECT_EQ(folder.names().size(), isNamed ? 2U : 1U);
    }
    EXPECT_EQ(folder.names(), Names{"a.csv"});
    EXPECT_EQ(contentOf(folder.file("a.csv")), "before");
}

TEST_P(Kinds, longName_isTaken) {
    const Folder folder;
    const std::string name(255, 'n'); // as long as a name can be
    put(folder.file(name), "before");
    auto temporary = Temporary::make(folder.file(name), 0666, GetParam());
    ASSERT_TRUE(temporary);
    EXPECT_TRUE(temporary->replaceTarget());
    EXPECT_EQ(folder.names(), Names{name});
}

TEST_P(Kinds, folderThatIsNotThere_isAnError) {
    const Folder folder;
    const auto temporary = Temporary::make(folder.file("no/a.csv"), 0666, GetParam());
    ASSERT_FALSE(temporary);
    EXPECT_EQ(temporary.error(), std::errc::no_such_file_or_directory);
}

/// Makes a temporary file in another process, which is then killed.
void leaveBehind(const std::string& target, Temporary::Kind kind) {
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto temporary = Temporary::make(target, 0666, kind);
        static_cast<void>(!::write(ends[1], temporary ? "y" : "n", 1));
        ::pause();
    }
    char isMade = 'n';
    ASSERT_EQ(::read(ends[0], &isMade, 1), 1);
    EXPECT_EQ(isMade, 'y');
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ends[0]);
    ::close(ends[1]);
}

TEST(Temporary, namelessOfAKilledProgram_isGone) {
    const Folder folder;
    leaveBehind(folder.file("a.csv"), Temporary::Kind::Nameless);
    EXPECT_EQ(folder.names(), Names{});
}

TEST(Temporary, namedOfAKilledProgram_isRemovedByTheNext) {
    const Folder folder;
    leaveBehind(folder.file("a.csv"), Temporary::Kind::Named);
    EXPECT_EQ(folder.names().size(), 1U);
    ASSERT_TRUE(Temporary::make(folder.file("b.csv"), 0666));
    EXPECT_EQ(folder.names().size(), 1U) << "that of another target is none of its business";
    ASSERT_TRUE(Temporary::make(folder.file("a.csv"), 0666));
    EXPECT_EQ(folder.names(), Names{});
}

TEST(Temporary, namedThatIsInUse_staysUntilItIsDone) {
    const Folder folder;
    auto first = Temporary::make(folder.file("a.csv"), 0666, Temporary::Kind::Named);
    auto second = Temporary::make(folder.file("a.csv"), 0666, Temporary::Kind::Named);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(folder.names().size(), 2U);
    EXPECT_TRUE(first->replaceTarget());
    EXPECT_TRUE(second->replaceTarget());
    EXPECT_EQ(folder.names(), Names{"a.csv"});
}

TEST(Temporary, filesWithSimilarNames_areLeftAlone) {
    const Folder folder;
    const Names similar{".a.csv.part",         ".a.csv.abc.part",       ".a.csv.ABCDEFGH.part",
                        "a.csv.abcdefgh.part", ".a.csv.abcdefgh.part~", ".b.csv.abcdefgh.part"};
    for (const std::string& name : similar)
        put(folder.file(name), "");
    ASSERT_TRUE(Temporary::make(folder.file("a.csv"), 0666));
    EXPECT_EQ(folder.names(), similar);
}

TEST(Temporary, abandoned_leavesNothingAndTakesNoPlace) {
    const Folder folder;
    put(folder.file("a.csv"), "before");
    auto temporary = Temporary::make(folder.file("a.csv"), 0666, Temporary::Kind::Named);
    ASSERT_TRUE(temporary);
    abandonTemporaries();
    EXPECT_EQ(folder.names(), Names{"a.csv"});
    EXPECT_FALSE(temporary->replaceTarget());
    EXPECT_EQ(contentOf(folder.file("a.csv")), "before");
}

} // namespace
} // namespace thetascope::file
