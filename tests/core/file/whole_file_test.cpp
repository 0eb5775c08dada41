// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/identity.h"
#include "core/file/whole_file.h"
#include "tests/core/file/folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

namespace thetascope::file {
namespace {

namespace fs = std::filesystem;

tl::expected<void, std::error_code> writeWhole(const std::string& path, std::string_view text) {
    return WholeFile::open(path).and_then([text](WholeFile file) {
        return file.write(text).and_then([&file] { return file.commit(); });
    });
}

mode_t permissionsOf(const std::string& path) {
    struct stat found {};

    EXPECT_EQ(::stat(path.c_str(), &found), 0);
    return found.st_mode & 07777;
}

TEST(WholeFile, permissions_stay) {
    const Folder folder;
    const std::string path = folder.file("a");
    put(path, "before");
    ::chmod(path.c_str(), 0640);
    ASSERT_TRUE(writeWhole(path, "after"));
    EXPECT_EQ(permissionsOf(path), 0640);
    EXPECT_EQ(contentOf(path), "after");
}

TEST(WholeFile, newFile_hasThePermissionsOfTheUsersMask) {
    const Folder folder;
    const mode_t before = ::umask(0027);
    EXPECT_TRUE(writeWhole(folder.file("a"), "text"));
    ::umask(before);
    EXPECT_EQ(permissionsOf(folder.file("a")), 0640);
}

TEST(WholeFile, link_staysOneToTheNewFile) {
    const Folder folder;
    fs::create_symlink("real", folder.file("link"));
    ASSERT_TRUE(writeWhole(folder.file("link"), "text"));
    EXPECT_TRUE(fs::is_symlink(folder.file("link")));
    EXPECT_EQ(contentOf(folder.file("real")), "text");
}

TEST(WholeFile, uncommitted_leavesAllAsItWas) {
    const Folder folder;
    put(folder.file("a"), "before");
    {
        auto file = WholeFile::open(folder.file("a"));
        ASSERT_TRUE(file);
        EXPECT_TRUE(file->write("after"));
    }
    EXPECT_EQ(contentOf(folder.file("a")), "before");
    EXPECT_EQ(folder.names(), std::set<std::string>{"a"});
}

TEST(WholeFile, device_isWrittenToDirectly) {
    EXPECT_TRUE(writeWhole("/dev/null", "text"));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
    const auto full = writeWhole("/dev/full", "text");
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error(), std::errc::no_space_on_device);
}

TEST(WholeFile, folder_isAnError) {
    const Folder folder;
    fs::create_directory(folder.file("a"));
    EXPECT_EQ(writeWhole(folder.file("a"), "text").error(), std::errc::is_a_directory);
}

TEST(SameFile, linksAndDetours_leadToTheSame) {
    const Folder folder;
    const std::string path = folder.file("a");
    put(path, "");
    put(folder.file("b"), "");
    fs::create_symlink(path, folder.file("symbolic"));
    fs::create_hard_link(path, folder.file("hard"));
    fs::create_directory(folder.file("inner"));
    for (const char* same : {"a", "symbolic", "hard", "inner/../a", "./a"})
        EXPECT_TRUE(isSameFile(path, folder.file(same))) << same;
    for (const char* other : {"b", "c", "inner"})
        EXPECT_FALSE(isSameFile(path, folder.file(other))) << other;
    EXPECT_FALSE(isSameFile(folder.file("c"), folder.file("c"))) << "there is none yet";
    EXPECT_FALSE(isSameFile("/dev/null", "/dev/null")) << "nothing is lost there";
}

} // namespace
} // namespace thetascope::file
