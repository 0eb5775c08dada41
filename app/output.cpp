// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/text/quotes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <streambuf>
#include <system_error>
#include <utility>

namespace thetascope::app {

namespace {

std::string cause(int error) {
    return std::generic_category().message(error);
}

std::string cannotWrite(const std::string& path, int error) {
    return "cannot write " +
           (path == "-" ? std::string("standard output") : text::pathInQuotes(path)) + ": " +
           cause(error);
}

/// Follows symbolic links to the file that is to be written, whether or not it exists, so that a
/// link stays a link. Returns nothing if there are too many links.
std::optional<std::string> endOfLinks(std::filesystem::path path) {
    constexpr int kMostLinks = 40; // as the system has it
    std::error_code error;
    for (int links = 0; std::filesystem::is_symlink(path, error); ++links) {
        if (links == kMostLinks)
            return std::nullopt;
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    }
    return path.string();
}

} // namespace

/// A stream buffer over a file descriptor. Unlike that of the standard library, it remembers why a
/// write failed.
class Output::Buffer final : public std::streambuf {
public:
    explicit Buffer(int descriptor)
        : m_descriptor(descriptor) {
        setp(m_text.data(), m_text.data() + m_text.size());
    }

    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    ~Buffer() override { close(); }

    int error() const { return m_error; }

    bool close() {
        const int descriptor = std::exchange(m_descriptor, -1);
        if (descriptor > STDERR_FILENO && ::close(descriptor) != 0 && m_error == 0)
            m_error = errno;
        return m_error == 0;
    }

protected:
    int sync() override {
        const char* from = pbase();
        while (m_error == 0 && from != pptr()) {
            const ssize_t written =
                ::write(m_descriptor, from, static_cast<std::size_t>(pptr() - from));
            if (written >= 0)
                from += written;
            else if (errno != EINTR)
                m_error = errno;
        }
        setp(m_text.data(), m_text.data() + m_text.size());
        return m_error == 0 ? 0 : -1;
    }

    int_type overflow(int_type character) override {
        if (sync() != 0)
            return traits_type::eof();
        if (!traits_type::eq_int_type(character, traits_type::eof()))
            sputc(traits_type::to_char_type(character));
        return traits_type::not_eof(character);
    }

private:
    int m_descriptor;
    int m_error = 0;
    std::array<char, 1 << 16> m_text;
};

Output::Output(int descriptor, std::string path, std::string temporary)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_buffer(std::make_unique<Buffer>(descriptor))
    , m_stream(std::make_unique<std::ostream>(m_buffer.get())) {}

Output::Output(Output&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_buffer(std::move(other.m_buffer))
    , m_stream(std::move(other.m_stream)) {}

Output::~Output() {
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

tl::expected<Output, std::string> Output::open(const std::string& path) {
    if (path == "-")
        return Output(STDOUT_FILENO, path, {});

    struct stat present {};

    const bool exists = ::stat(path.c_str(), &present) == 0;
    if (exists && !S_ISREG(present.st_mode)) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0)
            return tl::unexpected(cannotWrite(path, errno));
        return Output(descriptor, path, {});
    }
    if (exists && ::access(path.c_str(), W_OK) != 0)
        return tl::unexpected(cannotWrite(path, errno));

    const std::optional<std::string> target = endOfLinks(path);
    if (!target)
        return tl::unexpected(cannotWrite(path, ELOOP));
    const std::string temporary = *target + ".part" + std::to_string(::getpid());
    const int descriptor =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return tl::unexpected(cannotWrite(path, errno));
    if (exists)
        ::fchmod(descriptor, present.st_mode & 07777);
    return Output(descriptor, *target, temporary);
}

std::ostream& Output::stream() {
    return *m_stream;
}

tl::expected<void, std::string> Output::finish() {
    m_stream->flush();
    if (!m_buffer->close())
        return m_buffer->error() == EPIPE ? tl::expected<void, std::string>()
                                          : tl::unexpected(cannotWrite(m_path, m_buffer->error()));
    if (m_temporary.empty())
        return {};
    if (std::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return tl::unexpected(cannotWrite(m_path, errno));
    m_temporary.clear();
    return {};
}

} // namespace thetascope::app
