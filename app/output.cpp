// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/file/identity.h"
#include "core/file/whole_file.h"
#include "core/text/quotes.h"

#include <unistd.h>

#include <array>
#include <cstddef>
#include <streambuf>
#include <string_view>
#include <system_error>
#include <utility>

namespace thetascope::app {

namespace {

std::string cannotWrite(const std::string& path, const std::string& reason) {
    return "cannot write " +
           (path == "-" ? std::string("standard output") : text::pathInQuotes(path)) + ": " +
           reason;
}

} // namespace

/// A stream buffer over a file or standard output. Unlike that of the standard library, it
/// remembers why a write failed.
class Output::Buffer final : public std::streambuf {
public:
    /// Writes to `file`, or to standard output if there is none.
    explicit Buffer(std::optional<file::WholeFile> file)
        : m_file(std::move(file)) {
        setp(m_text.data(), m_text.data() + m_text.size());
    }

    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() override = default;

    /// Returns why the first write that failed did so, or no error.
    std::error_code error() const { return m_error; }

    /// Puts the file in place if all of it has been written.
    void commit() {
        if (!m_error && m_file)
            note(m_file->commit());
    }

protected:
    int sync() override {
        if (!m_error)
            note(write({pbase(), static_cast<std::size_t>(pptr() - pbase())}));
        setp(m_text.data(), m_text.data() + m_text.size());
        return m_error ? -1 : 0;
    }

    int_type overflow(int_type character) override {
        if (sync() != 0)
            return traits_type::eof();
        if (!traits_type::eq_int_type(character, traits_type::eof()))
            sputc(traits_type::to_char_type(character));
        return traits_type::not_eof(character);
    }

private:
    tl::expected<void, std::error_code> write(std::string_view text) {
        return m_file ? m_file->write(text) : file::writeAll(STDOUT_FILENO, text);
    }

    void note(const tl::expected<void, std::error_code>& result) {
        if (!result)
            m_error = result.error();
    }

    std::optional<file::WholeFile> m_file;
    std::error_code m_error;
    std::array<char, 1 << 16> m_text;
};

Output::Output(std::string path, std::unique_ptr<Buffer> buffer)
    : m_path(std::move(path))
    , m_buffer(std::move(buffer))
    , m_stream(std::make_unique<std::ostream>(m_buffer.get())) {}

Output::Output(Output&&) noexcept = default;

Output::~Output() = default;

tl::expected<Output, std::string> Output::open(const std::string& path,
                                               const std::optional<std::string>& input) {
    if (input && file::isSameFile(path, *input))
        return tl::unexpected(cannotWrite(path, "the experiment is read from this very file"));
    std::optional<file::WholeFile> whole;
    if (path != "-") {
        auto opened = file::WholeFile::open(path);
        if (!opened)
            return tl::unexpected(cannotWrite(path, opened.error().message()));
        whole.emplace(std::move(*opened));
    }
    return Output(path, std::make_unique<Buffer>(std::move(whole)));
}

std::ostream& Output::stream() {
    return *m_stream;
}

tl::expected<void, std::string> Output::finish() {
    m_stream->flush();
    m_buffer->commit();
    const std::error_code error = m_buffer->error();
    if (!error || error == std::errc::broken_pipe)
        return {};
    return tl::unexpected(cannotWrite(m_path, error.message()));
}

} // namespace thetascope::app
