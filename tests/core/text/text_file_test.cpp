// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace thetascope::text {
namespace {

using namespace std::literals;

/// A folder of its own for each test.
class ReadFile : public ::testing::Test {
protected:
    ReadFile() {
        std::filesystem::remove_all(m_folder);
        std::filesystem::create_directories(m_folder);
    }

    ~ReadFile() override { std::filesystem::remove_all(m_folder); }

    std::string path(const std::string& name) const { return m_folder / name; }

    std::string fileWith(const std::string& text) const {
        std::ofstream(path("file"), std::ios::binary) << text;
        return path("file");
    }

    std::string pipe() const {
        ::mkfifo(path("pipe").c_str(), 0600);
        return path("pipe");
    }

private:
    const std::filesystem::path m_folder =
        std::filesystem::path(::testing::TempDir()) /
        ("text_file_" + std::to_string(::getpid()) + "_" +
         ::testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(ReadFile, regularFile_isReadWhole) {
    for (const std::string& text : {""s, "a\0b\r\n\xFF"s, std::string(kMaxTextFile, 'x')}) {
        EXPECT_EQ(readFile(fileWith(text), FileKinds::Regular).value(), text);
        EXPECT_EQ(readFile(fileWith(text), FileKinds::Streams).value(), text);
    }
}

TEST_F(ReadFile, largerFile_isRefused) {
    const std::string large = fileWith(std::string(kMaxTextFile + 1, 'x'));
    EXPECT_EQ(readFile(large, FileKinds::Regular).error(),
              large + ": the file is larger than a megabyte");
    EXPECT_EQ(readFile("/dev/zero", FileKinds::Streams).error(),
              "/dev/zero: the file is larger than a megabyte");
}

TEST_F(ReadFile, whatIsNoRegularFile_isRefusedAtOnce) {
    EXPECT_EQ(readFile(pipe(), FileKinds::Regular).error(),
              pipe() + ": the file is a pipe, not a regular file");
    EXPECT_EQ(readFile("/dev/zero", FileKinds::Regular).error(),
              "/dev/zero: the file is a device, not a regular file");
    for (const FileKinds kinds : {FileKinds::Regular, FileKinds::Streams})
        EXPECT_EQ(readFile("/", kinds).error(), "/: the file is a folder");
    EXPECT_EQ(readFile("-", FileKinds::Regular).error(),
              "-: the file cannot be opened: No such file or directory");
}

TEST_F(ReadFile, linkToPipe_isRefusedAtOnce) {
    std::filesystem::create_symlink(pipe(), path("link.theta"));
    EXPECT_EQ(readFile(path("link.theta"), FileKinds::Regular).error(),
              path("link.theta") + ": the file is a pipe, not a regular file");
}

TEST_F(ReadFile, pipe_isReadAsStream) {
    std::thread writer([to = pipe()] { std::ofstream(to) << "from another thread"; });
    EXPECT_EQ(readFile(pipe(), FileKinds::Streams).value(), "from another thread");
    writer.join();
}

TEST_F(ReadFile, fileThatCannotBeOpened_isNamedWithTheReason) {
    EXPECT_EQ(readFile("/lost\n.theta", FileKinds::Regular).error(),
              "/lost␊.theta: the file cannot be opened: No such file or directory");
    EXPECT_EQ(readFile("/dev/null\0.theta"s, FileKinds::Streams).error(),
              "/dev/null␀.theta: the file cannot be opened: Invalid argument");
    const std::string large(100'000, 'x');
    EXPECT_LT(readFile(large, FileKinds::Streams).error().size(), 300U);
}

TEST(FindFault, text_hasNone) {
    for (const char* text : {"", "a\tb\r\nc\n", "\uFEFFθ² — 深い 🙂 \u202E"})
        EXPECT_FALSE(findFault(text)) << text;
}

TEST(FindFault, controlOrInvalidByte_isFoundWithItsPlace) {
    const auto found = [](std::string_view text) {
        const auto fault = findFault(text).value();
        return std::to_string(fault.line) + ':' + std::to_string(fault.column) + ' ' + fault.what;
    };
    EXPECT_EQ(found("{}\0 more"sv), "1:3 the control character ␀");
    EXPECT_EQ(found("a\nθ\x04"), "2:2 the control character ␄");
    EXPECT_EQ(found("\n\n\u0085"), "3:1 the control character \\u0085");
    EXPECT_EQ(found("\xFF\xFE{"), "1:1 a byte that is not UTF-8, \\xFF");
}

} // namespace
} // namespace thetascope::text
