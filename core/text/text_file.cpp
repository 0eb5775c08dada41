// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_file.h"

#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace thetascope::text {

namespace {

using Failure = tl::unexpected<std::string>;

Failure failure(const std::string& path, const std::string& sentence) {
    return Failure(shownPath(path) + ": the file " + sentence);
}

Failure cannotBe(const char* verb, const std::string& path, int error) {
    return failure(path, std::string("cannot be ") + verb + ": " +
                             std::generic_category().message(error));
}

/// A Descriptor closes a file that was opened.
class Descriptor {
public:
    explicit Descriptor(int number)
        : m_number(number) {}

    ~Descriptor() {
        if (m_number > STDERR_FILENO)
            ::close(m_number);
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return m_number; }

private:
    int m_number;
};

/// Returns why a file of this kind is not read, or nothing if it is.
std::optional<std::string_view> refusal(mode_t mode, FileKinds kinds) {
    if (S_ISDIR(mode))
        return "is a folder";
    if (S_ISREG(mode) || kinds == FileKinds::Streams)
        return std::nullopt;
    return S_ISFIFO(mode)   ? "is a pipe, not a regular file"
           : S_ISSOCK(mode) ? "is a socket, not a regular file"
                            : "is a device, not a regular file";
}

/// Opens a file without waiting for a writer of a pipe, unless streams are to be read.
int opened(const std::string& path, FileKinds kinds) {
    if (path == "-" && kinds == FileKinds::Streams)
        return STDIN_FILENO;
    const int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY;
    int number = -1;
    do {
        number = ::open(path.c_str(), kinds == FileKinds::Regular ? flags | O_NONBLOCK : flags);
    } while (number < 0 && errno == EINTR);
    return number;
}

/// Appends bytes of a file to a text until this has `size` bytes, or the file ends.
std::error_code readUpTo(std::size_t size, int file, std::string& text) {
    std::size_t length = text.size();
    text.resize(size);
    while (length < size) {
        const ssize_t count = ::read(file, text.data() + length, size - length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return {errno, std::generic_category()};
        if (count == 0)
            break;
        length += static_cast<std::size_t>(count);
    }
    text.resize(length);
    return {};
}

std::string megabytes(std::size_t bytes) {
    const std::size_t count = bytes >> 20;
    return count == 1 ? "a megabyte" : std::to_string(count) + " megabytes";
}

/// Reads a file to its end, or until there is one byte too many.
tl::expected<std::string, std::string> contentsOf(int file, const std::string& path,
                                                  std::size_t (*limitOf)(std::string_view)) {
    std::string text;
    std::size_t limit = kMaxTextFile;
    std::size_t read = 0;
    do {
        // Memory grows with what has arrived, not with what might.
        read = std::min(limit, std::max(2 * text.size(), kMaxTextFile)) + 1;
        if (const std::error_code error = readUpTo(read, file, text))
            return cannotBe("read", path, error.value());
        limit = limitOf(std::string_view(text).substr(0, kMaxTextFile));
    } while (text.size() == read && read <= limit);
    if (text.size() > limit)
        return failure(path, "is larger than " + megabytes(limit));
    return text;
}

std::size_t usualLimit(std::string_view /*beginning*/) {
    return kMaxTextFile;
}

} // namespace

tl::expected<std::string, std::string> readFile(const std::string& path, FileKinds kinds) {
    return readFile(path, kinds, usualLimit);
}

tl::expected<std::string, std::string>
readFile(const std::string& path, FileKinds kinds,
         std::size_t (*limitOf)(std::string_view beginning)) {
    struct stat status {};

    if (path.find('\0') != path.npos) // the system would open another file
        return cannotBe("opened", path, EINVAL);
    const bool isInput = path == "-" && kinds == FileKinds::Streams;
    // A device is not even opened, since that alone may do something.
    if (!isInput && ::stat(path.c_str(), &status) == 0) {
        if (const auto refused = refusal(status.st_mode, kinds))
            return failure(path, std::string(*refused));
    }
    const Descriptor file(opened(path, kinds));
    if (file.number() < 0)
        return cannotBe("opened", path, errno);
    if (::fstat(file.number(), &status) != 0)
        return cannotBe("read", path, errno);
    if (const auto refused = refusal(status.st_mode, kinds))
        return failure(path, std::string(*refused));
    return contentsOf(file.number(), path, limitOf);
}

std::optional<TextFault> findFault(std::string_view text) {
    TextFault fault{1, 1, {}};
    while (!text.empty()) {
        const std::optional<CodePoint> next = firstCodePoint(text);
        if (!next) {
            fault.what = "a byte that is not UTF-8, " + shown(text.substr(0, 1));
            return fault;
        }
        const char32_t c = next->value;
        if ((c < U' ' && c != U'\t' && c != U'\n' && c != U'\r') || (c >= 0x7F && c < 0xA0)) {
            fault.what = "the control character " + shown(text.substr(0, next->length));
            return fault;
        }
        ++fault.column;
        if (c == U'\n') {
            ++fault.line;
            fault.column = 1;
        }
        text.remove_prefix(next->length);
    }
    return std::nullopt;
}

} // namespace thetascope::text
